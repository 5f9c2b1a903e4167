"""The letters of a transition: as the reviewer left them, and those that go beside."""

from alliance_site.models import User
from alliance_site.outbox.drafts import LetterDraft
from membership.letters import cases
from membership.letters.occasions import OCCASIONS, TO_APPLICANT
from membership.models import Submission
from membership.process.states import State
from membership.process.transitions import Actor, Transition
from membership.review import letter_values, plans
from membership.review.answers import as_text, changes_as_text


def finished(plan: plans.Plan, letter: tuple[str, str] | None) -> list[LetterDraft]:
    """Return the letters with the text that the reviewer left; raise if one could not leave.

    An applicant is never refused for a text of ours: such a letter is held and shown.
    """
    drafts = plans.rewritten(plan.letters, letter)
    if plan.transition.by == Actor.STAFF:
        for draft in drafts:
            letter_values.check(draft)
    return list(drafts)


def send(
    locked: Submission, transition: Transition, by: User | None, letters: list[LetterDraft]
) -> None:
    for draft in letters:
        key = f"{draft.code}:{locked.pk}:{locked.version}"
        cases.queue(draft.code, submission=locked, once_key=key, draft=draft, by=by)
    for code in transition.also:
        if locked.state == State.UNCONFIRMED and code in TO_APPLICANT:
            continue  # nobody has proved yet to read this address
        copies = {"answers": as_text, "changes": changes_as_text}
        names = OCCASIONS[code].names
        values = {name: copy(locked) for name, copy in copies.items() if name in names}
        key = f"{code}:{locked.pk}:{locked.version}"
        cases.queue(code, submission=locked, once_key=key, by=by, values=values)
