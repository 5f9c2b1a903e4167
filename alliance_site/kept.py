"""What a process keeps in memory from one edition of the public pages to the next."""

from functools import wraps

from alliance_site import caching

_shelves = []


class _Shelf:
    """The results of one function for one edition; a new edition starts an empty one."""

    def __init__(self):
        self.content = (None, {})

    def of(self, edition):
        known, results = self.content
        if known != edition:
            # One assignment: a thread sees the old shelf or the new one, never a mixture.
            results = {}
            self.content = (edition, results)
        return results


def for_edition(function):
    """Keep what a function returns until something public changes.

    The arguments must be hashable and few in number; what is returned is
    shared by all requests of the process and must not be changed.
    """
    shelf = _Shelf()
    _shelves.append(shelf)

    @wraps(function)
    def kept(*arguments):
        edition = caching.current_edition()
        if edition < 0:
            # Read inside a transaction that has changed something: not yet for others.
            return function(*arguments)
        results = shelf.of(edition)
        if arguments not in results:
            results[arguments] = function(*arguments)
        return results[arguments]

    return kept


def forget():
    """Empty all shelves: for tests, whose editions start again with every test."""
    for shelf in _shelves:
        shelf.content = (None, {})
