"""What follows from a decision in the register; registered in ``MembershipConfig.ready``."""

import hashlib
from typing import Any

from django.utils.translation import gettext as _

from alliance_site import caching, countries
from alliance_site.registry import Consequence, Effect
from membership import clock, journal, register
from membership.models import Cooperation
from membership.states import Kind, State


def effect(name: str, label: str, lines: list[str], **values: Any) -> Effect:
    """Return an effect that is another one as soon as anything shown of it differs."""
    preview = "\n".join(line for line in lines if line)
    seen = hashlib.sha256(journal.canonical([name, label, preview]).encode()).hexdigest()
    return Effect(name=name, label=label, preview=preview, fingerprint=seen, values=values)


def plan_admission(application: Any) -> Effect:
    number = register.next_number()
    label = _("Admit as participant number %(number)s; the entry is public at once")
    if application.participant:
        number = application.participant.number
        label = _("Bring the entry back under its number %(number)s")
    head = _("%(name)s, %(office)s") % {
        "name": application.head_name,
        "office": application.head_office,
    }
    return effect(
        "admission",
        label % {"number": number},
        [
            application.name,
            application.second_official_name,
            application.translated_name,
            application.get_authority_kind_display(),
            str(countries.name(application.country)),
            application.website,
            head if application.publish_head else "",
        ],
        number=number,
    )


def admit(application: Any, effect: Effect, by: Any) -> None:
    on = application.decision_on or clock.today()
    register.admit(application=application, on=on, by=by, number=effect.values["number"])


def plan_retraction(application: Any) -> Effect | None:
    entry = application.participant
    if not (entry and entry.live):
        return None
    return effect(
        "retraction",
        _("Take the entry of %(name)s off the site; number %(number)s stays used")
        % {"name": entry, "number": entry.number},
        [],
    )


def retract(application: Any, effect: Effect, by: Any) -> None:
    register.retract(application.participant, by=by)


def plan_signatory(signature: Any) -> Effect:
    number = register.next_signatory_number()
    if signature.signatory:
        number = signature.signatory.number
    signer = f"{signature.signer_name}, {signature.signer_office}"
    return effect(
        "signatory",
        _("Enter as signatory number %(number)s") % {"number": number},
        [signature.name, signer if signature.publish_signer else ""],
        number=number,
    )


def admit_signatory(signature: Any, effect: Effect, by: Any) -> None:
    on = signature.decision_on or clock.today()
    number = effect.values["number"]
    register.admit_signatory(signature=signature, on=on, by=by, number=number)


def plan_signatory_retraction(signature: Any) -> Effect | None:
    if not signature.signatory or signature.signatory.withdrawn_on:
        return None
    label = _("Mark signature number %(number)s as withdrawn")
    return effect("signatory_retraction", label % {"number": signature.signatory.number}, [])


def retract_signatory(signature: Any, effect: Effect, by: Any) -> None:
    register.retract_signatory(signature.signatory, on=clock.today(), by=by)


def plan_cooperation(proposal: Any) -> Effect:
    places = ", ".join(str(participant) for participant in proposal.participants.all())
    label = _("Keep the cooperation; it is public only once both sides have agreed")
    return effect("cooperation", label, [proposal.name, places, proposal.period])


def cooperate(proposal: Any, effect: Effect, by: Any) -> None:
    cooperation, _made = Cooperation.objects.update_or_create(
        proposal=proposal,
        defaults={
            "organisation": proposal.name,
            "country": proposal.country,
            "website": proposal.website,
            "period": proposal.period,
            "accepted_on": proposal.decision_on or clock.today(),
            "organisation_agrees": proposal.publish,
        },
    )
    cooperation.participants.set(proposal.participants.all())
    caching.raise_edition()


def plan_cooperation_end(proposal: Any) -> Effect | None:
    if not Cooperation.objects.filter(proposal=proposal).exists():
        return None
    return effect("cooperation_end", _("Remove the cooperation again"), [proposal.name])


def end_cooperation(proposal: Any, effect: Effect, by: Any) -> None:
    Cooperation.objects.filter(proposal=proposal).delete()
    caching.raise_edition()


CONSEQUENCES = [
    Consequence(State.ACCEPTED, (Kind.JOIN,), plan_admission, admit, order=10),
    Consequence(State.ACCEPTED, (Kind.SIGN,), plan_signatory, admit_signatory, order=10),
    Consequence(State.ACCEPTED, (Kind.COOPERATE,), plan_cooperation, cooperate, order=10),
    # An accepted case comes back to the reading only by the arrow for a mistake.
    Consequence(State.IN_REVIEW, (Kind.JOIN,), plan_retraction, retract, order=10),
    Consequence(
        State.IN_REVIEW, (Kind.SIGN,), plan_signatory_retraction, retract_signatory, order=10
    ),
    Consequence(
        State.IN_REVIEW, (Kind.COOPERATE,), plan_cooperation_end, end_cooperation, order=10
    ),
]
