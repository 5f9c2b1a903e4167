"""What a quick run leaves out, by rule: the same on every machine."""

from itertools import product
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support import selection

KINDS, LANGUAGES = range(6), range(2)


def case(name, path="tests/test_x.py", marks=(), fixtures=("db",), **indices):
    marks = {mark.name: mark for mark in marks}
    return SimpleCase(
        nodeid=f"{path}::{name}[{sorted(indices.items())}]" if indices else f"{path}::{name}",
        path=Path(selection.__file__).parents[2] / path,
        fixturenames=fixtures,
        get_closest_marker=marks.get,
        callspec=SimpleNamespace(indices=indices),
    )


class SimpleCase(SimpleNamespace):
    __hash__ = object.__hash__


def cases(number, *marks):
    return [case("test_one", number=each, marks=marks) for each in range(number)]


def combined(*marks):
    return [
        case("test_two", kind=kind, word=kind, language=language, marks=marks)
        for kind, language in product(KINDS, LANGUAGES)
    ]


@pytest.fixture
def on_postgresql(monkeypatch):
    monkeypatch.setattr(selection, "engine", lambda: "postgresql")


@pytest.fixture
def on_sqlite(monkeypatch):
    monkeypatch.setattr(selection, "engine", lambda: "sqlite")


def run(items, *, long=False):
    needless, waiting = selection.left_out(items, long=long)
    return [item for item in items if item not in [*needless, *waiting]]


def test_without_a_mark_everything_runs(on_sqlite):
    items = [*cases(40), *combined(), case("test_three")]

    assert run(items) == items


def test_a_sample_is_spread_over_all_cases(on_sqlite):
    items = cases(21, pytest.mark.sample(5).mark)

    assert run(items) == [items[0], items[5], items[10], items[15], items[20]]


def test_a_sample_of_fewer_cases_is_all_of_them(on_sqlite):
    items = cases(3, pytest.mark.sample(5).mark)

    assert run(items) == items


def test_a_sample_of_combinations_has_every_value_of_every_parameter(on_sqlite):
    found = [each.callspec.indices for each in run(combined(pytest.mark.sample(2).mark))]

    assert {each["kind"] for each in found} == set(KINDS)
    assert {each["language"] for each in found} == set(LANGUAGES)
    assert len(found) < len(KINDS) * len(LANGUAGES)


def test_a_long_test_waits(on_sqlite):
    assert run([case("test_long", marks=[pytest.mark.long.mark])]) == []


def test_a_long_run_has_everything(on_sqlite):
    items = [
        case("test_long", marks=[pytest.mark.long.mark]),
        *cases(9, pytest.mark.sample(2).mark),
    ]

    assert run(items, long=True) == items


def test_on_postgresql_one_case_stands_for_its_test(on_postgresql):
    items = [*cases(21), *combined()]

    assert run(items) == [items[0], items[21]]
    assert run(items, long=True) == items


def test_on_postgresql_all_run_that_ask_the_database_for_different_things(on_postgresql):
    items = cases(21, pytest.mark.both_engines.mark)

    assert run(items) == items


@pytest.mark.parametrize("long", [True, False])
def test_what_needs_no_second_engine_has_none(on_postgresql, long):
    marked = case("test_marked", marks=[pytest.mark.one_engine.mark])
    without_database = case("test_words", fixtures=())
    in_a_browser = case("test_page", path="tests/browser/test_pages.py")

    of_answers = case("test_header", path="tests/alliance_site/answers/test_security.py")

    assert run([marked, without_database, in_a_browser, of_answers], long=long) == []


def test_what_asks_the_database_differently_runs_on_both_wherever_it_stands(on_postgresql):
    folder = "tests/alliance_site/answers/test_refusals.py"
    differs = case("test_nul", path=folder, marks=[pytest.mark.both_engines.mark])
    commits = case("test_race", path=folder, marks=[pytest.mark.django_db(transaction=True).mark])

    assert run([differs, commits]) == [differs, commits]
