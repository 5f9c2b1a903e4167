"""Whoever guesses keys finds nothing, and learns nothing from the answers."""

import random
import string
from collections import defaultdict
from itertools import islice

import pytest

from membership import links, review
from membership.files import checks, store
from membership.forms.journeys import JOURNEYS
from membership.links import purposes
from membership.process.kinds import Kind
from membership.process.permissions import REVIEWERS
from membership.process.states import State
from membership.urls import urlpatterns
from tests.support.builders import (
    MAKERS,
    make_application,
    make_participant,
    make_pdf,
    make_proposal,
    make_user,
)

LETTERS = string.ascii_lowercase + "234567"
MARKER = "Zqmarker"
OPENED = (200, 302, 303, 405)  # read, led on, or there only to be sent
PRIVATE = [route for route in urlpatterns if "<str:key>" in str(route.pattern)]


class Case:
    """What there is to find: a case with a file and a letter, a form, and a link of each kind."""

    def __init__(self):
        self.row = make_application(name=f"{MARKER} of Exampletown")
        self.row = review.change_contact(
            self.row, {"contact_email": "new@example.org"}, page="contact"
        )
        self.file = store.keep(self.row, checks.check(make_pdf(f"{MARKER}.pdf")))
        self.letter = self.row.letters.first()
        draft = make_application(State.DRAFT, name=f"{MARKER} begun")
        town = make_participant(official_name=f"{MARKER} town")
        answers = {"visibility": "participant", "participants": [town]}
        proposal = make_proposal(State.IN_REVIEW, **answers)
        by, to = make_user(REVIEWERS), "town@example.org"
        passed = review.pass_on(proposal, town, address=to, language="en", by=by)
        self.keys = {
            "passed": links.passed_key(passed),
            "resume": purposes.purpose_key(draft, links.RESUME),
            "confirm": purposes.purpose_key(make_application(State.UNCONFIRMED), links.CONFIRM),
            "change_address": purposes.purpose_key(self.row, links.CHANGE_ADDRESS),
        }
        self.begun = {kind: links.status_key(MAKERS[kind](State.DRAFT)) for kind in JOURNEYS}

    def key(self, route):
        kind = route.callback.view_initkwargs.get("kind")
        if kind or route.name == "signing_sheet":
            return self.begun[kind or Kind.SIGN]
        return self.keys.get(route.name) or links.status_key(self.row)

    def address(self, route, key):
        """Return the address of a private page with a key, as if it were that of what is there."""
        kind = route.callback.view_initkwargs.get("kind")
        step = JOURNEYS[kind].steps[0].name if kind else "work"
        number = self.letter.pk if route.name == "case_letter" else self.file.pk
        path = str(route.pattern).replace("<str:key>", key).replace("<slug:step>", step)
        return f"/en/{path.replace('<int:pk>', str(number))}"


def guesses(key, chance):
    """Yield keys near one: other numbers, other seals, parts and mixtures."""
    words, _hyphen, seal = key.rpartition("-")
    while True:
        place = chance.randrange(len(seal))
        other = chance.choice(LETTERS.replace(seal[place], ""))
        near = seal[:place] + other + seal[place + 1 :]
        far = "".join(chance.choices(LETTERS, k=len(seal)))
        changed = words[:-1] + chance.choice(string.digits.replace(words[-1], ""))
        yield chance.choice([f"{words}-{near}", f"{words}-{far}", f"{changed}-{seal}"])


def find_nothing_by_guessing(client, number):
    """Ask so many times in turn at each private page, and compare the answers of each."""
    case, chance, answers = Case(), random.Random(8), defaultdict(set)
    for route in PRIVATE:
        for guess in islice(guesses(case.key(route), chance), number // len(PRIVATE)):
            # A link whose end is not known leads to where its key would open something.
            answer = client.get(case.address(route, guess), follow=True)
            assert answer.status_code == 404
            answers[str(route.pattern)].add(answer.content.decode().replace(guess, ""))

    assert {len(alike) for alike in answers.values()} == {1}
    assert not any(MARKER in text for alike in answers.values() for text in alike)


@pytest.mark.django_db
@pytest.mark.one_engine
def test_with_its_key_each_page_opens(client, pages):
    case = Case()
    for route in PRIVATE:
        answer = client.get(case.address(route, case.key(route)))
        assert answer.status_code in OPENED, (route.name, answer.status_code)
        if answer.streaming:
            assert b"".join(answer.streaming_content)


@pytest.mark.django_db
@pytest.mark.one_engine
def test_no_guess_opens_a_case_or_a_file_and_all_are_answered_alike(client, pages):
    find_nothing_by_guessing(client, 4 * len(PRIVATE))


@pytest.mark.long
@pytest.mark.django_db
@pytest.mark.one_engine
def test_ten_thousand_guesses_open_nothing(client, pages):
    find_nothing_by_guessing(client, 10_000)
