"""A signature is accepted, or that is reversed: the line of a signatory."""

from django.utils.translation import gettext as _

from alliance_site.models import User
from alliance_site.registry import Effect
from membership import dates, register
from membership.models import DeclarationSignature, Signatory
from membership.review import entries
from membership.review.consequences.effects import TAKEN_OFF, day_of_decision, effect


def plan_admission(signature: DeclarationSignature) -> Effect:
    known = signature.signatory
    number = known.number if known else register.next_signatory_number()
    label = _("Enter as signatory number %(number)s; the signature is public at once")
    if known:
        label = _("Bring the signature back under its number %(number)s")
    else:
        known = Signatory(**register.facts_of(signature, day_of_decision(signature)))
    lines, said = list(entries.signatory(known)), entries.languages(known)
    return effect("signatory", label % {"number": number}, lines, said, number=number)


def admit(signature: DeclarationSignature, effect: Effect, by: User | None) -> None:
    number = effect.values["number"]
    on = day_of_decision(signature)
    register.admit_signatory(signature=signature, on=on, by=by, number=number)


def plan_retraction(signature: DeclarationSignature) -> Effect | None:
    if not signature.signatory or signature.signatory.withdrawn_on:
        return None
    label = _("Mark signature number %(number)s as withdrawn")
    number = signature.signatory.number
    return effect("signatory_retraction", label % {"number": number}, [], taken_off=TAKEN_OFF)


def retract(signature: DeclarationSignature, effect: Effect, by: User | None) -> None:
    if signature.signatory:
        register.retract_signatory(signature.signatory, on=dates.today(), by=by)
