"""Which of the collected tests a run takes: the quick ones, or with ``--long`` all.

Everything is decided by rule and never by chance, so that every machine runs the same:

- ``@pytest.mark.long``: only with ``--long``; something quicker makes the same promise.
- ``@pytest.mark.sample(8)``: 8 of its cases, spread over all of them; where cases are
  combined of several parameters, more until each value of each parameter has come up.
- On PostgreSQL only tests that touch the database, none in a browser and none marked
  ``one_engine``. Of a test with many cases one runs there, unless it is marked
  ``both_engines``: then what it asks of the database differs from case to case.

Whoever names a test on the command line gets all of it.
"""

from itertools import chain
from pathlib import Path

from django.test import TransactionTestCase

from tests.support.databases import engine

BROWSER = Path(__file__).parents[1] / "browser"
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_user", "admin_client"}


def is_long(config):
    return config.getoption("--long") or any("::" in argument for argument in config.args)


def left_out(items, *, long):
    """Return which items do not run: without a second engine's need, and for a long run only."""
    needless = [item for item in items if engine() == "postgresql" and not differs(item)]
    if long:
        return needless, []
    by_function = {}
    for item in without(items, needless):
        by_function.setdefault(item.nodeid.partition("[")[0], []).append(item)
    waiting = [without(cases, sample(cases)) for cases in by_function.values()]
    return needless, list(chain.from_iterable(waiting))


def without(items, others):
    others = set(others)
    return [item for item in items if item not in others]


def differs(item):
    """Say whether a test could turn out differently on PostgreSQL."""
    return (
        touches_database(item)
        and BROWSER not in item.path.parents
        and not item.get_closest_marker("one_engine")
    )


def touches_database(item):
    return bool(
        item.get_closest_marker("django_db")
        or DATABASE_FIXTURES.intersection(getattr(item, "fixturenames", ()))
        or issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    )


def sample(cases):
    """Return those cases of one test that stand for all of them."""
    if cases[0].get_closest_marker("long"):
        return []
    if engine() == "postgresql" and not cases[0].get_closest_marker("both_engines"):
        return cases[:1]
    mark = cases[0].get_closest_marker("sample")
    return with_every_value(cases, spread(cases, mark.args[0])) if mark else cases


def spread(cases, number):
    """Return so many cases at equal distances, the first and the last among them."""
    if len(cases) <= number:
        return cases
    return [cases[round(place * (len(cases) - 1) / (number - 1))] for place in range(number)]


def with_every_value(cases, chosen):
    """Return what was chosen, and for each value that would not come up the first case with it."""
    names = parameters(cases)
    if len(names) < 2:
        return chosen

    def values(case):
        return {(name, case.callspec.indices[name]) for name in names}

    seen = set().union(*map(values, chosen))
    for case in cases:
        if not values(case) <= seen:
            chosen = [*chosen, case]
            seen |= values(case)
    return chosen


def parameters(cases):
    """Return the names of what the cases are combined of, one for those that vary together."""
    if not hasattr(cases[0], "callspec"):
        return []
    columns = {
        tuple(case.callspec.indices[name] for case in cases): name
        for name in cases[0].callspec.indices
    }
    return [name for column, name in columns.items() if len(set(column)) > 1]
