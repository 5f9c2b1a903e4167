"""Whom we write to: the contact person of a case, and the address that letters go to."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from alliance_site.models import Letter
from membership import links, register
from membership.letters import cases
from membership.models import JoinApplication, Submission
from membership.process.errors import TooManySent, TransitionNotAllowed
from membership.process.states import State
from membership.process.transitions import Actor
from membership.review import limits
from membership.review.answers import fill_in
from membership.review.exchanges.replies import without
from membership.review.moves import lock, move
from membership.review.unfinished.page_editions import is_repeated

AT_ONCE = ("contact_name", "contact_job", "contact_telephone", "language")
MOST_IN_A_DAY = 5  # corrections of a mistyped address


@transaction.atomic
def change_contact(
    submission: Submission, answers: Mapping[str, object], *, page: str = "", seen: str = ""
) -> Submission:
    """Change the contact person; another address only counts once its owner has confirmed it.

    ``seen`` is the ``page_edition`` of what was changed; raises ``AnswersChanged`` where it is
    another by now, and ``TooManySent`` where the new address has had as many letters today as it
    gets.
    """
    locked = lock(submission)
    address = address_meant(locked, answers)
    meant = {"contact_email": address} if "contact_email" in answers else {}
    if is_repeated(locked, {**answers, **meant}, page, seen):
        return locked
    locked = without(page, locked)
    if limits.recipient_of(address) == limits.recipient_of(locked.contact_email):
        Submission.objects.filter(pk=locked.pk).update(new_email="")
        locked = lock(locked)
    else:
        locked = ask_for_address(locked, address)  # first: no letter greets the wrong person
    told = {name: answers[name] for name in AT_ONCE if name in answers}
    changed = {name: value for name, value in told.items() if value != getattr(locked, name)}
    if changed:
        fill_in(locked, changed)
        rows = type(locked).objects.filter(pk=locked.pk)
        rows.update(**changed, folded=locked.folded)
        locked = move(locked, "change_contact", role=Actor.APPLICANT)
        keep_in_step(locked, locked.contact_email)
    return locked


def address_meant(locked: Submission, answers: Mapping[str, object]) -> str:
    """Return where letters are to go: as it stands, where it is only written in another way."""
    address = str(answers.get("contact_email", locked.given_email))
    is_given = limits.recipient_of(address) == limits.recipient_of(locked.given_email)
    return locked.given_email if is_given else address


def keep_in_step(case: Submission, former: str) -> None:
    """Have the entry that came of an application write to the same person."""
    if isinstance(case.details, JoinApplication):
        register.follow_contact(case.details, former)


def ask_for_address(locked: Submission, address: str) -> Submission:
    """Ask the owner of another address whether letters may go there, and tell the present one."""
    if locked.new_email == address:
        return locked
    if limits.is_used_up(address):
        raise TooManySent(limits.FOR_A_RECIPIENT)
    limits.count_recipient(address)
    Submission.objects.filter(pk=locked.pk).update(new_email=address)
    moved = move(locked, "ask_for_address", role=Actor.APPLICANT)
    cases.queue("change_address", **once("change_address", moved), to=address)
    cases.queue("address_asked", **once("address_asked", moved), values={"new_address": address})
    return moved


@transaction.atomic
def confirm_new_address(submission: Submission) -> Submission:
    """Make the other address that of the case, and tell both."""
    locked = lock(submission)
    if not locked.new_email:
        raise TransitionNotAllowed
    former, address = locked.contact_email, locked.new_email
    told = {"new_address": address}
    cases.queue("address_left", **once("address_left", locked), to=former, values=told)
    rows = Submission.objects.filter(pk=locked.pk)
    rows.update(contact_email=address, new_email="", confirmed_at=timezone.now())
    moved = move(locked, "use_new_address", role=Actor.APPLICANT)
    keep_in_step(moved, former)
    return moved


@transaction.atomic
def correct_address(submission: Submission, address: str, *, page: str = "") -> Submission:
    """Put the right address in place of a mistyped one, as long as nobody has confirmed that.

    All links given out so far are worthless from then on; letters that have not left go to the
    right address. Raises ``TooManySent``.
    """
    locked = without(page, lock(submission))
    if locked.state != State.UNCONFIRMED:
        raise TransitionNotAllowed
    if locked.contact_email == address:
        return locked
    if limits.is_used_up(address) or corrected_today(locked) >= MOST_IN_A_DAY:
        raise TooManySent(limits.FOR_A_RECIPIENT)
    limits.count_recipient(address)
    links.replace(locked)
    Submission.objects.filter(pk=locked.pk).update(contact_email=address)
    moved = move(locked, "correct_address", role=Actor.APPLICANT)
    waiting = moved.letters.filter(progress=Letter.State.QUEUED).exclude(to="")
    if not waiting.filter(to=locked.contact_email).update(to=address):
        cases.queue("confirm_again", **once("confirm_again", moved))
    return moved


def corrected_today(locked: Submission) -> int:
    since = timezone.now() - timedelta(days=1)
    return locked.letters.filter(code="confirm_again", created_at__gt=since).count()


def once(code: str, case: Submission) -> dict[str, Any]:
    """Return what makes a letter the only one of its code for each version of a case."""
    return {"submission": case, "once_key": f"{code}:{case.pk}:{case.version}"}
