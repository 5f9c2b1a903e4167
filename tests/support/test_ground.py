"""The ground that the tests stand on: what one test wrote, no other sees."""

import threading
from urllib.request import urlopen

import pytest
from django.db import connection
from wagtail.models import Locale, Page

from tests.support.databases import engine


@pytest.mark.django_db
def test_the_copied_database_is_migrated_and_has_wagtails_root():
    assert Page.objects.filter(depth=1).exists()
    assert Locale.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_what_a_test_committed_is_gone_in_the_next(time):
    assert not Locale.objects.filter(language_code="fr").exists()
    Locale.objects.create(language_code="fr")


@pytest.mark.django_db(transaction=True)
def test_threads_see_what_another_thread_committed():
    def write():
        Locale.objects.create(language_code="fr")
        connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()

    assert Locale.objects.filter(language_code="fr").exists()


@pytest.mark.usefixtures("django_db_setup")
def test_what_asks_for_no_database_reaches_none():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Locale.objects.exists()


def test_a_live_server_answers_from_the_copied_database(pages, live_server):
    with urlopen(f"{live_server.url}/en/", timeout=30) as answer:
        assert answer.status == 200
    assert connection.vendor == engine()


def test_the_markup_checker_knows_wrong_from_right(markup_errors):
    right = '<!DOCTYPE html><html lang="en"><title>Right</title><p>Right</p></html>'

    assert markup_errors(right) == []
    assert markup_errors(right.replace("<p>", "<p><li>")) != []


@pytest.mark.django_db
def test_rows_of_another_module_are_gone():
    assert not Locale.objects.filter(language_code="rm").exists()
