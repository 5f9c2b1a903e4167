"""Whoever guesses keys finds nothing, and learns nothing from the answers."""

import random
import re
import string
from collections import defaultdict
from itertools import cycle

import pytest

from membership import links
from membership.forms.journeys import JOURNEYS
from membership.urls import urlpatterns
from tests.support.builders import make_application

LETTERS = string.ascii_lowercase + "234567"
PRIVATE = [route for route in urlpatterns if "<str:key>" in str(route.pattern)]


def guesses(case, number):
    """Yield keys near that of a case: other numbers, other seals, parts and mixtures."""
    chance = random.Random(8)
    words, _hyphen, seal = links.status_key(case).rpartition("-")
    for _ in range(number):
        place = chance.randrange(len(seal))
        other = chance.choice(LETTERS.replace(seal[place], ""))
        near = seal[:place] + other + seal[place + 1 :]
        far = "".join(chance.choices(LETTERS, k=len(seal)))
        changed = words[:-1] + chance.choice(string.digits.replace(words[-1], ""))
        yield chance.choice([f"{words}-{near}", f"{words}-{far}", f"{changed}-{seal}"])


def address(route, key, case):
    """Return the address of a private page as if it were that of this case."""
    kind = route.callback.view_initkwargs.get("kind")
    step = JOURNEYS[kind].steps[0].name if kind else ""
    known = {"<str:key>": key, "<slug:step>": step}
    path = str(route.pattern)
    for part in re.findall(r"<[^>]*>", path):
        path = path.replace(part, known.get(part, str(case.pk)))
    return f"/en/{path}"


def find_nothing_by_guessing(client, number):
    """Ask so many times in turn at each private page, and compare the answers of each."""
    case = make_application(name="Marker of Exampletown")
    answers = defaultdict(set)
    for route, key in zip(cycle(PRIVATE), guesses(case, number), strict=False):
        # A link whose end is not known leads to where its key would open something.
        answer = client.get(address(route, key, case), follow=True)
        assert answer.status_code == 404
        answers[str(route.pattern)].add(answer.content.decode().replace(key, ""))

    assert {len(alike) for alike in answers.values()} == {1}
    assert not any("Marker" in text for alike in answers.values() for text in alike)


@pytest.mark.django_db
@pytest.mark.one_engine
def test_no_guess_opens_a_case_or_a_file_and_all_are_answered_alike(client):
    find_nothing_by_guessing(client, 4 * len(PRIVATE))


@pytest.mark.long
@pytest.mark.django_db
@pytest.mark.one_engine
def test_ten_thousand_guesses_open_nothing(client):
    find_nothing_by_guessing(client, 10_000)
