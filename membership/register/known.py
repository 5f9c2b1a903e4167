"""What the registers know of an authority that fills in a form: told to it, never held against it.

Only what is public is asked, participants with an entry and signatories: never the queue, which
is nobody else's business.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from alliance_site.names.places import REGIONAL, STRENGTH, Match, Reason, compare
from membership.dates import day_in_words
from membership.models import MembershipPeriod, Participant, Signatory, Submission
from membership.process.choices import Precision
from membership.process.kinds import KINDS
from membership.register.duplicates import place_of

MOST = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence about an entry, its ``slug`` if it has a page, and what may be taken over of it.

    ``offers`` are columns of the case with the public facts of the entry that differ.
    """

    sentence: str
    key: str
    slug: str = ""
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
            sentence = _asked(said, match, row.kind, own.kind)
            offers = _offers(submission, match, _facts_of(row, submission.language))
            yield STRENGTH.index(match.reason), Known(sentence, f"p{row.pk}", row.slug, offers)


def _signatories(submission: Submission) -> Iterator[tuple[int, Known]]:
    rows = Signatory.objects.filter(country=submission.country, withdrawn_on=None)
    own = place_of(submission)
    for row in rows:
        if match := compare(own, place_of(row)):
            sentence = _asked(_has_signed(row), match, row.kind, own.kind)
            offers = _offers(submission, match, {"name": row.authority})
            yield STRENGTH.index(match.reason), Known(sentence, f"s{row.pk}", offers=offers)


def _takes_part(row: Participant) -> str:
    """Return since when it takes part, or from when to when it did, each as exactly as known."""
    return " ".join(_period(row, period) for period in row.periods.all())


def _period(row: Participant, period: MembershipPeriod) -> str:
    since = day_in_words(period.starts_on, period.starts_precision)
    if period.ends_on is None:
        if period.starts_precision == Precision.DAY:
            sentence = pgettext("a day", "%(name)s has taken part since %(since)s.")
        else:
            sentence = pgettext("a month or a year", "%(name)s has taken part since %(since)s.")
        return sentence % {"name": row.name(), "since": since}
    until = day_in_words(period.ends_on, period.ends_precision)
    sentence = _("%(name)s took part (%(since)s to %(until)s).")
    return sentence % {"name": row.name(), "since": since, "until": until}


def _has_signed(row: Signatory) -> str:
    if row.signed_on is None:
        return _("%(name)s has signed the Declaration.") % {"name": row.authority}
    said = {"name": row.authority, "day": day_in_words(row.signed_on, row.precision)}
    return _("%(name)s has signed the Declaration (%(day)s).") % said


def _asked(sentence: str, match: Match, kind: str, own: str) -> str:
    """Return the sentence with the question that is left, where it may be another authority."""
    if match.is_same_place or match.reason == Reason.SAME_WEBSITE:
        return sentence
    if match.reason == Reason.REGION and kind in REGIONAL:
        question = _("It is a region of this name: are you the city?")
    elif match.reason == Reason.REGION and own in REGIONAL:
        question = _("It is a city of this name: are you the region?")
    else:
        question = _("Is it the same authority as yours?")
    return f"{sentence} {question}"


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
        if value and name in answers and value != getattr(submission, name)
    }


def taken_over(submission: Submission, key: str, names: Iterable[str]) -> dict[str, str]:
    """Return what is offered now of an entry and was chosen, as answers of the case."""
    chosen = set(names)
    offers = next((known.offers for known in already_known(submission) if known.key == key), {})
    return {name: value for name, value in offers.items() if name in chosen}
