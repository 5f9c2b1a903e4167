"""The register: the only writer of numbers, founding, addresses and periods of membership."""

from membership.register.admission import admit, entry_of, follow_contact, statements_of
from membership.register.cooperations import (
    agreeing,
    cooperation_of,
    end_cooperation,
    keep_cooperation,
    note_agreement,
)
from membership.register.corrections import name_otherwise, revise, revise_signatory
from membership.register.entries import fold
from membership.register.known import already_known, offers_of
from membership.register.many import enter_many
from membership.register.numbers import next_number, next_signatory_number
from membership.register.participants import correct, enter, leave, rejoin, retract
from membership.register.positions import proposed
from membership.register.signatories import (
    admit_signatory,
    enter_signatory,
    facts_of,
    retract_signatory,
)

__all__ = [
    "admit",
    "admit_signatory",
    "agreeing",
    "already_known",
    "cooperation_of",
    "correct",
    "end_cooperation",
    "enter",
    "enter_many",
    "enter_signatory",
    "entry_of",
    "facts_of",
    "fold",
    "follow_contact",
    "keep_cooperation",
    "leave",
    "name_otherwise",
    "next_number",
    "next_signatory_number",
    "note_agreement",
    "offers_of",
    "proposed",
    "rejoin",
    "retract",
    "retract_signatory",
    "revise",
    "revise_signatory",
    "statements_of",
]
