"""What follows from a decision in the register; registered in ``MembershipConfig.ready``."""

import hashlib
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site.caching import edition
from alliance_site.registry import Consequence, Effect, Said
from alliance_site.text import days
from membership import dates, journal, register
from membership.models import Cooperation, Signatory
from membership.process.kinds import Kind
from membership.process.states import State
from membership.review import answers, entries

# Stands in the letter, in its language, where something was public.
TAKEN_OFF = gettext_lazy("What we published because of it has been taken off the site.")


def effect(
    name: str,
    label: str,
    lines: list[str],
    said: dict[str, Said] | None = None,
    **values: Any,
) -> Effect:
    """Return an effect that is another one as soon as anything shown of it differs."""
    preview = "\n".join(line for line in lines if line)
    seen = hashlib.sha256(journal.canonical([name, label, preview]).encode()).hexdigest()
    return Effect(
        name=name, label=label, preview=preview, fingerprint=seen, values=values, said=said or {}
    )


def day_of_decision(case: Any) -> date:
    return case.decision_on or dates.today()


def plan_admission(application: Any) -> Effect:
    entry = application.participant
    number = entry.number if entry else register.next_number()
    label = _("Admit as participant number %(number)s; the entry is public at once")
    if entry:
        label = _("Bring the entry back under its number %(number)s")
        statements = list(entry.statements.all())
    else:
        entry, statements = register.entry_of(application), register.statements_of(application)
    day = day_of_decision(application)
    lines = [*entries.participant(entry, statements, day), *entries.kept_inside(application)]
    said = entries.languages(entry)
    return effect("admission", label % {"number": number}, lines, said, number=number)


def admit(application: Any, effect: Effect, by: Any) -> None:
    number = effect.values["number"]
    register.admit(application=application, on=day_of_decision(application), by=by, number=number)


def plan_retraction(application: Any) -> Effect | None:
    entry = application.participant
    if not (entry and entry.live):
        return None
    return effect(
        "retraction",
        _("Take the entry of %(name)s off the site; number %(number)s stays used")
        % {"name": entry, "number": entry.number},
        [],
        taken_off=TAKEN_OFF,
    )


def retract(application: Any, effect: Effect, by: Any) -> None:
    register.retract(application.participant, by=by)


def plan_signatory(signature: Any) -> Effect:
    known = signature.signatory
    number = known.number if known else register.next_signatory_number()
    label = _("Enter as signatory number %(number)s; the signature is public at once")
    if known:
        label = _("Bring the signature back under its number %(number)s")
    else:
        known = Signatory(**register.facts_of(signature, day_of_decision(signature)))
    lines, said = list(entries.signatory(known)), entries.languages(known)
    return effect("signatory", label % {"number": number}, lines, said, number=number)


def admit_signatory(signature: Any, effect: Effect, by: Any) -> None:
    number = effect.values["number"]
    on = day_of_decision(signature)
    register.admit_signatory(signature=signature, on=on, by=by, number=number)


def plan_signatory_retraction(signature: Any) -> Effect | None:
    if not signature.signatory or signature.signatory.withdrawn_on:
        return None
    label = _("Mark signature number %(number)s as withdrawn")
    number = signature.signatory.number
    return effect("signatory_retraction", label % {"number": number}, [], taken_off=TAKEN_OFF)


def retract_signatory(signature: Any, effect: Effect, by: Any) -> None:
    register.retract_signatory(signature.signatory, on=dates.today(), by=by)


def plan_cooperation(proposal: Any) -> Effect:
    entry = register.cooperation_of(proposal, day_of_decision(proposal))
    places = ", ".join(str(participant) for participant in proposal.participants.all())
    label = _("Keep the cooperation; it is public only once both sides have agreed")
    day = _("Accepted on: %(day)s") % {"day": days.in_words(entry.accepted_on)}
    lines = [entry.organisation, places, entry.period, day]
    language = answers.language_of(proposal, "period")
    said = {entry.period: Said(entry.period, language)} if language else {}
    return effect("cooperation", label, lines, said)


def cooperate(proposal: Any, effect: Effect, by: Any) -> None:
    register.keep_cooperation(proposal, day_of_decision(proposal))


def plan_cooperation_end(proposal: Any) -> Effect | None:
    cooperation = Cooperation.objects.filter(proposal=proposal).first()
    if not cooperation:
        return None
    was_public = cooperation.organisation_agrees and cooperation.participant_agrees
    return effect(
        "cooperation_end",
        _("Remove the cooperation again"),
        [proposal.name],
        taken_off=TAKEN_OFF if was_public else "",
    )


def end_cooperation(proposal: Any, effect: Effect, by: Any) -> None:
    Cooperation.objects.filter(proposal=proposal).delete()
    edition.raise_edition()


CONSEQUENCES = [
    Consequence(
        State.ACCEPTED,
        (Kind.JOIN,),
        plan_admission,
        admit,
        order=10,
        preview=entries.preview_of_participant,
    ),
    Consequence(
        State.ACCEPTED,
        (Kind.SIGN,),
        plan_signatory,
        admit_signatory,
        order=10,
        preview=entries.preview_of_signatory,
    ),
    Consequence(
        State.ACCEPTED,
        (Kind.COOPERATE,),
        plan_cooperation,
        cooperate,
        order=10,
        preview=entries.preview_of_cooperation,
    ),
    # An accepted case comes back to the reading only where it had been a mistake.
    Consequence(State.IN_REVIEW, (Kind.JOIN,), plan_retraction, retract, order=10),
    Consequence(
        State.IN_REVIEW, (Kind.SIGN,), plan_signatory_retraction, retract_signatory, order=10
    ),
    Consequence(
        State.IN_REVIEW, (Kind.COOPERATE,), plan_cooperation_end, end_cooperation, order=10
    ),
]
