"""What an editor chooses for a text costs a visit no query once the process is warm."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.db import connection, transaction
from wagtail.documents.models import Document

from alliance_site.pictures import renditions
from tests.alliance_site.pages.test_query_budgets import fill, queries
from tests.alliance_site.pictures.test_renditions import library_picture
from tests.support.builders import make_article, make_site_tree

pytestmark = pytest.mark.django_db


def in_the_text(image):
    image = type(image).objects.get(pk=image.pk)
    image.contextual_alt_text, image.decorative = "Two mediators", False
    return [("picture", {"image": image, "caption": ""})]


@pytest.fixture(scope="module")
def with_everything(rows_of_module):
    """Make an article with whatever an editor may put into one."""
    with transaction.atomic():
        pages = make_site_tree()
        fill(pages, 5)
        image, other = library_picture(), library_picture()
        paper = Document.objects.create(title="Minutes", file=ContentFile(b"x", "x.pdf"))
        paper.get_file_size(), paper.get_file_hash()
        image.get_file_hash(), renditions.make(image), renditions.make(other)
        elsewhere = make_article(pages, "Elsewhere")
        links = f'<p><a linktype="page" id="{elsewhere.pk}">x</a></p>'
        links += f'<p><a linktype="document" id="{paper.pk}">x</a></p>'
        parts = [*in_the_text(image), *in_the_text(other), ("documents", [paper]), ("text", links)]
        link = ("link", {"text": "Read on", "page": elsewhere, "url": ""})
        facts = {"picture": image, "author": "J. Doe", "written_on": date(2012, 9, 25)}
        make_article(pages, "Everything", body=parts, links=[link], **facts)
        make_article(pages, "Undated", body=in_the_text(other))
        make_article(pages, "Grave", body=links, grave=True, picture=image, author="J. Doe")
        connection.run_on_commit.clear()
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("slug", ["everything", "undated", "grave"])
def test_what_stands_in_an_article_costs_no_query(client, with_everything, language, slug):
    assert len(queries(client, f"/{language}/news/{slug}/")) <= 3
