"""What the registers know of an authority that fills in a form: told to it, never held against it.

Only what is public is asked, participants with an entry and signatories: never the queue, which
is nobody else's business.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from alliance_site.names.places import REGIONAL, STRENGTH, Match, Reason, compare
from membership.dates import day_in_words
from membership.models import MembershipPeriod, Participant, Signatory, Submission
from membership.process.choices import Precision
from membership.process.kinds import KINDS
from membership.register.duplicates import place_of

MOST = 3
_SINCE_PART = pgettext_lazy(
    "a month or a year", "%(name)s has taken part in the Alliance since %(since)s."
)
# What follows the name has to be right whatever its gender and number are.
SINCE = {
    Precision.DAY: pgettext_lazy(
        "a day", "%(name)s has taken part in the Alliance since %(since)s."
    ),
    Precision.MONTH: _SINCE_PART,
    Precision.YEAR: _SINCE_PART,
    Precision.NOT_LATER: gettext_lazy(
        "%(name)s has taken part in the Alliance since %(since)s at the latest."
    ),
}


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence about an entry, its ``slug`` if it has a page, and what may be taken over of it.

    ``question`` asks whether it is the same authority, where that is not certain. ``offers`` are
    columns of the case with the public facts of the entry that differ.
    """

    sentence: str
    key: str
    slug: str = ""
    question: str = ""
    offers: Mapping[str, str] = field(default_factory=dict)


def already_known(submission: Submission) -> list[Known]:
    """Return what the registers say of a place like this one, the likeliest first."""
    found = [*_participants(submission), *_signatories(submission)]
    return [known for _strength, known in sorted(found, key=lambda each: each[0])[:MOST]]


def _participants(submission: Submission) -> Iterator[tuple[int, Known]]:
    rows = Participant.objects.public().filter(country=submission.country)
    own = place_of(submission)
    for row in rows.prefetch_related("other_names", "periods"):
        if (match := compare(own, place_of(row))) and (said := _takes_part(row)):
            question = _question(match, row.kind, own.kind)
            offers = _offers(submission, match, _facts_of(row, submission.language))
            found = Known(said, f"p{row.pk}", row.slug, question, offers)
            yield STRENGTH.index(match.reason), found


def _signatories(submission: Submission) -> Iterator[tuple[int, Known]]:
    rows = Signatory.objects.filter(country=submission.country, withdrawn_on=None)
    own = place_of(submission)
    for row in rows:
        if match := compare(own, place_of(row)):
            question = _question(match, row.kind, own.kind)
            offers = _offers(submission, match, {"name": row.authority})
            found = Known(_has_signed(row), f"s{row.pk}", question=question, offers=offers)
            yield STRENGTH.index(match.reason), found


def _takes_part(row: Participant) -> str:
    """Return since when it takes part, or from when to when it did, each as exactly as known."""
    return " ".join(_period(row, period) for period in row.periods.all())


def _period(row: Participant, period: MembershipPeriod) -> str:
    is_latest = period.starts_precision == Precision.NOT_LATER
    exactness = Precision.DAY if is_latest and not period.ends_on else period.starts_precision
    since = day_in_words(period.starts_on, exactness)
    if period.ends_on is None:
        return SINCE[Precision(period.starts_precision)] % {"name": row.name(), "since": since}
    until = day_in_words(period.ends_on, period.ends_precision)
    sentence = _("%(name)s took part in the Alliance (%(since)s – %(until)s).")
    return sentence % {"name": row.name(), "since": since, "until": until}


def _has_signed(row: Signatory) -> str:
    if row.signed_on is None:
        return _("%(name)s has signed the Declaration.") % {"name": row.authority}
    said = {"name": row.authority, "day": day_in_words(row.signed_on, row.precision)}
    return _("%(name)s has signed the Declaration (%(day)s).") % said


def _question(match: Match, kind: str, own: str) -> str:
    """Return what is asked where it may be another authority: two share a website, or a name."""
    if match.is_same_place and (kind == own or not (kind and own)):
        return ""
    if match.reason == Reason.REGION and kind in REGIONAL:
        return _("It is a region of this name: are you the city?")
    if match.reason == Reason.REGION and own in REGIONAL:
        return _("It is a city of this name: are you the region?")
    return _("Is it the same authority as yours?")


def _facts_of(row: Participant, language: str) -> dict[str, str]:
    return {
        "name": row.official_name,
        "second_official_name": row.second_official_name,
        "translated_name": row.name_fr if language == "fr" else row.name_en,
        "website": row.website,
    }


def _offers(submission: Submission, match: Match, facts: Mapping[str, str]) -> dict[str, str]:
    """Return the facts that fit a question of the form and say more or something else.

    Only an authority is offered what stands in an entry, and only in its own.
    """
    answers = KINDS[submission.kind].answers
    if "authority_kind" not in answers or match.reason in (Reason.REGION, Reason.SIMILAR):
        return {}
    return {
        name: value
        for name, value in facts.items()
        if value and name in answers and _says_more(value, getattr(submission, name))
    }


def _says_more(offer: str, typed: str) -> bool:
    """Say whether an offer differs from what was typed by more than accents that it lacks."""
    letters, marks = _spelled(offer)
    typed_letters, typed_marks = _spelled(typed)
    if letters.casefold() != typed_letters.casefold():
        return True
    if marks != typed_marks:
        return marks > typed_marks
    return offer != typed and typed in (typed.lower(), typed.upper())


def _spelled(text: str) -> tuple[str, int]:
    """Return a text without its accents, and how many it has."""
    signs = unicodedata.normalize("NFKD", text)
    letters = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return letters, len(signs) - len(letters)


def offers_of(submission: Submission, key: str) -> Mapping[str, str]:
    """Return what is offered now of an entry, as answers of the case; nothing of any other."""
    return next((known.offers for known in already_known(submission) if known.key == key), {})
