"""A name in braces that stands for nothing is not published, neither to readers nor to programs."""

import pytest
from wagtail.test.utils.form_data import rich_text

from alliance_site.caching import per_edition
from alliance_site.models import Frame
from news.models import ArticlePage
from tests.alliance_site.pages.test_destinations import frame_answers
from tests.support.builders import make_article
from tests.support.editing import add_article

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("teaser", "Some {nonsense}."),
        ("body", [("text", rich_text("<p>Some {nonsense} and {participants}.</p>"))]),
        ("body", [("callout", {"heading": "H", "text": rich_text("<p>{nonsense}</p>")})]),
    ],
)
def test_an_article_with_an_unknown_name_is_not_published(editor_client, framed_pages, name, value):
    publish = {"action-publish": "yes"}
    response = add_article(editor_client, framed_pages["en", "news"], **{name: value}, **publish)

    (said,) = response.context_data["form"].errors[name]
    assert said.startswith("{nonsense} does not stand for anything. Known names: {participants}, ")
    assert not ArticlePage.objects.exists()


@pytest.mark.parametrize("more", [{}, {"unchanged": "on", "action-publish": "yes"}])
def test_a_draft_and_an_old_text_may_have_one(editor_client, framed_pages, more):
    add_article(editor_client, framed_pages["en", "news"], teaser="Some {nonsense}.", **more)

    assert ArticlePage.objects.get().teaser == "Some {nonsense}."


def test_the_frame_with_an_unknown_name_is_not_published(editor_client, framed_pages):
    frame = Frame.objects.first()
    answers = frame_answers(frame, "https://example.org/") | {"mission": "{nonsense} cities"}
    address = f"/admin/snippets/alliance_site/frame/edit/{frame.pk}/"

    response = editor_client.post(address, answers | {"action-publish": "yes"})

    assert "{nonsense} does not stand for anything." in response.content.decode()
    frame.refresh_from_db()
    assert "nonsense" not in frame.mission


def test_what_is_published_already_is_not_told_to_programs(client, framed_pages):
    make_article(framed_pages, "Vienna", teaser="Some {nonsense}.")
    Frame.objects.update(mission="{nonsense} cities")
    per_edition.forget()

    for address in ("/en/", "/en/news/vienna/"):
        html = client.get(address).content.decode()
        assert "nonsense" not in html.split("ld+json")[1].split("</script>")[0]


@pytest.mark.parametrize("moment", ["0001-01-01 00:00", "9999-12-31 23:59"])
def test_a_moment_that_another_time_zone_does_not_have_is_refused(
    editor_client, framed_pages, moment
):
    response = add_article(editor_client, framed_pages["en", "news"], go_live_at=moment)

    assert "go_live_at" in response.context_data["form"].errors
    assert not ArticlePage.objects.exists()
