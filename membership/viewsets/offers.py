"""What is offered to somebody who looks at a case."""

from django.urls import reverse

from membership.process.permissions import may
from membership.process.possible import transitions_from
from membership.process.transitions import Actor, Offer


def offered(case, user):
    """Return what somebody may do with a case on a page, as (transition, address)."""
    return [
        {
            "transition": transition,
            "url": reverse("queue:transition", args=[case.pk, transition.name]),
        }
        for transition in transitions_from(case.state, case.kind, by=Actor.STAFF)
        if transition.has_page
        and transition.offer != Offer.OWN
        and may(user, transition.ability, case)
    ]
