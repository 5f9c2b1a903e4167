"""Cooperations: what came of an accepted proposal; public once both sides agree."""

from datetime import date

from alliance_site.caching import edition
from membership.models import Cooperation, CooperationProposal, Participant, PassedProposal


def cooperation_of(proposal: CooperationProposal, on: date) -> Cooperation:
    """Return the cooperation as it will be kept, not yet kept."""
    return Cooperation(proposal=proposal, **facts_of_proposal(proposal, on))


def facts_of_proposal(proposal: CooperationProposal, on: date) -> dict[str, object]:
    return {
        "organisation": proposal.name,
        "country": proposal.country,
        "website": proposal.website,
        "period": proposal.period,
        "accepted_on": on,
        "organisation_agrees": proposal.publish,
    }


def keep_cooperation(proposal: CooperationProposal, on: date) -> Cooperation:
    """Keep it, or bring it up to date where the proposal was accepted before."""
    kept, _made = Cooperation.objects.update_or_create(
        proposal=proposal, defaults=facts_of_proposal(proposal, on)
    )
    named = list(proposal.participants.all())
    kept.participants.set(named)
    agreed = kept.agreeing.filter(pk__in=[participant.pk for participant in named])
    kept.agreeing.set([*agreeing(proposal), *agreed])
    edition.raise_edition()
    return kept


def agreeing(proposal: CooperationProposal) -> list[Participant]:
    """Return who of those that the proposal names and lets read it agrees to what it says now."""
    if not proposal.is_for_participants:
        return []
    rows = proposal.passed.filter(participant__in=proposal.participants.all(), replaced_at=None)
    return [
        row.participant
        for row in rows.select_related("participant")
        if row.agrees and not row.is_of_earlier_text
    ]


def end_cooperation(proposal: CooperationProposal) -> None:
    """Remove what came of a proposal, and its name from the pages of participants."""
    if Cooperation.objects.filter(proposal=proposal).delete()[0]:
        edition.raise_edition()


def note_agreement(row: PassedProposal) -> None:
    """Bring a cooperation up to date with what a participant has answered since."""
    cooperation = Cooperation.objects.filter(proposal=row.proposal).first()
    if cooperation:
        change = cooperation.agreeing.add if row.agrees else cooperation.agreeing.remove
        change(row.participant)
        edition.raise_edition()
