"""Who may do what: one table of roles and abilities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from membership.process.choices import MessageSubject
from membership.process.states import State

if TYPE_CHECKING:  # models of Django, which are not there yet when this is read
    from django.contrib.auth.models import AbstractUser, AnonymousUser

Rows = TypeVar("Rows", bound=QuerySet)


class Case(Protocol):
    """What of a submission decides who may read it; the model is a layer above."""

    state: str

    @property
    def is_concern(self) -> bool: ...


OBSERVERS = "Observers"
REVIEWERS = "Reviewers"
DECIDERS = "Deciders"
AUTHORS = "Authors"
EDITORS = "Editors"
ADMINISTRATORS = "Administrators"

# The right of Django that stands for each ability.
ABILITIES = {
    "observe": "membership.observe_submission",
    "review": "membership.review_submission",
    "decide": "membership.decide_submission",
    "see_contact": "membership.view_contact_data",
    "export": "membership.export_submission",
    "resend": "membership.resend_letter",
    "edit_pages": "membership.change_participant",
    "administer": "alliance_site.change_user",
}

# A change here needs a migration that changes the groups; a test compares the two.
ROLES = {
    OBSERVERS: {"observe"},
    REVIEWERS: {"observe", "review", "see_contact"},
    DECIDERS: {"observe", "review", "see_contact", "decide", "export", "resend"},
    AUTHORS: set(),
    EDITORS: {"edit_pages"},
    ADMINISTRATORS: {"observe", "see_contact", "export", "resend", "edit_pages", "administer"},
}

# What is said of a role where it is given.
IN_WORDS = {
    OBSERVERS: _("read cases, without contact data and files"),
    REVIEWERS: _("read cases in full, take them, ask questions, add notes, enter answers"),
    DECIDERS: _("do what reviewers do; accept, decline and open again"),
    AUTHORS: _("write pages and news, which somebody else publishes"),
    EDITORS: _("write and publish pages and news, change entries; not the review queue"),
    ADMINISTRATORS: _("read cases; manage accounts, the texts of letters and settings; not decide"),
}

# What the process asks of its roles; being a superuser does not stand in for one of them.
BY_ROLE_ONLY = {"review", "decide"}

# What Wagtail lets a role do with every page. What authors write goes live when one of
# those who may publish approves it.
PAGE_RIGHTS = {
    AUTHORS: {"add", "change"},
    EDITORS: {"add", "change", "publish", "lock", "unlock"},
    ADMINISTRATORS: {"add", "change", "publish", "lock", "unlock"},
}


def may(
    user: AbstractUser | AnonymousUser | None, ability: str, submission: Case | None = None
) -> bool:
    """Return whether a user has an ability, if given a submission: towards that one.

    A draft is its author's alone; of an erased submission only the trace is left. A
    concern is for those who decide.
    """
    if not user or not user.has_perm(ABILITIES[ability]):
        return False
    if user.is_superuser and ability in BY_ROLE_ONLY and not _by_role(user, ability):
        return False
    if submission is None:
        return True
    if submission.is_concern and not may(user, "decide"):
        return False
    if submission.state == State.ERASED:
        return ability == "observe"
    return submission.state != State.DRAFT


def readable(user: AbstractUser | AnonymousUser | None, rows: Rows, *, case: str = "") -> Rows:
    """Return the rows of which a user may know at all: nobody of a draft, deciders of a concern.

    ``case`` is the column that leads from a row to its submission.
    """
    column = f"{case}__" if case else ""
    rows = rows.exclude(**{f"{column}state": State.DRAFT})
    if may(user, "decide"):
        return rows
    return rows.exclude(**{f"{column}message__subject": MessageSubject.CONCERN})


def _by_role(user: AbstractUser | AnonymousUser, ability: str) -> bool:
    names = [role for role, abilities in ROLES.items() if ability in abilities]
    return user.is_active and user.groups.filter(name__in=names).exists()
