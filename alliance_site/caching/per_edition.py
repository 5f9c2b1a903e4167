"""What a process keeps in memory from one edition of the public pages to the next."""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from alliance_site.caching import edition

_all_results = []
_of_the_moment = ContextVar("of_the_moment", default=None)


class _Results:
    """The results of one function for one edition; a new edition starts an empty one."""

    def __init__(self):
        self.content = (None, {})

    def of(self, edition):
        since, results = self.content
        if since != edition:
            # One assignment: a thread sees the old results or the new ones, never a mixture.
            results = {}
            self.content = (edition, results)
        return results


def for_edition(function):
    """Keep what a function returns until something public changes.

    The arguments must be hashable and few in number; what is returned is
    shared by all requests of the process and must not be changed. Who has
    passed a restriction shares only with those who have passed the same.
    """
    known = _Results()
    _all_results.append(known)

    @wraps(function)
    def result(*arguments):
        if not edition.is_changing():
            results, key = known.of(edition.current_edition()), (edition.passed(), *arguments)
        elif (results := _of_the_moment.get()) is not None:
            key = (function, edition.passed(), *arguments)
        else:
            # Read inside a transaction that has changed something: not yet for others.
            return function(*arguments)
        if key not in results:
            results[key] = function(*arguments)
        return results[key]

    return result


@contextmanager
def for_the_moment():
    """Read everything once within a transaction that has changed something, too.

    For long work that changes nothing of what it reads; nobody else sees the results.
    """
    mark = _of_the_moment.set({})
    try:
        yield
    finally:
        _of_the_moment.reset(mark)


def forget():
    """Forget all results: for tests, whose editions start again with every test."""
    for known in _all_results:
        known.content = (None, {})
