"""What a quick run leaves out, by rule: the same on every machine."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support import selection

COMBINED = """
import pytest

@pytest.fixture(params=["en", "fr"])
def language(request):
    return request.param

@pytest.mark.sample(2)
@pytest.mark.parametrize("answer", [200, 404, 503])
@pytest.mark.parametrize(("kind", "word"), [(kind, str(kind)) for kind in range(6)])
def test_combined(kind, word, answer, language):
    pass

@pytest.mark.sample(2)
@pytest.mark.parametrize(("kind", "word"), [(kind, str(kind)) for kind in range(6)])
def test_given_together(kind, word):
    pass
"""


def case(name, path="tests/test_x.py", marks=(), fixtures=("db",), number=None):
    marks = {mark.name: mark for mark in marks}
    return SimpleCase(
        nodeid=f"{path}::{name}" if number is None else f"{path}::{name}[{number}]",
        path=Path(selection.__file__).parents[2] / path,
        fixturenames=fixtures,
        get_closest_marker=marks.get,
    )


class SimpleCase(SimpleNamespace):
    __hash__ = object.__hash__


def cases(number, *marks):
    return [case("test_one", number=each, marks=marks) for each in range(number)]


@pytest.fixture
def collected(request, tmp_path):
    """Return what pytest itself makes of a file of tests whose cases are combined."""
    path = tmp_path / "test_collected.py"
    path.write_text(COMBINED)
    return list(pytest.Module.from_parent(request.session, path=path).collect())


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
    items = [*cases(40), case("test_three")]

    assert run(items) == items


def test_a_sample_is_spread_over_all_cases(on_sqlite):
    items = cases(21, pytest.mark.sample(5).mark)

    assert run(items) == [items[0], items[5], items[10], items[15], items[20]]


def test_a_sample_of_fewer_cases_is_all_of_them(on_sqlite):
    items = cases(3, pytest.mark.sample(5).mark)

    assert run(items) == items


def test_a_sample_of_combinations_has_every_value_of_every_parameter(on_sqlite, collected):
    found = [
        each.callspec.params for each in run(collected) if each.name.startswith("test_combined")
    ]

    assert {each["kind"] for each in found} == set(range(6))
    assert {each["answer"] for each in found} == {200, 404, 503}
    assert {each["language"] for each in found} == {"en", "fr"}
    assert len(found) <= 8


def test_a_sample_of_values_given_together_has_as_many_as_it_says(on_sqlite, collected):
    found = [each for each in run(collected) if each.name.startswith("test_given_together")]

    assert len(found) == 2


def test_a_long_test_waits(on_sqlite):
    assert run([case("test_long", marks=[pytest.mark.long.mark])]) == []


def test_a_long_run_has_everything(on_sqlite):
    items = [
        case("test_long", marks=[pytest.mark.long.mark]),
        *cases(9, pytest.mark.sample(2).mark),
    ]

    assert run(items, long=True) == items


def test_on_postgresql_one_case_stands_for_its_test(on_postgresql):
    items = cases(21)

    assert run(items) == items[:1]
    assert run(items, long=True) == items


def test_on_postgresql_all_run_that_ask_the_database_for_different_things(on_postgresql):
    items = cases(21, pytest.mark.both_engines.mark)

    assert run(items) == items


def test_on_postgresql_a_sample_takes_as_many_as_it_says(on_postgresql):
    items = cases(21, pytest.mark.both_engines.mark, pytest.mark.sample(3).mark)

    assert run(items) == [items[0], items[10], items[20]]


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
