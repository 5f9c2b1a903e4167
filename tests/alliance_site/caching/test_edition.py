"""A new edition begins with whatever changes a public page, once and after the commit."""

import re

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from alliance_site.caching import edition, per_edition
from tests.support.builders import (
    make_application,
    make_participant,
    make_user,
)


@pytest.mark.django_db(transaction=True)
class TestANewEdition:
    @pytest.fixture
    def changed(self, client, pages):
        """Return a function that does something and says whether the home page is new since."""

        def changed(do):
            per_edition.forget()
            mark = client.get("/en/").headers["ETag"]
            do(pages)
            return client.get("/en/", headers={"If-None-Match": mark}).status_code == 200

        return changed

    def test_it_begins_when_a_page_is_published(self, changed):
        assert changed(lambda pages: pages["en", "about"].save_revision().publish())

    def test_it_begins_when_a_page_is_taken_down_moved_or_deleted(self, changed):
        assert changed(lambda pages: pages["en", "about"].unpublish())
        assert changed(lambda pages: pages["en", "about"].delete())

    def test_it_begins_when_a_participant_joins(self, changed):
        assert changed(lambda pages: make_participant())

    def test_it_begins_when_a_page_is_closed_to_the_public(self, changed):
        def close(pages):
            page = pages["en", "about"]
            PageViewRestriction.objects.create(page=page, restriction_type="login")

        assert changed(close)

    def test_a_draft_is_no_new_edition(self, changed):
        def write(pages):
            page = pages["en", "about"]
            page.title = "Not yet"
            page.save_revision()

        assert not changed(write)

    def test_what_concerns_nobody_outside_is_no_new_edition(self, changed):
        assert not changed(lambda pages: make_user())
        assert not changed(lambda pages: make_application())

    def test_it_begins_once_for_each_transaction_and_only_after_the_commit(self):
        before = edition.current_edition()
        with transaction.atomic():
            for _time in range(3):
                edition.raise_edition()
            assert edition._read() == before

        assert edition.current_edition() == before + 1

    def test_what_was_taken_back_is_no_new_edition(self):
        before = edition.current_edition()
        with transaction.atomic():
            edition.raise_edition()
            transaction.set_rollback(True)

        assert edition.current_edition() == before


def test_the_edition_is_read_once_in_a_request(client, pages):
    with CaptureQueriesContext(connection) as queries:
        client.get("/en/")

    editions = [
        query for query in queries if re.search("FROM .alliance_site_edition", query["sql"])
    ]
    assert len(editions) == 1
