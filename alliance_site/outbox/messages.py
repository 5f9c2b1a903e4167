"""What leaves: the message of a letter, with the one link that is made only now."""

from django.conf import settings
from django.core.mail import get_connection

from alliance_site.editing.placeholders import is_open, opened
from alliance_site.outbox.drafts import LINK
from alliance_site.outbox.envelopes import Envelope
from alliance_site.outbox.kinds import kinds
from alliance_site.outbox.models import Letter
from alliance_site.text.domains import for_mail


def is_finished(code: str, subject: str, body: str) -> bool:
    """Say whether a letter of the outbox may leave: no name is open, and its link has a place."""
    kind = kinds().get(code)
    if kind is None or is_open(subject) or is_open(body.replace(LINK, "")):
        return False
    return (LINK in body) == bool(kind.link)


def is_wanted(letter: Letter) -> bool:
    """Say whether what a letter leads to is still open for its reader."""
    ask = kinds()[letter.code].is_wanted
    return ask is None or ask(letter)


def message(letter: Letter) -> Envelope:
    return Envelope(
        subject=opened(letter.subject),
        body=opened(letter.body.replace(LINK, link(letter))),
        to=[for_mail(letter.to)],
        reply_to=[settings.TASK_FORCE_EMAIL],
        headers={"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"},
        language=letter.language,
        connection=get_connection(settings.DELIVERY_BACKEND),
    )


def link(letter: Letter) -> str:
    """Return the one address of a letter; a key is made only now, and is never kept."""
    make = kinds()[letter.code].link
    return make(letter) if make else ""
