"""The register: the only writer of numbers, founding, addresses and periods of membership."""

from membership.choices import counted_day
from membership.register.corrections import name_otherwise, revise, revise_signatory
from membership.register.many import enter_many
from membership.register.numbers import next_number, next_signatory_number
from membership.register.participants import admit, correct, enter, leave, rejoin, retract
from membership.register.signatories import admit_signatory, enter_signatory, retract_signatory

__all__ = [
    "admit",
    "admit_signatory",
    "correct",
    "counted_day",
    "enter",
    "enter_many",
    "enter_signatory",
    "leave",
    "name_otherwise",
    "next_number",
    "next_signatory_number",
    "rejoin",
    "retract",
    "retract_signatory",
    "revise",
    "revise_signatory",
]
