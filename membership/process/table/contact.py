"""Part of the table of the process: whom we write to about a case, and at which address."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.states import OPEN, SENT, State
from membership.process.transitions import Actor, Transition

_by_applicant = partial(Transition, by=Actor.APPLICANT)

CONTACT = (
    _by_applicant(
        "change_contact",
        _("Change the contact person"),
        _("%(who)s changed the contact person."),
        SENT,
        None,
        also=("contact_changed", "task_force_contact"),
    ),
    _by_applicant(
        "ask_for_address",
        _("Give another e-mail address"),
        _("%(who)s gave another e-mail address, which is to be confirmed."),
        OPEN,
        None,
    ),
    _by_applicant(
        "use_new_address",
        _("Change the e-mail address"),
        _("%(who)s confirmed the other e-mail address; our letters go there."),
        OPEN,
        None,
        also=("address_changed", "task_force_contact"),
    ),
    _by_applicant(
        "correct_address",
        _("Correct the e-mail address"),
        _("%(who)s corrected the e-mail address before it was confirmed."),
        (State.UNCONFIRMED,),
        None,
    ),
)
