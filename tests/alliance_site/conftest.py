"""What several tests of the site itself stand on."""

from datetime import date, timedelta

import pytest

from alliance_site import registry
from alliance_site.management import worker
from tests.support.builders import make_article, make_event


@pytest.fixture
def good_and_bad(pages, editor_client, error_pages):
    """Make articles and events of which a test damages the bad ones; sign an editor in."""
    for make, day in ((make_article, "written_on"), (make_event, "starts_on")):
        for title in ("Good", "Bad"):
            pages["en", title, day] = make(pages, title, **{day: date(2015, 1, 1)})
            pages["en", title, day].save_revision().publish()
    return pages


@pytest.fixture
def done(monkeypatch):
    """Replace the chores of the site by two: one that is counted, and one that fails."""
    done = []

    def fail():
        raise ValueError("".join(["zq", "9x"]))

    chores = [
        registry.Chore("fails", timedelta(hours=1), fail),
        registry.Chore("counts", timedelta(hours=1), lambda: done.append("counts")),
    ]
    monkeypatch.setattr(registry, "chores", chores)
    monkeypatch.setattr(worker, "OWN_CHORES", ())
    return done
