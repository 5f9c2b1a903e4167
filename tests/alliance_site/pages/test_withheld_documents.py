"""A document of a closed page is closed with it."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction, ReferenceIndex

from alliance_site.caching import per_edition
from membership.process.permissions import EDITORS
from tests.support.builders import make_article, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper():
    return Document.objects.create(title="Minutes", file=ContentFile(b"x", name="minutes.pdf"))


def show(pages, paper, title="Closed", **values):
    page = make_article(pages, title, body=[("documents", [paper])], **values)
    ReferenceIndex.create_or_update_for_object(page)
    return page


def close(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    per_edition.forget()


def status(client, paper):
    response = client.get(paper.url)
    b"".join(response)  # reads and closes the file
    return response.status_code


@pytest.mark.parametrize("how", ["itself", "its list", "taken down"])
def test_the_document_of_a_closed_page_is_closed(client, pages, paper, how):
    page = show(pages, paper)
    assert status(client, paper) == 200

    if how == "taken down":
        page.unpublish()
        per_edition.forget()
    else:
        close(page if how == "itself" else pages["en", "news"])

    assert status(client, paper) == 404
    client.force_login(make_user(EDITORS))
    assert status(client, paper) == 200


def test_it_is_handed_out_where_it_stands_on_an_open_page_too(client, pages, paper):
    close(show(pages, paper))
    show(pages, paper, "Open")

    assert status(client, paper) == 200


def test_what_stands_on_no_page_is_served(client, paper):
    assert status(client, paper) == 200


def test_whoever_may_read_the_page_may_read_its_document(client, pages, paper):
    close(show(pages, paper))
    client.force_login(make_user())

    assert status(client, paper) == 200
