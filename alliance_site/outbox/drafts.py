"""A letter before it is a row: a text with names in braces, and what they stand for.

What the names stand for is put in once, in one pass, and is never read again:
``placeholders.sealed`` marks the braces of a value until the letter leaves, so whatever still
has a bare brace then is not finished, and what somebody typed stays as it was typed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.utils.translation import gettext as _

from alliance_site.editing.placeholders import MARK, opened, sealed
from alliance_site.models import Frame

LONGEST_SUBJECT = 200
LINK = "{link}"


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter before it is queued: a text with names, and what is known of them so far."""

    code: str
    subject: str
    body: str
    values: Mapping[str, str] = field(default_factory=dict)

    def knowing(self, **values: object) -> "LetterDraft":
        """Return this letter with more that is known."""
        words = {name: str(value) for name, value in values.items()}
        return replace(self, values={**self.values, **words})

    def sealed_subject(self) -> str:
        """Return the subject for the outbox: one line, since nothing else may begin a header."""
        line = " ".join(sealed(self.subject, self.values).split())
        return line[:LONGEST_SUBJECT].rstrip("{" + MARK)

    def sealed_body(self) -> str:
        return sealed(self.body, self.values)

    @property
    def finished_subject(self) -> str:
        return opened(self.sealed_subject())

    @property
    def finished_body(self) -> str:
        """Return the letter as it will be read, but for the key in its link."""
        return without_key(self.sealed_body())


def without_key(body: str) -> str:
    """Return a sealed text as it is read, and for its link what anybody may see."""
    return opened(body.replace(LINK, f"{settings.SITE_ORIGIN}/…"))


def reach_us(language: str) -> str:
    """Return how to reach a person: the address of the Task Force, and the telephone if any."""
    frame = Frame.objects.for_language(language)
    if frame and frame.contact_telephone:
        return _("%(email)s, telephone %(telephone)s") % {
            "email": settings.TASK_FORCE_EMAIL,
            "telephone": frame.contact_telephone,
        }
    return settings.TASK_FORCE_EMAIL
