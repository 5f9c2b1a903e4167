"""The worker publishes and takes down at the hour that was set, and the edition rises with it."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from alliance_site.caching import edition
from alliance_site.management.worker import Worker
from alliance_site.models import ChoreRun, Frame
from tests.support.builders import make_article, make_event, make_frame

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def work(pages, django_capture_on_commit_callbacks):
    """Return a function that lets the worker look, and says by how much the edition rose."""
    # What the pages of this test have changed is not a change of the worker's.
    connection.run_on_commit.clear()

    def work():
        before = edition.current_edition()
        with django_capture_on_commit_callbacks(execute=True):
            Worker().once()
        connection.run_on_commit.clear()
        return edition.current_edition() - before

    return work


def test_an_article_goes_live_at_its_hour_and_not_before(client, pages, work):
    article = make_article(pages, title="At nine", live=False)
    article.go_live_at = timezone.now() + HOUR
    article.save_revision(approved_go_live_at=article.go_live_at)
    with time_machine.travel(timezone.now(), tick=False) as travel:
        work()
        assert client.get("/en/news/at-nine/").status_code == 404

        travel.shift(HOUR + timedelta(minutes=1))
        assert work() > 0
        assert client.get("/en/news/at-nine/").status_code == 200


def test_an_article_is_taken_down_at_its_hour(client, pages, work):
    make_article(pages, title="Until nine", expire_at=timezone.now() + HOUR)
    with time_machine.travel(timezone.now(), tick=False) as travel:
        work()
        assert client.get("/en/news/until-nine/").status_code == 200

        travel.shift(HOUR + timedelta(minutes=1))
        assert work() > 0
        assert client.get("/en/news/until-nine/").status_code == 404


def test_the_frame_too_changes_at_its_hour(pages, work):
    make_frame(pages)
    frame = Frame.objects.get(locale__language_code="en")
    frame.join_text = frame.cooperate_text = frame.sign_text = "What this means."
    frame.mission, frame.go_live_at = "The mission of tomorrow.", timezone.now() + HOUR
    frame.save_revision(approved_go_live_at=frame.go_live_at)
    with time_machine.travel(timezone.now() + HOUR * 2, tick=False):
        work()

    frame.refresh_from_db()
    assert frame.mission == "The mission of tomorrow."


def test_one_that_cannot_be_published_keeps_no_other_from_its_hour(client, pages, work, caplog):
    broken = make_event(pages, starts_on=date(2027, 5, 4), live=False)
    broken.ends_on, broken.go_live_at = date(2027, 5, 3), timezone.now() + HOUR
    broken.save_revision(approved_go_live_at=broken.go_live_at, clean=False)
    article = make_article(pages, title="At ten", live=False)
    article.go_live_at = timezone.now() + HOUR + timedelta(minutes=5)
    article.save_revision(approved_go_live_at=article.go_live_at)
    with time_machine.travel(timezone.now() + HOUR * 2, tick=False):
        assert work() > 0

        assert client.get("/en/news/at-ten/").status_code == 200
        assert client.get("/en/events/a-conference/").status_code == 404
    assert (
        f"wagtailcore.revision {broken.latest_revision_id} failed: ValidationError" in caplog.text
    )
    assert ChoreRun.objects.get(name="schedule").error == "ExceptionGroup"


def test_a_minute_in_which_nothing_is_due_leaves_the_pages_as_they_are_kept(work):
    work()
    with time_machine.travel(timezone.now() + timedelta(minutes=2), tick=False):
        assert work() == 0
