"""Letters: rows first, sent by the worker after the commit."""

from dataclasses import dataclass

# What editors and reviewers may write between braces.
PLACEHOLDERS = {}


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter before it is queued; ``{link}`` is filled in only when it leaves."""

    subject: str
    body: str


def plan_letter(code, submission, language, **values):
    """Return the draft of a letter, from the house's own wording or the built-in text."""
    raise NotImplementedError


def queue(code, *, submission, once_key, draft=None, to="", by=None, held=False, **values):
    """Put a letter into the outbox, once per ``once_key``; a repeat returns the first one."""
    raise NotImplementedError


def send_due(now=None):
    """Send what is due and return how many letters were ``sent``, ``postponed`` and ``failed``.

    At least once, with the same Message-ID each time. For the worker only,
    never inside a request or a transaction.
    """
    raise NotImplementedError


def hold(letter):
    """Keep a queued letter back; return whether it was still here."""
    raise NotImplementedError


def release(letter):
    """Queue a letter that was held back or has failed, from the first attempt on."""
    raise NotImplementedError
