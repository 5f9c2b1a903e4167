"""Which wording somebody answered or signed: kept once for each, found again by its hash."""

import hashlib
from collections.abc import Callable, Mapping

from django.db import IntegrityError, transaction
from django.utils.translation import get_language

from membership.journal import canonical
from membership.models import Wording
from membership.models.cases.editions import DECLARATION, named
from membership.process.kinds import Kind

__all__ = ["named"]

Content = Mapping[str, object]
# What each form says in the language that is active; filled from above in
# ``MembershipConfig.ready``.
WORDINGS: dict[Kind, Callable[[], Content]] = {}


def of_questions(kind: str) -> Wording:
    """Return the edition of what a form asks at this moment, in the language that is active."""
    return kept(kind, get_language(), WORDINGS[Kind(kind)]())


def now(kind: str) -> str:
    """Return the name of that edition, whether anybody has answered it yet or not."""
    return named(fingerprint(kind, get_language(), WORDINGS[Kind(kind)]()))


def of_declaration(text: Content) -> Wording:
    """Return the edition of the Declaration as somebody read it; it says its ``language``."""
    return kept(DECLARATION, str(text["language"]), text)


def kept(kind: str, language: str, content: Content) -> Wording:
    """Return the row of a wording; of many who are the first to need it one makes it."""
    sha256 = fingerprint(kind, language, content)
    if known := Wording.objects.filter(sha256=sha256).first():
        return known
    try:
        with transaction.atomic():
            return Wording.objects.create(
                kind=kind, language=language, sha256=sha256, content=content
            )
    except IntegrityError:
        return Wording.objects.get(sha256=sha256)


def fingerprint(kind: str, language: str, content: Content) -> str:
    return hashlib.sha256(canonical([kind, language, content]).encode()).hexdigest()


def of_text(text: Content) -> str:
    """Return the fingerprint of a text of the Declaration, kept or not."""
    return fingerprint(DECLARATION, str(text["language"]), text)
