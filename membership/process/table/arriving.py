"""Part of the table of the process: from the form to the queue."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from membership.process.kinds import ALL, ANSWERED
from membership.process.states import State
from membership.process.transitions import Actor, Fill, Page, Transition

_by_applicant = partial(Transition, by=Actor.APPLICANT)
_by_reviewer = partial(Transition, ability="review")
_by_hand = partial(_by_reviewer, note_required=True)
_by_site = partial(Transition, by=Actor.SYSTEM, kinds=ALL)

ARRIVING = (
    _by_applicant(
        "submit",
        _("Send"),
        _("%(who)s sent the form."),
        (State.DRAFT,),
        State.UNCONFIRMED,
        letter="receipt",
        also=("task_force_new",),
        hands_in=Page.FORM,
    ),
    _by_applicant(
        "submit_confirmed",
        _("Send"),
        _("%(who)s sent the form. The e-mail address was confirmed before."),
        (State.DRAFT,),
        State.NEW,
        also=("confirmed", "task_force_new"),
        hands_in=Page.FORM,
        of_confirmed=True,
    ),
    _by_applicant(
        "write",
        _("Send"),
        _("%(who)s sent the message."),
        (State.DRAFT,),
        State.NEW,
        kinds=ANSWERED,
        letter="received",
        also=("task_force_message",),
        hands_in=Page.FORM,
    ),
    _by_reviewer(
        "enter",
        _("Enter what came on paper"),
        _("%(who)s entered what came on paper."),
        (State.DRAFT,),
        State.NEW,
    ),
    _by_site(
        "set_aside",
        _("Set aside as spam"),
        _("The site set it aside as spam."),
        (State.DRAFT,),
        State.SPAM,
    ),
    _by_applicant(
        "confirm",
        _("Confirm the address"),
        _("%(who)s confirmed the e-mail address."),
        (State.UNCONFIRMED,),
        State.NEW,
        sets={"confirmed_at": Fill.NOW},
        also=("confirmed",),
    ),
    _by_hand(
        "confirm_by_hand",
        _("Confirm the address by hand"),
        _("%(who)s confirmed the e-mail address by hand."),
        (State.UNCONFIRMED,),
        State.NEW,
        sets={"confirmed_at": Fill.NOW},
        also=("confirmed",),
    ),
)
