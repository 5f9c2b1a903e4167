"""Every letter has its texts, and somebody who sends it."""

import ast
from pathlib import Path

from django.conf import settings

from alliance_site.accounts.letters import LETTERS
from membership.letters.occasions import NAMES, OCCASIONS
from membership.process.table import TRANSITIONS
from tests.support.process import letters
from tests.support.sources import modules, tree

FILES = Path(settings.ROOT, "templates/membership/letters")


def test_every_built_in_text_has_its_occasion_and_every_occasion_its_text():
    assert {path.name.split(".")[0] for path in FILES.glob("*.txt")} == OCCASIONS.keys()


def sent_by_name():
    """Yield the codes with which our own code asks for a letter."""
    for path in modules("membership"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "queue":
                yield from (each.value for each in node.args if isinstance(each, ast.Constant))


def test_every_letter_is_sent_by_somebody_and_every_one_that_is_sent_exists():
    sent = {*sent_by_name(), *LETTERS.values()}
    sent |= {code for each in TRANSITIONS.values() for code in letters(each)}

    assert sent == OCCASIONS.keys()


def test_every_name_of_a_letter_has_its_meaning_and_every_meaning_a_letter():
    known = {name for occasion in OCCASIONS.values() for name in occasion.names}

    assert known == NAMES.keys()
    assert all({*occasion.needed} <= {*occasion.names} for occasion in OCCASIONS.values())
