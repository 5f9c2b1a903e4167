import os
import signal
import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import OperationalError
from django.utils import timezone

from alliance_site import registry
from alliance_site.management.worker import ABANDONED_AFTER, Worker, chores
from alliance_site.models import ChoreRun

pytestmark = pytest.mark.django_db


def test_a_chore_is_done_when_it_is_due_and_not_before(done):
    worker = Worker()
    with time_machine.travel(timezone.now(), tick=False) as travel:
        worker.once()
        travel.shift(timedelta(minutes=59))
        worker.once()
        assert done == ["counts"]

        travel.shift(timedelta(minutes=2))
        worker.once()
        assert done == ["counts", "counts"]


def test_a_chore_that_fails_stops_no_other_and_says_nothing_personal(done, caplog):
    Worker().once()

    assert done == ["counts"]
    failed = ChoreRun.objects.get(name="fails")
    assert (failed.error, failed.succeeded_at) == ("ValueError", None)
    assert failed.claimed_at is None
    assert "“fails” failed: ValueError" in caplog.text
    assert "zq9x" not in caplog.text


def test_the_last_success_stays_known_after_a_failure(done, monkeypatch):
    Worker().once()
    succeeded_at = ChoreRun.objects.get(name="counts").succeeded_at

    broken = registry.Chore("counts", timedelta(hours=1), registry.chores[0].work)
    monkeypatch.setattr(registry, "chores", [broken])
    Worker().once(everything=True)

    run = ChoreRun.objects.get(name="counts")
    assert (run.error, run.succeeded_at) == ("ValueError", succeeded_at)


def test_a_chore_another_worker_is_at_is_left_alone_until_that_worker_is_given_up(done):
    now = timezone.now()
    ChoreRun.objects.create(name="counts", claimed_at=now, claimed_by="another")

    with time_machine.travel(now + ABANDONED_AFTER - timedelta(minutes=1)):
        Worker().once(everything=True)
        assert done == []
    with time_machine.travel(now + ABANDONED_AFTER + timedelta(minutes=1)):
        Worker().once()
        assert done == ["counts"]


@pytest.fixture
def handlers():
    """Put back what the process did on a signal before the worker came."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def tell(number):
    threading.Timer(0.3, lambda: os.kill(os.getpid(), number)).start()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_worker_ends_cleanly_when_it_is_told_to(done, handlers, number):
    tell(number)

    Worker().run()

    assert done == ["counts"]
    assert not ChoreRun.objects.exclude(claimed_at=None).exists()


@pytest.mark.django_db(transaction=True)
def test_the_worker_outlives_a_database_that_does_not_answer(done, handlers, monkeypatch, caplog):
    def no_answer(self):
        raise OperationalError("zq9x")

    monkeypatch.setattr(Worker, "once", no_answer)
    tell(signal.SIGTERM)

    Worker().run()

    assert "does not answer: OperationalError" in caplog.text
    assert "zq9x" not in caplog.text


def test_the_site_has_chores_that_send_letters_clear_up_and_publish():
    names = {chore.name for chore in chores()}

    assert {"send letters", "sweep uploads", "schedule"} <= names
