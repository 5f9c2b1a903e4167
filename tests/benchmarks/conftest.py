"""Benchmarks compare two ways of doing something: ratios travel, seconds do not."""

import time

import pytest

ROUNDS = 15
rows = []


@pytest.fixture
def ratio():
    """Return a function that times two callables in turn and notes how they compare.

    The best of several rounds counts: whatever else the machine does can only
    make a round slower.
    """

    def ratio(name, measured, reference):
        measured(), reference()
        rounds = [(seconds(measured), seconds(reference)) for _ in range(ROUNDS)]
        ours, theirs = map(min, zip(*rounds, strict=True))
        rows.append((name, ours, theirs))
        return ours / theirs

    return ratio


@pytest.fixture
def growth():
    """Return a function that notes how a measure compares with an earlier one, see ``best``."""

    def growth(name, now, before):
        rows.append((name, now, before))
        return now / before

    return growth


@pytest.fixture
def best():
    """Return a function that runs something several times and returns its shortest time."""

    def best(work):
        work()
        return min(seconds(work) for _ in range(ROUNDS))

    return best


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def pytest_terminal_summary(terminalreporter):
    terminalreporter.section("ratios")
    terminalreporter.write_line(f"{'measured':<60}{'ms':>9}{'against':>9}{'ratio':>7}")
    for name, ours, theirs in rows:
        numbers = f"{ours * 1000:>9.1f}{theirs * 1000:>9.1f}{ours / theirs:>7.2f}"
        terminalreporter.write_line(f"{name:<60}{numbers}")
