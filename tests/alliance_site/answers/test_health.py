"""Operators learn which part is out of order, and nobody learns why."""

from datetime import timedelta

import pytest
from django.core.cache.backends.redis import RedisCache
from django.core.files.storage import FileSystemStorage, InMemoryStorage
from django.db import OperationalError
from django.utils import timezone

from alliance_site.answers import health
from alliance_site.models import Letter
from alliance_site.outbox import queue
from tests.support.builders import make_application

PARTS = {"database", "cache", "storage", "outbox", "scanner"}


def test_a_process_is_alive_without_a_database(client):
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_site_in_order_is_ready(client):
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == dict.fromkeys(PARTS, "in order")


@pytest.mark.django_db
@pytest.mark.parametrize("part", sorted(PARTS))
def test_a_part_that_fails_is_named_without_details(client, monkeypatch, part):
    def fail():
        raise OperationalError("password=zq9x")

    monkeypatch.setattr(health, "checks", lambda: dict.fromkeys(PARTS, lambda: True) | {part: fail})

    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json() == dict.fromkeys(PARTS, "in order") | {part: "out of order"}
    assert "zq9x" not in response.content.decode()


@pytest.mark.django_db
def test_a_storage_that_loses_what_it_was_given_is_out_of_order(client, monkeypatch):
    monkeypatch.setattr(InMemoryStorage, "open", lambda *_: InMemoryStorage()._open("x", "wb"))
    monkeypatch.setattr(
        health, "storages", dict.fromkeys(["private", "default"], InMemoryStorage())
    )

    assert client.get("/readyz").json()["storage"] == "out of order"


@pytest.mark.django_db
def test_a_folder_that_takes_no_file_is_out_of_order(client, monkeypatch, tmp_path):
    (tmp_path / "media").touch()
    storage = FileSystemStorage(tmp_path / "media")
    monkeypatch.setattr(health, "storages", dict.fromkeys(["private", "default"], storage))

    assert client.get("/readyz").json()["storage"] == "out of order"


@pytest.mark.django_db
def test_a_cache_that_nobody_answers_for_is_out_of_order(client, monkeypatch):
    monkeypatch.setattr(health, "cache", RedisCache("redis://127.0.0.1:1", {}))

    assert client.get("/readyz").json()["cache"] == "out of order"


@pytest.mark.django_db
def test_the_check_leaves_no_file_behind(client, settings, tmp_path):
    client.get("/readyz")

    for alias in ("private", "default"):
        assert health.storages[alias].listdir("health")[1] == []


@pytest.mark.django_db
@pytest.mark.parametrize(("minutes", "good"), [(5, True), (20, False)])
def test_letters_that_nobody_fetches_are_out_of_order(minutes, good):
    make_application()
    long_ago = timezone.now() - timedelta(minutes=minutes)
    Letter.objects.update(created_at=long_ago, next_attempt_at=None)

    assert health.checks()["outbox"]() is good


@pytest.mark.django_db
def test_letters_that_wait_for_their_next_attempt_are_in_order():
    make_application()
    Letter.objects.update(
        created_at=timezone.now() - timedelta(days=1),
        next_attempt_at=timezone.now() + timedelta(hours=1),
    )

    assert queue.is_in_order()
