"""Who this might be already: candidates with a reason, for people to judge."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alliance_site.names.places import STRENGTH, Place, compare
from membership.models import Participant, Signatory, Submission
from membership.process.kinds import KINDS, Kind
from membership.process.states import CLOSED, OPEN, State

Known = Participant | Signatory | Submission
Row = TypeVar("Row", Participant, Signatory, Submission)
MOST = 3
# Post offices of everybody: an address there says nothing about an authority.
SHARED_DOMAINS = {
    "aol.com",
    "gmail.com",
    "gmx.net",
    "hotmail.com",
    "icloud.com",
    "mail.ru",
    "outlook.com",
    "proton.me",
    "yahoo.com",
}
SAME_ADDRESS = len(STRENGTH)  # weaker than any likeness of the names


@dataclass(frozen=True, slots=True)
class Candidate:
    """A participant, signatory or other submission that may be the same, and why."""

    found: Known
    reason: str | Promise
    weakness: int


def candidates(submission: Submission) -> list[Candidate]:
    """Return up to three candidates, the likeliest first; nothing is ever blocked by them.

    What came of the submission itself is none of them.
    """
    if not KINDS[submission.kind].is_decided:
        return []
    details = submission.details
    participants = Participant.objects.exclude(application=details.pk)
    found = [*among(details, participants.prefetch_related("other_names"))]
    if details.kind == Kind.SIGN:
        signatories = Signatory.objects.exclude(signature=details.pk)
        found += among(details, signatories.filter(withdrawn_on=None))
    found += among_submissions(details)
    return sorted(found, key=lambda candidate: candidate.weakness)[:MOST]


def among(submission: Submission, rows: QuerySet[Row]) -> Iterator[Candidate]:
    """Yield the rows of the same country that may be the place of this submission."""
    place = place_of(submission)
    for row in rows.filter(country=submission.country):
        if match := compare(place, place_of(row)):
            yield Candidate(row, match.reason.label, STRENGTH.index(match.reason))


def among_submissions(submission: Submission) -> Iterator[Candidate]:
    """Yield other submissions of the same kind that are open or were decided."""
    others = (
        Submission.objects.filter(kind=submission.kind)
        .filter(state__in=[State.UNCONFIRMED, *OPEN, *CLOSED])
        .exclude(state=State.SPAM)
        .exclude(pk=submission.pk)
    )
    likely = list(among(submission, others))
    yield from likely
    domain = submission.contact_email.rpartition("@")[2].lower()
    if domain and domain not in SHARED_DOMAINS:
        known = {candidate.found.pk for candidate in likely}
        for other in others.filter(contact_email__iendswith=f"@{domain}").exclude(pk__in=known):
            yield Candidate(other, _("same e-mail domain"), SAME_ADDRESS)


def place_of(row: Known) -> Place:
    """Return what is known of a participant, a signatory or a submission, as a place."""
    names = [
        getattr(row, column, "")
        for column in (
            "name" if isinstance(row, Submission) else "official_name",
            "authority",
            "second_official_name",
            "translated_name",
            "name_en",
            "name_fr",
        )
    ]
    if isinstance(row, Participant):
        names += [other.name for other in row.other_names.all()]
    return Place(
        names=tuple(name for name in names if name),
        country=row.country,
        kind=getattr(row, "authority_kind", "") or as_authority(row),
        website=getattr(row, "website", ""),
    )


def as_authority(row: Known) -> str:
    return "" if isinstance(row, Submission) else row.kind
