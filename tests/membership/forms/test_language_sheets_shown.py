"""A page “In your language” is whole in both trees: its text marked, the frame the reader's."""

import pytest

from tests.support.builders import make_sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic(framed_pages):
    question = {"asks": "population: Population", "question": "عدد السكان", "hint": ""}
    return make_sheet(framed_pages, "ar", slug="in-ar", questions=[("question", question)])


@pytest.mark.parametrize("reader", ["en", "fr"])
def test_its_text_is_marked_and_never_called_untranslated(client, arabic, markup_errors, reader):
    content = client.get(f"/{reader}/in-ar/").content
    page = content.decode()

    assert f'<html lang="{reader}" dir="ltr">' in page
    assert '<div class="prose" lang="ar" dir="rtl">' in page
    assert "عدد السكان" in page
    assert "note--info" not in page
    assert not markup_errors(content)


@pytest.mark.parametrize("reader", ["en", "fr"])
def test_the_page_before_the_form_offers_it_by_its_own_name(client, arabic, reader):
    page = " ".join(client.get(f"/{reader}/join/").content.decode().split())

    assert f'<a href="/{reader}/in-ar/" lang="ar" hreflang="ar" dir="rtl" >العربية</a>'.replace(
        " >", ">"
    ) in page.replace('" >', '">')


def test_the_model_decision_stands_alone_to_be_printed(client, arabic, markup_errors):
    answer = client.get("/fr/in-ar/decision/")

    assert answer.status_code == 200
    assert "The council of ____ decides." in answer.content.decode()
    assert not markup_errors(answer.content)


def test_without_a_model_decision_there_is_no_page_of_it(client, framed_pages):
    make_sheet(framed_pages, "es", model_decision="")

    assert client.get("/en/in-es/decision/").status_code == 404


def test_the_sitemap_names_it_once(client, arabic):
    assert client.get("/sitemap.xml").content.decode().count("/in-ar/<") == 1
