"""Letters of the outbox."""

from alliance_site.outbox import queue as outbox
from alliance_site.outbox.drafts import LetterDraft
from alliance_site.outbox.kinds import FROM_WAGTAIL
from tests.support.builders.counter import COUNTER


def make_letter(*, body="A letter.", code=FROM_WAGTAIL, **columns):
    """Put a letter into the outbox, to Kim and without a link if nothing else is said."""
    columns.setdefault("once_key", f"letter {next(COUNTER)}")
    addressed = {"language": "en", "to": "kim@example.org"} | columns
    return outbox.put(LetterDraft(code, "A subject", body), **addressed)
