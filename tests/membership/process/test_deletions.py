"""Every way to erase is in the table, does what it says, and stands in the record of the data."""

from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from membership import review
from membership.models import Submission
from membership.process.deletions import DELETIONS, Effect, kept_days, way_to_erase
from membership.process.errors import TransitionNotAllowed
from membership.process.kinds import Kind
from membership.process.possible import erasing
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.support.builders import make_application, make_message
from tests.support.process import letters

RECORD = Path(settings.ROOT, "docs/privacy.md")
HEAD = ["| what | while it is | on whose word | when | what goes | letter |"]
HEAD.append("| --- | --- | --- | --- | --- | --- |")
ERASING = [each for each in TRANSITIONS.values() if each.target == State.ERASED]


# Where else people read how long a message is kept that was begun and not sent.
TOLD_DAYS = {
    "docs/architecture.md": "erased by a chore after {} days",
    "docs/operations.md": "messages that were begun and not sent for {} days",
    "docs/decisions/0023-every-post-ends-in-a-page.md": "unsent messages go after {} days",
    "alliance_site/demonstration/pages.en.toml": "not sent: {} days after the last change",
    "alliance_site/demonstration/pages.fr.toml": "non envoyé : {} jours après la dernière",
}


def labels(choices, given):
    """Return the words of some choices; of all of them one word."""
    words = ", ".join(str(each.label) for each in given)
    return "anything" if set(given) == set(choices) else words


def line(way):
    """Return a way to erase as the record tells it."""
    sent = letters(erasing(way.states[0], way.kinds[0], way.by))
    letter = ", ".join(sorted(sent)) if way.effect == Effect.EMPTIED and sent else "none"
    cells = (labels(Kind, way.kinds), labels(State, way.states), way.by.label, way.when)
    return f"| {' | '.join(map(str, cells))} | {way.effect} | {letter} |"


def test_the_record_tells_every_way_to_erase_and_no_other():
    section = RECORD.read_text(encoding="utf-8").split("## How it is erased\n")[1].split("\n## ")[0]
    told = [each for each in section.splitlines() if each.startswith("|")]

    assert told == [*HEAD, *map(line, DELETIONS)], "\n".join(map(line, DELETIONS))


@pytest.mark.parametrize("transition", ERASING, ids=lambda each: each.name)
def test_every_state_that_may_be_erased_is_in_the_table(transition):
    listed = {state for way in DELETIONS if way.by == transition.by for state in way.states}

    assert listed == set(transition.sources)


def test_one_way_and_no_more_leads_from_a_state_on_somebodys_word():
    for kind, state, by in product(Kind, State, Actor):
        ways = [way for way in DELETIONS if kind in way.kinds and (state, by) in ways_of(way)]
        assert ways in ([], [way_to_erase(kind, state, by)])
        assert not ways or erasing(state, kind, by)


def ways_of(way):
    return product(way.states, [way.by])


@pytest.mark.django_db
@pytest.mark.parametrize("by", Actor)
@pytest.mark.parametrize("state", [state for state in State if state != State.ERASED])
def test_what_is_in_no_row_is_not_erased_and_else_as_much_as_its_row_says(state, by):
    case = make_application(state=state)
    way = way_to_erase(case.kind, state, by)

    if way is None:
        with pytest.raises(TransitionNotAllowed):
            review.forget(case, role=by)
    else:
        review.forget(case, role=by)

    left = Submission.objects.filter(pk=case.pk).first()
    assert (left is None) == (way is not None and way.effect == Effect.ALTOGETHER)
    if left:
        assert bool(left.name) == (way is None)


@pytest.mark.django_db
@pytest.mark.parametrize("way", [way for way in DELETIONS if way.after], ids=line)
def test_what_goes_by_itself_goes_on_its_day_and_no_sooner(way):
    make = {Kind.JOIN: make_application, Kind.MESSAGE: make_message}
    case = make[way.kinds[0]](state=way.states[0], contact_email="")  # nobody to remind
    last_change = timezone.now() - way.after
    Submission.objects.filter(pk=case.pk).update(changed_at=last_change + timedelta(minutes=5))

    assert review.erase_unsent() == {"erased": 0}
    Submission.objects.filter(pk=case.pk).update(changed_at=last_change)
    assert review.erase_unsent() == {"erased": 1}


@pytest.mark.parametrize("document", TOLD_DAYS)
def test_every_text_tells_the_days_of_the_table(document):
    told = " ".join(Path(settings.ROOT, document).read_text().replace("\xa0", " ").split())

    assert TOLD_DAYS[document].format(kept_days(Kind.MESSAGE)) in told
