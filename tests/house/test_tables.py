"""What depends on a transition stands in its row, and nowhere else.

Outside of ``membership/process/`` a transition may be taken by its name, where a rule or a view
takes exactly that one: ``move(case, "confirm")``, ``TRANSITIONS["send_letter"]``. Nobody compares
a name, looks something up by it, or keeps a list of names.
"""

import ast
import re

import pytest

from membership.process.table import TRANSITIONS
from tests.house import assert_none
from tests.support.sources import modules, templates, text, tree

COMPARED = re.compile(r"""[=!]=\s*["'](\w+)["']|["'](\w+)["']\s*[=!]=""")
NAMED_IN_A_LIST = re.compile(r"""\bin\s+["']([\w ,]+)["']""")
LOOKED_UP_BY = {"code", "code__in", "transition", "transition__in"}
# What is called like a transition and is none: module, word, what it is.
ANOTHER_THING = {("membership/forms/fields/files.py", "accept"): "an attribute of HTML"}


def is_name(node):
    return isinstance(node, ast.Constant) and node.value in TRANSITIONS


def names_only(nodes):
    return bool(nodes) and all(map(is_name, nodes))


def words_of(nodes):
    """Yield what stands in the places of a comparison, and in a list that is written there."""
    for node in nodes:
        yield from getattr(node, "elts", [node])


def decides(node):
    """Say whether something is decided by the name of a transition in this piece of code."""
    if isinstance(node, ast.Compare):
        return any(map(is_name, words_of([node.left, *node.comparators])))
    if isinstance(node, ast.Dict):
        return any(map(is_name, node.keys))
    if isinstance(node, ast.IfExp):
        return is_name(node.body) or is_name(node.orelse)
    if isinstance(node, ast.Set | ast.Tuple | ast.List):
        return names_only(node.elts)
    if isinstance(node, ast.Call):
        taken = (word.value for word in node.keywords if word.arg in LOOKED_UP_BY)
        return any(map(is_name, words_of(taken)))
    return isinstance(node, ast.MatchValue) and is_name(node.value)


def asked_in(path):
    """Yield the lines of a module in which the name of a transition decides."""
    for node in ast.walk(tree(path)):
        words = {each.value for each in ast.walk(node) if is_name(each)}
        known = {word for module, word in ANOTHER_THING if module == str(path)}
        if decides(node) and not words <= known:
            yield node.lineno


def test_nothing_is_decided_by_the_name_of_a_transition():
    assert_none(
        f"{path}:{line}"
        for path in modules("membership", "news")
        if path.parts[:2] != ("membership", "process")
        for line in asked_in(path)
    )


def test_no_template_asks_for_the_name_of_a_transition():
    assert_none(
        f"{path} compares with {name}"
        for path in templates()
        if path.parts[1] in ("membership", "news")
        for name in compared_in(text(path))
        if name in TRANSITIONS
    )


def compared_in(template):
    lists = NAMED_IN_A_LIST.findall(template)
    words = ["".join(found) for found in COMPARED.findall(template)]
    return [*words, *(word for each in lists for word in re.findall(r"\w+", each))]


def test_a_name_is_found_in_a_template_however_it_is_compared():
    assert compared_in("""{% if event.code in "accept decline" or name == 'ask' %}""") == [
        "ask",
        "accept",
        "decline",
    ]


@pytest.mark.parametrize(
    "code",
    [
        'transition.name == "decline"',
        'event.code in ("set_aside", "spam")',
        'ALSO = {"submit": ("task_force_new",)}',
        'CONFIRMING = {"confirm", "confirm_by_hand"}',
        'events.filter(code="take_over")',
        'event.code in ("accept", "other_word")',
        'ORDER = {"accept": 1, "other_word": 2}',
        'events.filter(code__in=["accept", "other_word"])',
        'events.filter(transition="accept")',
        'TRANSITIONS["write" if kind == Kind.MESSAGE else "submit"]',
        'match name:\n    case "ask":\n        pass',
    ],
)
def test_a_decision_by_name_is_found_however_it_is_written(code):
    assert any(map(decides, ast.walk(ast.parse(code))))


@pytest.mark.parametrize("code", ['review.move(case, "confirm")', 'TRANSITIONS["send_letter"]'])
def test_a_transition_may_be_taken_by_its_name(code):
    assert not any(map(decides, ast.walk(ast.parse(code))))
