"""A colon behind a label is the translator's: in French a no-break space stands before it."""

import ast
import re

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from membership.process.permissions import REVIEWERS
from membership.process.states import State
from tests.support.builders import make_application, make_user
from tests.support.sources import APPS, modules, templates, text, tree

TRANSLATED = re.compile(r"\{% blocktranslate.*?endblocktranslate %\}|\{#.*?#\}", re.DOTALL)
COLON = re.compile(r"(?:\}\}|%\}|>|^)\s?:(?=\s|<|$)", re.MULTILINE)
# What programs and operators read, in English only.
IN_ENGLISH = (
    "management/",
    "news/archive/",
    "open_data/formats.py",
    "models/cases/counts.py",
    "register/entries.py",
    "review/answers.py",
)


def test_no_template_sets_a_colon_behind_a_label():
    found = {path: COLON.findall(TRANSLATED.sub("X", text(path))) for path in templates()}

    assert {path: colons for path, colons in found.items() if colons} == {}


def test_no_code_sets_a_colon_behind_a_label():
    found = [
        f"{path}:{node.lineno}"
        for path in modules(*APPS)
        if not any(part in str(path) for part in IN_ENGLISH)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.JoinedStr) and sets_colon(node)
    ]

    assert found == []


def sets_colon(node):
    pairs = zip(node.values, node.values[1:], strict=False)
    return any(
        isinstance(one, ast.FormattedValue)
        and isinstance(other, ast.Constant)
        and re.match(r"\s?:\s", other.value)
        for one, other in pairs
    )


@pytest.mark.django_db
def test_the_title_of_a_step_has_its_space_in_french(client, pages):
    reviewer = make_user(REVIEWERS)
    UserProfile.objects.create(user=reviewer, preferred_language="fr")
    client.force_login(reviewer)
    case = make_application(state=State.IN_REVIEW)

    page = client.get(
        reverse("queue:transition", args=[case.pk, "withdraw_by_hand"])
    ).content.decode()

    assert "\u00a0: " in re.search(r"<title>(.*?)</title>", page, re.DOTALL)[1]
