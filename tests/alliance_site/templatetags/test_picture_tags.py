"""Pages show stored sizes only, with words in the language of the page."""

import re
from pathlib import Path

import pytest

from alliance_site.models import Frame, Rendition
from alliance_site.pictures import renditions
from news.models import ArticlePage
from tests.support.builders import make_article, make_frame
from tests.support.markup import has
from tests.support.pictures import library_picture

pytestmark = pytest.mark.django_db


def stored_files(settings):
    return {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}


def test_a_visit_makes_no_size_and_shows_none_that_is_not_there(client, pages, settings):
    make_article(pages, "Vienna", picture=library_picture())
    before = stored_files(settings)

    html = client.get("/en/news/vienna/").content.decode()

    assert "<picture>" not in html
    assert "A. Sample" not in html
    assert not Rendition.objects.exists()
    assert stored_files(settings) == before


def test_a_page_shows_what_is_stored(client, pages, settings):
    make_article(pages, "Vienna", picture=library_picture())
    renditions.make_missing()
    before = stored_files(settings)

    html = client.get("/en/news/vienna/").content.decode()

    assert 'type="image/avif"' in html
    assert 'type="image/webp"' in html
    assert all(f" {width}w" in html for width in (360, 720, 1080))
    assert has(html, 'width="1080" height="675" alt="A round table"')
    assert stored_files(settings) == before


def test_caption_credit_and_licence_stand_on_lines_of_their_own(client, pages):
    make_article(pages, "Vienna", picture=library_picture())
    renditions.make_missing()

    html = client.get("/en/news/vienna/").content.decode()

    assert has(html, "<figcaption>The first meeting<span")
    assert has(html, '<span class="picture__credit">Picture: A. Sample</span>')
    assert has(html, '<span class="picture__credit">Licence: CC BY-SA 4.0</span>')


def test_the_text_for_a_place_goes_before_the_text_of_the_picture(client, pages):
    image = library_picture()
    renditions.make_missing()
    article = make_article(pages, "Vienna")
    block = {"image": image.pk, "alt_text": "Two people at a table", "decorative": False}
    article.body.append(
        (
            "picture",
            {
                "image": article.body.stream_block.child_blocks["picture"]
                .child_blocks["image"]
                .to_python(block),
                "caption": "",
            },
        )
    )
    article.save()

    html = client.get("/en/news/vienna/").content.decode()
    assert has(html, 'alt="Two people at a table" loading="lazy"')


def test_the_logo_is_stored_too(client, pages):
    make_frame(pages)
    Frame.objects.update(logo=library_picture((800, 200)), logo_alt="Alliance")
    renditions.make_missing()
    count = Rendition.objects.count()

    html = client.get("/en/").content.decode()

    assert 'class="brand__logo"' in html
    assert has(html, 'width="320" height="80" alt="Alliance"')
    assert Rendition.objects.count() == count


def figure_of(client, pages, image, language, body=""):
    """Return the figure that a visitor finds on the page of an article with a picture."""
    renditions.make(image)
    values = {"body": body} if body else {"picture": image}
    make_article(pages, f"Vienna {language}", language, **values)
    html = client.get(f"/{language}/news/vienna-{language}/")
    return re.search(r'<figure class="picture">.*?</figure>', html.content.decode(), re.S)[0]


def in_the_text(image, words):
    """Return a body that is one picture, with the words that were chosen for this place."""
    block = ArticlePage.body.field.stream_block.child_blocks["picture"].child_blocks["image"]
    chosen = block.to_python({"image": image.pk, "alt_text": words, "decorative": not words})
    return [("picture", {"image": chosen, "caption": ""})]


FRENCH = {"description_fr": "Une table ronde", "caption_fr": "La première rencontre"}


def test_a_french_page_has_words_in_french(client, pages):
    figure = figure_of(client, pages, library_picture(**FRENCH), "fr")

    assert 'alt="Une table ronde"' in figure
    assert has(figure, "<figcaption>La première rencontre<span")
    assert "lang=" not in figure


def test_words_of_the_other_language_are_marked_as_such(client, pages):
    figure = figure_of(client, pages, library_picture(), "fr")

    assert has(figure, 'alt="A round table" lang="en"')
    assert has(figure, '<span lang="en">The first meeting</span>')


def test_an_english_page_marks_words_that_are_only_there_in_french(client, pages):
    figure = figure_of(client, pages, library_picture(description="", caption="", **FRENCH), "en")

    assert has(figure, 'alt="Une table ronde" lang="fr"')


def test_a_picture_in_a_french_text_does_not_repeat_what_the_admin_proposed(client, pages):
    image = library_picture(**FRENCH)

    figure = figure_of(client, pages, image, "fr", in_the_text(image, "A round table"))

    assert 'alt="Une table ronde"' in figure
    assert "lang=" not in figure


def test_words_chosen_for_a_place_are_in_the_language_of_the_page(client, pages):
    image = library_picture()

    figure = figure_of(client, pages, image, "fr", in_the_text(image, "Deux personnes"))

    assert has(figure, 'alt="Deux personnes" loading')


def test_a_decorative_picture_has_no_words_in_any_language(client, pages):
    image = library_picture(decoration_only=True, **FRENCH)

    assert 'alt=""' in figure_of(client, pages, image, "fr")
