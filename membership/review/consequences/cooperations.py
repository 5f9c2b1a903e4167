"""A proposal is accepted, or that is reversed: a cooperation."""

from django.utils.translation import gettext as _

from alliance_site.caching import edition
from alliance_site.models import User
from alliance_site.registry import Effect, Said
from alliance_site.text import days
from membership import register
from membership.models import Cooperation, CooperationProposal
from membership.review import answers
from membership.review.consequences.effects import TAKEN_OFF, day_of_decision, effect


def plan_cooperation(proposal: CooperationProposal) -> Effect:
    entry = register.cooperation_of(proposal, day_of_decision(proposal))
    places = ", ".join(str(participant) for participant in proposal.participants.all())
    label = _("Record the cooperation; it is public only once both sides have agreed")
    day = _("Accepted on: %(day)s") % {"day": days.in_words(entry.accepted_on)}
    lines = [entry.organisation, places, entry.period, day]
    language = answers.language_of(proposal, "period")
    said = {entry.period: Said(entry.period, language)} if language else {}
    return effect("cooperation", label, lines, said)


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
    Cooperation.objects.filter(proposal=proposal).delete()
    edition.raise_edition()
