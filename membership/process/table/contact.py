"""Part of the table of the process: whom we write to about a case, and at which address."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.states import OPEN, SENT, State
from membership.process.transitions import Actor, Transition

# Whoever takes part, or might come back, is written to as well.
LATER = (State.ACCEPTED, State.DECLINED, State.WITHDRAWN)

_by_applicant = partial(Transition, by=Actor.APPLICANT)

CONTACT = (
    _by_applicant(
        "change_contact",
        _("Change the contact person"),
        _("%(who)s changed the contact person."),
        (*SENT, *LATER),
        None,
        also=("contact_changed", "task_force_contact"),
        arrived=_("The contact person is changed."),
    ),
    _by_applicant(
        "ask_for_address",
        _("Give another e-mail address"),
        _("%(who)s gave another e-mail address, which is to be confirmed."),
        (*OPEN, *LATER),
        None,
        arrived=_("We have written to the other e-mail address. It counts once its owner agrees."),
    ),
    _by_applicant(
        "use_new_address",
        _("Change the e-mail address"),
        _("%(who)s confirmed the other e-mail address; our letters go there."),
        (*OPEN, *LATER),
        None,
        also=("address_changed", "task_force_contact"),
        arrived=_("Our letters go to the other e-mail address from now on."),
    ),
    _by_applicant(
        "correct_address",
        _("Correct the e-mail address"),
        _("%(who)s corrected the e-mail address before it was confirmed."),
        (State.UNCONFIRMED,),
        None,
    ),
)
