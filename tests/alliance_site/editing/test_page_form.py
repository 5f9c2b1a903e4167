"""What the form of a page refuses: addresses of the site itself, pictures without credit."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from alliance_site.models import AllianceImage, InformationPage
from news.models import ArticlePage
from tests.support.builders import make_article, make_page, make_picture
from tests.support.editing import add_article, article_answers, edit_page

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file open from which its chooser makes a small picture.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
PUBLISH = {"action-publish": "yes"}


def picture(**columns):
    """Return a picture as a script would have made it, past the form of the admin."""
    columns = {"title": "Picture", "credit": "Jane Example", "description": "A hall."} | columns
    return AllianceImage.objects.create(file=make_picture(), **columns)


def add_text_page(client, parent, slug):
    address = reverse(
        "wagtailadmin_pages:add", args=["alliance_site", "informationpage", parent.pk]
    )
    return client.post(address, article_answers(title="A page", slug=slug, **PUBLISH))


@pytest.mark.parametrize("slug", ["feed", "page", "figures", "calendar"])
def test_an_article_takes_no_address_of_the_list(editor_client, pages, slug):
    response = add_article(editor_client, pages["en", "news"], slug=slug, **PUBLISH)

    assert "slug" in response.context["form"].errors
    assert not ArticlePage.objects.exists()


@pytest.mark.parametrize(("place", "slug"), [("home", "join"), ("home", "cooperate")])
def test_no_page_hides_behind_a_form(editor_client, pages, place, slug):
    response = add_text_page(editor_client, pages["en", place], slug)

    assert "slug" in response.context["form"].errors


def test_an_address_that_is_free_is_taken(editor_client, pages):
    add_text_page(editor_client, pages["en", "home"], "joining")

    assert InformationPage.objects.get(slug="joining").live


@pytest.mark.parametrize("lacking", [{"credit": ""}, {"description": ""}])
def test_a_picture_without_credit_or_words_is_not_published(editor_client, pages, lacking):
    answers = {"picture": picture(**lacking).pk}

    response = add_article(editor_client, pages["en", "news"], **answers, **PUBLISH)

    assert "picture" in response.context["form"].errors
    assert not ArticlePage.objects.exists()


def test_a_draft_may_hold_it_until_it_is_put_right(editor_client, pages):
    lacking = picture(credit="")
    add_article(editor_client, pages["en", "news"], title="With picture", picture=lacking.pk)
    article = ArticlePage.objects.get()
    AllianceImage.objects.update(credit="Jane Example")

    edit_page(editor_client, article, title="With picture", picture=lacking.pk, **PUBLISH)

    article.refresh_from_db()
    assert article.live


def test_a_decoration_needs_a_credit_and_no_words(editor_client, pages):
    decoration = picture(description="", decoration_only=True)

    add_article(editor_client, pages["en", "news"], picture=decoration.pk, **PUBLISH)

    assert ArticlePage.objects.get().live


@pytest.mark.parametrize(
    ("credit", "words"), [("", "A hall."), ("Jane Example", "")], ids=["credit", "words"]
)
def test_a_picture_in_the_text_needs_a_credit_and_words(editor_client, pages, credit, words):
    image = {"image": picture(credit=credit).pk, "alt_text": words, "decorative": ""}
    body = [("text", rich_text("<p>x</p>")), ("picture", {"image": image, "caption": ""})]

    response = add_article(editor_client, pages["en", "news"], body=body, **PUBLISH)

    assert "body" in response.context["form"].errors
    assert not ArticlePage.objects.exists()


@pytest.mark.parametrize("slug", ["feed", "search"])
def test_a_copy_takes_no_address_of_the_site(editor_client, pages, slug):
    article = make_article(pages)
    address = reverse("wagtailadmin_pages:copy", args=[article.pk])
    sent = {"new_title": "Copy", "new_parent_page": pages["en", "news"].pk}
    response = editor_client.post(address, sent | {"new_slug": slug})
    assert "new_slug" in response.context["form"].errors

    editor_client.post(address, sent | {"new_slug": "copy"})
    assert ArticlePage.objects.filter(slug="copy").exists()


def test_nothing_is_moved_to_where_the_site_itself_answers(editor_client, pages):
    contact = make_page(pages["en", "home"], "Contact")
    write = make_page(pages["en", "about"], "Write")
    address = reverse("wagtailadmin_pages:move_confirm", args=[write.pk, contact.pk])
    response = editor_client.post(address, follow=True)
    assert "“write” is an address of the site itself" in response.content.decode()

    write.refresh_from_db()
    assert write.url_path == "/home-en/about/write/"


def test_no_page_takes_an_address_below_which_the_site_itself_answers(editor_client, pages):
    parent = make_page(pages["en", "home"], "Us")
    make_page(parent, "Write")
    response = edit_page(editor_client, parent, title="Us", slug="contact", **PUBLISH)
    assert "slug" in response.context["form"].errors

    parent.refresh_from_db()
    parent.slug = "contact"
    with pytest.raises(ValidationError):
        parent.full_clean()
