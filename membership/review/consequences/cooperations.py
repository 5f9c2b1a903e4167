"""A proposal is accepted, or that is reversed: a cooperation."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from alliance_site.models import User
from alliance_site.registry import Effect, Said
from alliance_site.text import days
from membership import register
from membership.models import Cooperation, CooperationProposal, PassedProposal
from membership.review import answers
from membership.review.consequences.effects import TAKEN_OFF, day_of_decision, effect


def plan_cooperation(proposal: CooperationProposal) -> Effect:
    entry = register.cooperation_of(proposal, day_of_decision(proposal))
    day = _("Accepted on: %(day)s") % {"day": days.in_words(entry.accepted_on)}
    lines = [entry.organisation, *naming(proposal), entry.period, day]
    language = answers.language_of(proposal, "period")
    said = {entry.period: Said(entry.period, language)} if language else {}
    return effect("cooperation", _("Record the cooperation"), lines, said)


def naming(proposal: CooperationProposal) -> Iterator[str]:
    """Yield for each participant whether its page names the organisation at once, or why not."""
    agreeing = register.agreeing(proposal)
    rows = {row.participant_id: row for row in proposal.passed.filter(replaced_at=None)}
    for participant in proposal.participants.all():
        if not proposal.publish:
            told = _("not named: the organisation does not want to be named")
        elif participant in agreeing:
            told = _("named on its page at once")
        else:
            told = why_unnamed(proposal, rows.get(participant.pk))
        yield _("%(participant)s: %(told)s") % {"participant": participant, "told": told}


def why_unnamed(proposal: CooperationProposal, row: PassedProposal | None) -> str:
    if not proposal.is_for_participants:
        return _("not named: the organisation does not let it read the proposal")
    if row is None or row.taken_back_at:
        return _("not named: it has not been asked")
    if not row.answered_at:
        return _("not named: it has not answered; it is once it agrees")
    if row.agrees and row.is_of_earlier_text:
        return _("not named: it agreed to an earlier text; ask it again")
    if row.answer == PassedProposal.Answer.NOT_NOW:
        return _("not named: it has said no for now")
    if row.answer == PassedProposal.Answer.TALK:
        return _("not named: it would like to talk first")
    return _("not named: it agrees, but may not be named")


def keep(proposal: CooperationProposal, effect: Effect, by: User | None) -> None:
    register.keep_cooperation(proposal, day_of_decision(proposal))


def plan_end(proposal: CooperationProposal) -> Effect | None:
    cooperation = Cooperation.objects.filter(proposal=proposal).first()
    if not cooperation:
        return None
    was_public = cooperation.organisation_agrees and cooperation.agreeing.exists()
    return effect(
        "cooperation_end",
        _("Remove the recorded cooperation"),
        [proposal.name],
        taken_off=TAKEN_OFF if was_public else "",
    )


def end(proposal: CooperationProposal, effect: Effect, by: User | None) -> None:
    register.end_cooperation(proposal)
