"""A link that was lost is asked for by address; what is answered tells nothing about it."""

from django.db import transaction

from membership.letters import cases
from membership.models import Submission
from membership.process.states import State
from membership.review import limits
from membership.review.moves import lock
from membership.review.resending import again

MOST = 5  # letters for one request, of the newest cases
WITHOUT_LETTERS = (State.SPAM, State.ERASED)


@transaction.atomic
def send_lost_links(email: str, *, network: str) -> None:
    """Send one letter for each case of an address, unless one has left a short while ago.

    Links that were given out stay valid. Raises ``TooManySent``, whoever asks about whom.
    """
    if limits.count(network, email):
        return  # more than a person asks for
    of_address = Submission.objects.filter(contact_email__iexact=email)
    for row in of_address.exclude(state__in=WITHOUT_LETTERS).order_by("-pk")[:MOST]:
        locked = lock(row)
        if not again(locked, "lost_link").possible_at:
            number = locked.letters.filter(code="lost_link").count()
            key = f"lost_link:{locked.pk}:{number + 1}"
            cases.queue("lost_link", submission=locked, once_key=key)
