"""The one worker: does the chores of the site and of the apps, each by one process at a time."""

import logging
import os
import signal
import socket
import threading
import traceback
from datetime import timedelta

from django.db import InterfaceError, OperationalError, close_old_connections, models
from django.utils import timezone

from alliance_site import registry
from alliance_site.models import ChoreRun
from alliance_site.outbox import delivery
from alliance_site.pages import legacy, scheduling
from alliance_site.pictures import former_files, renditions
from alliance_site.registry import Chore
from alliance_site.search import index

logger = logging.getLogger(__name__)

PAUSE = 2  # seconds between two looks at what is due
# A worker that was killed holds its claim no longer than this.
ABANDONED_AFTER = timedelta(hours=1)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OWN_CHORES = (
    Chore("send letters", timedelta(seconds=10), delivery.send_due),
    Chore("search", DAY, index.refresh),
    Chore("schedule", MINUTE, scheduling.publish_what_is_due),
    Chore("missed addresses", DAY, legacy.forget_rare),
    Chore("former pictures", MINUTE, former_files.take_in),
    Chore("pictures", MINUTE, renditions.make_missing),
    Chore("unfinished uploads", HOUR, former_files.forget_unfinished),
)


def chores() -> list[Chore]:
    """Return all chores: those of the apps, then our own."""
    return [*registry.chores, *OWN_CHORES]


class Worker:
    """Looks for due chores until it is told to stop, and ends between two of them."""

    def __init__(self) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}"
        self.stopping = threading.Event()

    def stop(self, *_signal: object) -> None:
        self.stopping.set()

    def run(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        logger.info("The worker begins.")
        while not self.stopping.is_set():
            close_old_connections()
            try:
                self.once()
            except (InterfaceError, OperationalError) as error:
                logger.error("The database does not answer: %s", type(error).__name__)
            self.stopping.wait(PAUSE)
        logger.info("The worker ends.")

    def once(self, everything: bool = False) -> list[str]:
        """Do what is due, or everything; return the names of the chores that were done."""
        done = []
        for chore in chores():
            if self.stopping.is_set():
                break
            if self.claim(chore, everything):
                self.do(chore)
                done.append(chore.name)
        return done

    def claim(self, chore: Chore, everything: bool = False) -> bool:
        """Take a chore that is due and that nobody is at; the row is the lock."""
        now = timezone.now()
        ChoreRun.objects.get_or_create(name=chore.name)
        free = models.Q(claimed_at=None) | models.Q(claimed_at__lt=now - ABANDONED_AFTER)
        rows = ChoreRun.objects.filter(free, name=chore.name)
        if not everything:
            due = models.Q(finished_at=None) | models.Q(finished_at__lte=now - chore.interval)
            rows = rows.filter(due)
        return bool(rows.update(claimed_at=now, claimed_by=self.name))

    def do(self, chore: Chore) -> None:
        """Do one claimed chore; its failure is written down and stops no other."""
        outcome: dict[str, object] = {}
        try:
            chore.work()
        except Exception as error:  # whatever it was, the other chores go on
            # Without the words of the error, which may quote what somebody wrote.
            where = "".join(traceback.format_tb(error.__traceback__))
            logger.error("Chore “%s” failed: %s\n%s", chore.name, type(error).__name__, where)
            outcome = {"error": type(error).__name__}
        else:
            outcome = {"error": "", "succeeded_at": timezone.now()}
        finally:
            ChoreRun.objects.filter(name=chore.name, claimed_by=self.name).update(
                claimed_at=None, finished_at=timezone.now(), **outcome
            )
