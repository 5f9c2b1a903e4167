"""Which of the collected tests a run takes: the quick ones, or with ``--long`` the others, too.

Everything is decided by rule and never by chance, so that every machine runs the same:

- ``@pytest.mark.long``: only with ``--long``; something quicker makes the same promise.
- ``@pytest.mark.sample(8)``: 8 of its cases, spread over all of them; where cases are
  combined of several parameters, more until each value of each parameter has come up.
- On PostgreSQL only tests that touch the database, none in a browser, none that asks the
  checker of markup and none marked ``one_engine``; of the folders ``ASK_NOTHING_NEW``, whose
  modules leave the database to others, only what is marked ``both_engines`` or commits. Of
  a test with many cases one runs there, unless it is marked ``both_engines``: then what it
  asks of the database differs from case to case. Of a test that commits all run: it is
  about what others see. A ``sample`` of either kind takes as many as it says.

Whoever names a test on the command line gets all of it that its engine needs.
"""

import re
from itertools import chain
from pathlib import Path

from django.test import TransactionTestCase

from tests.support.databases import engine

TESTS = Path(__file__).parents[1]
BROWSER = TESTS / "browser"
# Folders whose tests ask the database only for what those of other folders ask it, too.
ASK_NOTHING_NEW = (
    *("house", "alliance_site/accounts", "alliance_site/answers", "alliance_site/pictures"),
    *("alliance_site/templatetags", "membership/demonstration", "membership/views"),
    *("membership/viewsets", "news/demonstration", "news/management"),
)
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
        and "markup_errors" not in item.fixturenames
        and not item.get_closest_marker("one_engine")
        and (asks_differently(item) or not asks_nothing_new(item))
    )


def asks_nothing_new(item):
    path = item.path.relative_to(TESTS).as_posix()
    return path.startswith(tuple(f"{folder}/" for folder in ASK_NOTHING_NEW))


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
    if engine() == "postgresql" and not asks_differently(cases[0]):
        return cases[:1]
    mark = cases[0].get_closest_marker("sample")
    return with_every_value(cases, spread(cases, mark.args[0])) if mark else cases


def asks_differently(case):
    """Say whether the cases of a test ask different things of the database, or lock its rows."""
    mark = case.get_closest_marker("django_db")
    is_committing = mark is not None and mark.kwargs.get("transaction", False)
    return is_committing or case.get_closest_marker("both_engines") is not None


def spread(cases, number):
    """Return so many cases at equal distances, the first and the last among them."""
    if len(cases) <= number:
        return cases
    if number == 1:
        return cases[:1]
    return [cases[round(place * (len(cases) - 1) / (number - 1))] for place in range(number)]


def with_every_value(cases, chosen):
    """Return what was chosen, and more until each value of each parameter has come up."""
    parameters = parameters_of(cases[0])
    if len(parameters) < 2:
        return chosen

    def values(case):
        return {(names, told(case.callspec.params, names)) for names in parameters}

    missing = set().union(*map(values, cases)).difference(*map(values, chosen))
    while missing:
        best = max(cases, key=lambda case: len(values(case) & missing))
        chosen, missing = [*chosen, best], missing - values(best)
    return chosen


def parameters_of(case):
    """Return what the cases of a test are combined of: names that are given together, as one."""
    if not hasattr(case, "callspec"):
        return []
    marks = [mark.args[0] for mark in case.iter_markers("parametrize")]
    together = [tuple(re.findall(r"\w+", str(names))) for names in marks]
    of_fixtures = case.callspec.params.keys() - set(chain(*together))
    return [*together, *((name,) for name in of_fixtures)]


def told(values, names):
    """Return what tells these values from others; pytest's own index counts the cases."""
    return tuple(id(values[name]) for name in names)
