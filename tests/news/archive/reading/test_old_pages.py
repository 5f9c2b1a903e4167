"""Saved pages as bad as they come: published only where no word and no link is in doubt."""

import pytest

from news.archive.models import ImportedRecord
from news.models import ArticlePage
from tests.news.archive.archive_files import bring_in
from tests.support.builders import make_site_tree

pytestmark = pytest.mark.django_db

HEAD = (
    "<!DOCTYPE html><!-- saved from url=(0045)http://www.roma-alliance.org/fr/page/9-x.html -->"
    '<html lang="fr"><head><meta charset="{}"><title>x</title></head><body><h1>Une journée</h1>\n'
)
SENTENCE = "<p>L’égalité des chances à l’école, où chacun a parlé.</p>"


@pytest.fixture
def publish_saved_page(tmp_path):
    """Return a function that imports a page to publish it; it returns page, text and doubts."""
    make_site_tree()

    def publish_saved_page(body, encoding="utf-8", declared="utf-8"):
        path = tmp_path / "page.html"
        html = f"{HEAD.format(declared)}{body}</body></html>\n"
        path.write_bytes(html.encode(encoding, "surrogateescape"))
        bring_in(path, publish=True)
        page = ArticlePage.objects.get()
        draft = page.get_latest_revision_as_object()
        text = "".join(block.value.source for block in draft.body if block.block_type == "text")
        return page, text, ImportedRecord.objects.get()

    return publish_saved_page


def test_what_follows_a_menu_that_was_closed_wrongly_is_there(publish_saved_page):
    menu = "<nav><ul><li>Accueil</li></ul><aside>Pub</nav></aside>"

    page, text, row = publish_saved_page(f"<p>Avant le menu.</p>{menu}{SENTENCE}")

    assert text == f"<p>Avant le menu.</p>{SENTENCE}"
    assert row.details["left_out"] == ["Accueil Pub"]
    assert not page.live


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_page_in_unicode_is_published_as_it_was(publish_saved_page, encoding):
    page, text, row = publish_saved_page(SENTENCE, encoding, declared="iso-8859-1")

    assert (page.title, text) == ("Une journée", SENTENCE)
    assert (page.live, row.doubts) == (True, ["no_date"])


def test_a_page_that_was_encoded_twice_is_mended_and_told(publish_saved_page):
    twice = SENTENCE.encode().decode("windows-1252")

    page, text, row = publish_saved_page(twice)

    assert text == SENTENCE
    assert page.live
    assert "mended" in row.doubts


def test_a_page_that_was_partly_lost_is_held_back(publish_saved_page):
    twice = SENTENCE.encode().decode("windows-1252").replace("Ã©cole", "Ã\ufffdcole")

    page, _text, row = publish_saved_page(twice)

    assert "encoded_twice" in row.doubts
    assert not page.live


def test_a_byte_that_is_none_is_marked_named_and_held_back(publish_saved_page):
    page, text, row = publish_saved_page(SENTENCE.replace("chacun", "chac\udc92un"))

    assert "chac\ufffdun" in text
    assert "(92: ’?)" in row.details["lost_bytes"][0]
    assert not page.live


def test_links_of_a_saved_page_lead_where_its_browser_went(publish_saved_page):
    links = '<p><a href="//host.example/?a=1&copy=2">a</a> <a href="doc/b.pdf">b</a></p>'

    page, text, row = publish_saved_page(SENTENCE + links)

    assert '<a href="https://host.example/?a=1&amp;copy=2">a</a>' in text
    assert '<a href="/fr/page/doc/b.pdf">b</a>' in text
    assert page.live
    assert row.details["dead_link"] == ["/fr/page/doc/b.pdf"]


@pytest.mark.parametrize(
    "link", ['<a href="#a">', '<a href="javascript:a()">', '<a href="file:///C:/a">', '<a href="">']
)
def test_a_link_that_cannot_be_kept_holds_the_page_back(publish_saved_page, link):
    page, text, row = publish_saved_page(f"{SENTENCE}<p>{link}words</a></p>")

    assert "<p>words</p>" in text
    assert row.details["unlinked"]
    assert not page.live


def test_a_link_in_the_title_or_the_credit_holds_the_page_back(publish_saved_page):
    page, _text, row = publish_saved_page(f"<p>© <a href='http://x.example/'>Kim</a></p>{SENTENCE}")

    assert row.details["unlinked"] == ["Kim (http://x.example/)"]
    assert not page.live


def test_words_beside_a_link_at_the_end_stay_in_the_text(publish_saved_page):
    page, text, _row = publish_saved_page(
        f"{SENTENCE}<p>Lien : <a href='http://x.example/'>a</a> en anglais"
    )

    assert text.endswith('<p>Lien : <a href="http://x.example/">a</a> en anglais</p>')
    assert page.live


def test_a_second_time_changes_nothing(publish_saved_page, tmp_path):
    publish_saved_page(f"{SENTENCE}<nav>Menu</nav><p>Ã©t <a href='#a'>b</a>")

    assert bring_in(tmp_path / "page.html").strip().endswith("1 unchanged")
