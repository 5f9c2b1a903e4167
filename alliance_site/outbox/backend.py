"""Where Django and Wagtail send their messages: into the outbox, like every letter of ours.

A message becomes a row for each receiver, in the transaction of the request, and leaves when
that has come to its end. So it is sent exactly if what it tells has happened, no mail server
holds up a request, and one address that is refused does not repeat the others.
"""

import logging
import uuid
from collections.abc import Sequence
from email.utils import parseaddr

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.validators import validate_email
from django.db import Error, transaction

from alliance_site.accounts.letters import language_of
from alliance_site.outbox import queue
from alliance_site.outbox.drafts import LetterDraft
from alliance_site.outbox.kinds import FROM_WAGTAIL
from alliance_site.text.characters import fit, fit_line

logger = logging.getLogger(__name__)

LONGEST_ADDRESS = 254  # of the column


class EmailBackend(BaseEmailBackend):
    """Writes rows; ``alliance_site.outbox.delivery`` sends them by ``DELIVERY_BACKEND``."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Put messages into the outbox and return how many; all of one call or none."""
        try:
            with transaction.atomic():
                for message in email_messages:
                    put(message)
        except (Error, ValueError):
            if not self.fail_silently:
                raise
            logger.exception("A message did not come into the outbox.")
            return 0
        return len(email_messages)


def put(message: EmailMessage) -> None:
    """Write a row for each receiver; raise ``ValueError`` for what a row cannot carry.

    Subject, text and receivers are kept. An HTML version beside the text is not; sender and
    headers are those of all our letters.
    """
    if message.attachments or message.content_subtype != "plain":
        raise ValueError("A letter of the outbox is plain text, and nothing is attached to it.")
    draft = LetterDraft(FROM_WAGTAIL, "{subject}", "{body}")
    draft = draft.knowing(subject=fit_line(str(message.subject)), body=fit(str(message.body)))
    number = message.extra_headers.get("Message-ID") or uuid.uuid4().hex
    for receiver in message.recipients():
        address = address_of(receiver)
        accounts = get_user_model().objects.filter(email__iexact=address).exclude(email="")
        account = accounts.first()
        queue.put(
            draft,
            language=language_of(account),
            to=address,
            once_key=f"{FROM_WAGTAIL}:{uuid.uuid5(uuid.NAMESPACE_URL, f'{number} {receiver}').hex}",
            account=account,
        )


def address_of(receiver: str) -> str:
    """Return the address of a receiver, or nothing: then the row says that there is none."""
    # With a line end in it, what stands before that may look like an address.
    _name, address = parseaddr(receiver if receiver.isprintable() else "")
    try:
        validate_email(address)
    except ValidationError:
        return ""
    return address if len(address) <= LONGEST_ADDRESS else ""
