"""What every test stands on: a copied database, no state left from the test before.

``TEST_ENGINE`` chooses ``sqlite`` (default) or ``postgresql``; ``selection.py`` says what
runs on which, and what only with ``--long``. With ``REQUIRE_ALL=1`` a skipped test has failed.
"""

import errno
import gc
import os
from contextlib import contextmanager
from datetime import date

import hypothesis
import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import TransactionTestCase, override_settings
from django.utils import translation

from alliance_site.caching import edition, per_edition
from membership.process.permissions import ADMINISTRATORS, DECIDERS, EDITORS
from tests.support import selection
from tests.support.builders import make_frame, make_participant, make_site_tree, make_user
from tests.support.databases import engine, open_database
from tests.support.markup import checker

LEFT_OUT = pytest.StashKey()


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, tmp_path_factory, say):
    """Stand in for pytest-django's own: copy a template, and copy again instead of flushing."""
    with pytest.MonkeyPatch.context() as patch:
        # Open only as long as this takes: what asks for no database must not write into it.
        with django_db_blocker.unblock():
            database = open_database(tmp_path_factory.mktemp("database"), say)
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda test: database.put_back())
        yield database
        with django_db_blocker.unblock():
            database.remove()


@pytest.fixture(scope="session")
def live_server(django_db_setup, live_server):
    """Start the server only when the copy is there, or it would be given our own connection."""
    return live_server


@pytest.fixture(scope="module")
def rows_of_module(django_db_setup, django_db_blocker):
    """Let fixtures of the same scope write rows once, for all tests of a module to see.

    For many rows only, and for tests that do not commit: each of them still
    undoes what it wrote itself.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def say(request):
    """Return a function that writes a line past pytest's capturing."""
    capture = request.config.pluginmanager.getplugin("capturemanager")

    def write(line):
        with capture.global_and_fixture_disabled():
            print(f"\n{line}", flush=True)

    return write


@pytest.fixture(scope="session", autouse=True)
def _own_files(tmp_path_factory):
    """Keep uploads of this run out of ``var/`` and apart from those of other runs."""
    from django.conf import settings
    from django.core.files.storage import storages as opened

    from alliance_site.models import AllianceImage
    from membership.models import Attachment

    folder = tmp_path_factory.mktemp("files")
    folders = {"private": folder / "private", "originals": folder / "private" / "pictures"}
    storages = settings.STORAGES | {
        name: settings.STORAGES[name] | {"OPTIONS": {"location": str(place), "base_url": None}}
        for name, place in folders.items()
    }
    with override_settings(
        MEDIA_ROOT=str(folder / "media"), PRIVATE_ROOT=str(folder / "private"), STORAGES=storages
    ):
        # The columns opened their storage when the models were loaded.
        Attachment._meta.get_field("file").storage = opened["private"]
        AllianceImage._meta.get_field("file").storage = opened["originals"]
        yield


@pytest.fixture(scope="session", autouse=True)
def _messages_into_our_outbox(django_test_environment):
    """Undo what Django does for tests: messages go where they go in real life."""
    from django.conf import settings

    from alliance_site.settings import base

    settings.EMAIL_BACKEND = base.EMAIL_BACKEND


@pytest.fixture(scope="session")
def markup_errors():
    """Return a function from HTML to what the Nu HTML checker has against it."""
    with checker() as complaints:
        yield complaints


@pytest.fixture(autouse=True)
def _no_transaction_but_the_site_s(monkeypatch):
    """Hide the transaction around a test from the site, which would take it for one of its own."""

    def is_in_transaction():
        """Ask for a durable block: Django allows one in the transaction of a test only."""
        if not connection.in_atomic_block:
            return False
        try:
            with transaction.atomic(savepoint=False, durable=True):
                return False
        except RuntimeError:
            return True

    monkeypatch.setattr(edition, "_is_in_transaction", is_in_transaction)


@pytest.fixture(autouse=True)
def _nothing_left_over():
    # What the tests of a module stand on was committed long ago, as far as the site can see.
    connection.run_on_commit.clear()
    yield
    per_edition.forget()  # the number of an edition comes again in another test
    cache.clear()
    per_edition.forget()
    translation.deactivate()


def pytest_addoption(parser):
    parser.addoption("--long", action="store_true", help="every case of every test")


def pytest_configure(config):
    """Have hypothesis try few examples, everywhere the same; in a long run many, and others."""
    quick = {"max_examples": 20, "derandomize": True}
    long = {"max_examples": 300}
    hypothesis.settings.register_profile(
        "ours", deadline=None, **(long if selection.is_long(config) else quick)
    )
    hypothesis.settings.load_profile("ours")


def pytest_ignore_collect(collection_path):
    """Do not even read the tests of the browser for the engine on which none of them runs."""
    return True if engine() == "postgresql" and collection_path == selection.BROWSER else None


def pytest_collection_modifyitems(config, items):
    """Leave out what could not turn out differently on this engine, and what waits for --long."""
    needless, waiting = selection.left_out(items, long=selection.is_long(config))
    config.stash[LEFT_OUT] = len(needless), len(waiting)
    if dropped := {*needless, *waiting}:
        config.hook.pytest_deselected(items=[*needless, *waiting])
        items[:] = [item for item in items if item not in dropped]


def pytest_collection_finish():
    """Spare the garbage collector all that was imported and collected: it stays anyway."""
    gc.collect()
    gc.freeze()


def as_failure(report):
    """Turn a skip into a failure where the run must be complete."""
    if report.skipped and os.environ.get("REQUIRE_ALL") == "1":
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"REQUIRE_ALL=1 and not run: {reason}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item):
    return as_failure((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report(collector):
    return as_failure((yield))


def pytest_terminal_summary(terminalreporter):
    skipped = len(terminalreporter.stats.get("skipped", ()))
    plainly = f"{skipped} skipped, for the reasons below" if skipped else "nothing was skipped"
    terminalreporter.write_line(f"On {engine()} {plainly}.")
    needless, waiting = terminalreporter.config.stash.get(LEFT_OUT, (0, 0))
    if needless:
        terminalreporter.write_line(f"{needless} need no second engine: they run on SQLite.")
    if waiting:
        terminalreporter.write_line(f"{waiting} wait for --long: others stand for them.")


@pytest.fixture
def full_disk(monkeypatch):
    """Return what makes a block in which no file finds room under its name."""

    def fails(*_names):
        raise OSError(errno.ENOSPC, "No space left on device")

    @contextmanager
    def full_disk():
        with monkeypatch.context() as patch:
            patch.setattr("alliance_site.files.storage.os.replace", fails)
            yield

    return full_disk


@pytest.fixture
def pages(db):
    """Make the sections of the site; they are ``pages["en", "news"]`` and so on."""
    return make_site_tree()


@pytest.fixture
def framed_pages(pages):
    """Put the frame around the sections of the site."""
    make_frame(pages)
    return pages


@pytest.fixture
def megara(db):
    """Enter a participant with a name in three languages and a place on the map."""
    return make_participant(
        official_name="Μέγαρα",
        official_name_language="el",
        name_en="Megara",
        name_fr="Mégare",
        slug="megara",
        number=124,
        latitude="38",
        longitude="23.34",
        periods=[{"starts_on": date(2015, 3, 1), "starts_precision": "month"}],
    )


@pytest.fixture
def editor_client(db, client):
    client.force_login(make_user(EDITORS))
    return client


@pytest.fixture
def error_pages(client):
    """Have ``client`` get the page that visitors see, where it would raise what went wrong."""
    client.raise_request_exception = False


@pytest.fixture
def files_closed():
    """Let the complaint of a file that Wagtail left open belong to this test and no later one."""
    yield
    gc.collect()


@pytest.fixture
def superuser(db, client):
    """Sign a superuser in with ``client``."""
    user = make_user(is_superuser=True)
    client.force_login(user)
    return user


@pytest.fixture
def superuser_client(client, superuser):
    return client


@pytest.fixture
def decider(db, client):
    """Sign a decider in with ``client``."""
    user = make_user(DECIDERS, first_name="Dana")
    client.force_login(user)
    return user


@pytest.fixture
def administrator(db, client):
    """Sign an administrator in with ``client``."""
    user = make_user(ADMINISTRATORS)
    client.force_login(user)
    return user
