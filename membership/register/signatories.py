"""Signatories of the Declaration: a register of its own, with running numbers."""

from datetime import date

from django.db import transaction

from alliance_site.models import User
from membership import journal
from membership.models import DeclarationSignature, Signatory
from membership.register.entries import checked, record_change, set_columns
from membership.register.numbers import next_signatory_number
from membership.register.sources import of_signature


@transaction.atomic
def admit_signatory(
    *, signature: DeclarationSignature, on: date, by: User | None, number: int | None = None
) -> Signatory:
    """Enter the authority of a signature among the signatories, with a running number."""
    if signature.signatory:
        set_columns(signature.signatory, withdrawn_on=None)
        record_change("signatory_restored", None, by, signatory=signature.signatory.pk)
        return signature.signatory
    number = number or next_signatory_number()
    facts = facts_of(signature, on)
    signatory = enter_signatory(by=by, number=number, declaration=signature.declaration, **facts)
    DeclarationSignature.objects.filter(pk=signature.pk).update(signatory=signatory)
    signature.signatory = signatory
    return signatory


def facts_of(signature: DeclarationSignature, on: date) -> dict[str, object]:
    """Return what the register will say of a signature, as columns of ``Signatory``."""
    facts: dict[str, object] = {}
    if signature.publish_signer:
        facts = {"person": signature.signer_name, "function": signature.signer_office}
    return facts | {
        "authority": signature.name,
        "country": signature.country,
        "kind": signature.authority_kind,
        "signed_on": signature.signed_on or on,
        "occasion": signature.place,
        **of_signature(signature),
    }


@transaction.atomic
def enter_signatory(
    *, by: User | None = None, number: int | None = None, **facts: object
) -> Signatory:
    """Enter a signatory from a source; ``facts`` are columns of ``Signatory``."""
    journal.hold()
    signatory = checked(Signatory(number=number, **facts))
    signatory.save()
    record_change("signatory_entered", None, by, signatory=signatory.pk, number=number)
    return signatory


@transaction.atomic
def retract_signatory(signatory: Signatory, *, on: date, by: User | None) -> Signatory:
    """Reverse a signature that was accepted by mistake; its number stays taken."""
    journal.hold()
    set_columns(signatory, withdrawn_on=on)
    record_change("signatory_retracted", None, by, signatory=signatory.pk)
    return signatory
