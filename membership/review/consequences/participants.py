"""An application is accepted, or that is reversed: the entry of a participant."""

from django.utils.translation import gettext as _

from alliance_site.models import User
from alliance_site.registry import Effect
from membership import register
from membership.models import JoinApplication
from membership.review import entries
from membership.review.consequences.effects import TAKEN_OFF, day_of_decision, effect


def plan_admission(application: JoinApplication) -> Effect:
    entry = application.participant
    number = entry.number if entry else register.next_number()
    label = _("Admit as participant number %(number)s; the entry is public at once")
    place = None
    if entry:
        label = _("Bring the entry back under its number %(number)s")
        statements = list(entry.statements.all())
    else:
        entry, statements = register.entry_of(application), register.statements_of(application)
        place = register.proposed(application)
    day = day_of_decision(application)
    lines = [
        *entries.participant(entry, statements, day),
        *entries.position(entry, place),
        *entries.internal_lines(application),
    ]
    said = entries.languages(entry)
    return effect("admission", label % {"number": number}, lines, said, number=number)


def admit(application: JoinApplication, effect: Effect, by: User | None) -> None:
    number = effect.values["number"]
    register.admit(application=application, on=day_of_decision(application), by=by, number=number)


def plan_retraction(application: JoinApplication) -> Effect | None:
    entry = application.participant
    if not (entry and entry.live):
        return None
    return effect(
        "retraction",
        _("Take the entry of %(name)s off the site; number %(number)s stays taken")
        % {"name": entry, "number": entry.number},
        [],
        taken_off=TAKEN_OFF,
    )


def retract(application: JoinApplication, effect: Effect, by: User | None) -> None:
    if application.participant:
        register.retract(application.participant, by=by)
