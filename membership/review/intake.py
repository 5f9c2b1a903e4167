"""From the first post to the queue: a draft is kept, changed, and taken in."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError, transaction
from django.utils import timezone

from alliance_site.models import User
from membership import links, typed_pages
from membership.letters import cases
from membership.models import DeclarationSignature, Submission, model_of
from membership.process.choices import SPAM_LINE, points_of
from membership.process.errors import AnswersChanged, NotPermitted, TransitionNotAllowed
from membership.process.permissions import may
from membership.process.possible import entering
from membership.process.references import new_reference
from membership.process.states import State
from membership.process.transitions import Actor, Transition
from membership.register import duplicates
from membership.review import editions, limits
from membership.review.answers import fill_in, own_words
from membership.review.moves import carry_out, lock
from membership.review.unfinished.page_editions import is_repeated, is_stale


def open(
    kind: str,
    *,
    token: str,
    language: str,
    answers: Mapping[str, object] | None = None,
) -> Submission:
    """Make the row of an opened form, as a draft; a repeat returns the same row.

    ``token`` is the key in the address of the form. Its words are unique in the
    database, so of many posts of one form one makes the row. The row may be empty so
    far: the first post makes it, right or wrong. Raises ``Submission.DoesNotExist``
    where the form was erased meanwhile, or its link replaced.
    """
    words = links.words_of(token)
    submission = model_of(kind)(kind=kind, opened_as=words, language=language)
    rows = fill_in(submission, answers or {})
    try:
        with transaction.atomic():
            submission.save(force_insert=True)
            if links.is_dead(words):  # asked behind the row: whoever erased it has ended
                raise Submission.DoesNotExist
            set_rows(submission, rows)
    except IntegrityError:
        known = model_of(kind).objects.filter(opened_as=words).first()
        if known is None:
            raise SuspiciousOperation("This key was given out for another form.") from None
        return known
    return submission


@transaction.atomic
def amend(
    submission: Submission,
    answers: Mapping[str, object],
    *,
    page: str = "",
    seen: str = "",
    spam_reasons: tuple[str, ...] | list[str] = (),
) -> Submission:
    """Change the answers of a draft; what was kept of the ``page`` as typed is no longer needed.

    ``spam_reasons`` count when the draft is submitted. ``seen`` is the ``page_edition`` of these
    answers that the page was made from; raises ``AnswersChanged`` where others stand there now.
    The same answers once more change nothing.
    """
    locked = lock(submission)
    if locked.state != State.DRAFT:
        raise TransitionNotAllowed
    if is_repeated(locked, answers, page, seen):
        return locked
    address = locked.contact_email
    rows = fill_in(locked, answers)
    if locked.contact_email != address:
        locked.confirmed_at = None  # it was another address that somebody proved to read
    locked.refused_answers = typed_pages.with_page(locked, page, None)
    locked.spam_reasons = list(dict.fromkeys([*locked.spam_reasons, *spam_reasons]))
    locked.save()
    if locked.contact_email != address:
        cases.hold_back(locked)
    set_rows(locked, rows)
    return locked


@transaction.atomic
def keep_refused(
    submission: Submission,
    page: str,
    typed: typed_pages.Page | None,
    *,
    names: Iterable[str] = (),
    seen: str = "",
) -> Submission:
    """Keep a page as it was typed beside the answers, which stay as they are.

    ``seen`` is the ``page_edition`` of the answers ``names`` that it was made from; what somebody
    else has typed there since then stays beside it. Of a case that is sent it is known that
    something of it is left lying, but not what.
    """
    locked = lock(submission)
    if locked.state != submission.state:
        raise TransitionNotAllowed
    is_unread = is_stale(locked, names, page, seen)
    keep = typed_pages.with_page_beside if is_unread else typed_pages.with_page
    return keep_column(locked, keep(locked, page, typed))


@transaction.atomic
def discard_typed(submission: Submission, page: str) -> Submission:
    """Let go of a page as it was typed; what was typed there in another window comes back."""
    locked = lock(submission)
    if locked.state != submission.state:
        raise TransitionNotAllowed
    return keep_column(locked, typed_pages.without_own(locked, page))


def keep_column(locked: Submission, column: str) -> Submission:
    locked.refused_answers = column
    is_left = locked.state != State.DRAFT and typed_pages.is_anything_typed(locked)
    locked.unsent_change_at = timezone.now() if is_left else None
    locked.save(update_fields=["refused_answers", "unsent_change_at", "changed_at"])
    return locked


def set_rows(submission: Submission, rows: Mapping[str, object]) -> None:
    for name, value in rows.items():
        getattr(submission, name).set(value)


SET_BY_SUBMIT = (
    *("refused_answers", "reference", "submitted_at", "spam_reasons", "spam_points"),
    "duplicate_suspected",
)


@transaction.atomic
def submit(
    submission: Submission,
    *,
    by: User | None = None,
    by_role: str = Actor.APPLICANT,
    spam_reasons: tuple[str, ...] | list[str] = (),
    network: str | None = None,
    declared: editions.Content | None = None,
    read: Iterable[str] = (),
    seen: str = "",
) -> Submission:
    """Take a draft in: reference, state, event, receipt, word to the Task Force.

    ``spam_reasons`` are keys of ``choices.SpamMark``; over the line the submission is held as
    spam, for a person to look at, and no letter leaves. ``network`` is the address from which a
    public form was sent: such sendings are counted, and what is over a limit is held as spam, too.
    The form was read in the language that is active; what staff enter, in none. ``declared`` is the
    text of the Declaration as it stood on the page, ``seen`` the ``page_edition`` of the answers
    ``read`` there. Sending twice returns what was sent. Raises ``TooManySent``, and
    ``AnswersChanged`` where other answers stand there now.
    """
    locked = lock(submission)
    if locked.state != State.DRAFT:
        return locked
    if by_role == Actor.STAFF and not may(by, "review"):
        raise NotPermitted
    if is_stale(locked, read, "", seen):
        raise AnswersChanged
    mark(locked, spam_reasons, network)
    locked.reference = free_reference(locked.kind)
    locked.submitted_at = timezone.now()
    if by_role != Actor.STAFF:
        keep_wording(locked, declared)
    locked.duplicate_suspected = bool(duplicates.candidates(locked))
    # Still a draft; the transition below makes it a submission, or nothing of this is kept.
    locked.refused_answers = ""
    columns = {name: getattr(locked, name) for name in SET_BY_SUBMIT}
    Submission.objects.filter(pk=locked.pk).update(**columns)
    return carry_out(locked, first_transition(locked, by_role), by=by)


def mark(
    locked: Submission, spam_reasons: tuple[str, ...] | list[str], network: str | None
) -> None:
    """Count what is sent from a network, and note what looks like spam."""
    if network is not None:
        marks = limits.count(network, locked.contact_email, own_words(locked))
        spam_reasons = [*spam_reasons, *marks]
    locked.spam_reasons = list(dict.fromkeys([*locked.spam_reasons, *spam_reasons]))
    locked.spam_points = sum(map(points_of, locked.spam_reasons))


def keep_wording(locked: Submission, declared: editions.Content | None) -> None:
    """Keep what was asked, and what was signed, as it stood on the page."""
    locked.edition = editions.of_questions(locked.kind)
    Submission.objects.filter(pk=locked.pk).update(edition=locked.edition)
    if declared is not None:
        signed = editions.of_declaration(declared)
        DeclarationSignature.objects.filter(pk=locked.pk).update(declaration=signed)


def first_transition(submission: Submission, by_role: str) -> Transition:
    is_spam = submission.spam_points >= SPAM_LINE
    by = Actor.SYSTEM if is_spam else by_role
    transition = entering(submission.kind, by, confirmed=bool(submission.confirmed_at))
    if transition is None:
        raise TransitionNotAllowed
    return transition


def free_reference(kind: str) -> str:
    reference = new_reference(kind)
    while Submission.objects.filter(reference=reference).exists():
        reference = new_reference(kind)
    return reference
