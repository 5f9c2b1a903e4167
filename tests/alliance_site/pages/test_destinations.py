"""A link leads somewhere, or it is words."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.fields import StreamField
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from alliance_site.caching import per_edition
from alliance_site.models import Frame
from alliance_site.pages import destinations
from tests.support.builders import make_article, make_event, make_frame
from tests.support.editing import add_article
from tests.support.markup import compact, has

pytestmark = pytest.mark.django_db
GOOD = ["https://example.org/a?b=c", "mailto:a@example.org", "tel:+33388000000", "/en/join/"]
GOOD += ["https://example.org:8443/@name", "mailto:a@example.org,b@example.org?subject=A%20day"]
BAD = [
    *("javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x"),
    *("facebook.com/alliance", "www.example.org", "//example.org/x", "/\\example.org", "https:"),
    *("https://", "ftp://example.org/", "#top", "en/join/", "mailto:", "https://exa mple.org"),
    *("https://user@example.org/", "https://a:b@example.org/", "https://example.org:99999/"),
    *("mailto:x", "mailto:a@example.org,x", "mailto:a@", "tel:x", "tel:+", "/en/jo\u200bin/"),
    *("https://exam\xadple.org/", "https://exam\u200bple.org/", "https://example.org/\u202ea"),
]


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_every_browser_opens_is_let_in(address):
    destinations.check(address)


@pytest.mark.parametrize("address", [*BAD, "http://example.org/"])
def test_any_other_address_is_refused(address):
    with pytest.raises(ValidationError):
        destinations.check(address)


def test_a_text_may_name_an_old_source():
    destinations.check("http://example.org/", in_text=True)


def take_away(page, how):
    if how == "deleted":
        page.delete()
    elif how == "taken down":
        page.unpublish()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    per_edition.forget()


@pytest.mark.parametrize("how", ["deleted", "taken down", "restricted"])
def test_a_link_to_what_nobody_may_open_is_words(client, pages, how):
    target = make_article(pages, "Target")
    rich = f'<p>See <a linktype="page" id="{target.pk}">the target</a>, <b>here</b>.</p>'
    link = {"text": "Link to it", "page": target, "url": ""}
    body = [("text", rich), ("callout", {"heading": "Note", "text": rich})]
    make_article(pages, "Source", body=body, links=[("link", link)])
    make_event(pages, "Event", report=target)
    assert client.get("/en/news/source/").content.count(b'href="/en/news/target/"') >= 3

    take_away(target, how)

    html = client.get("/en/news/source/").content.decode()
    assert html.count("See the target, <b>here</b>.") == 2
    assert has(html, "<li>Link to it</li>")
    feed = client.get("/en/news/feed/").content.decode()
    for text in (html, feed, client.get("/en/events/event/").content.decode()):
        assert '/en/news/target/"' not in text
        assert 'href=""' not in text
        assert "<a>" not in text


def test_a_page_below_a_section_that_is_down_is_words(client, pages):
    make_article(pages, "Target")
    rich = f'<p><a linktype="page" id="{pages["en", "events"].pk}">Our events</a></p>'
    event = make_event(pages, "Event")
    rich += f'<p><a linktype="page" id="{event.pk}">This event</a></p>'
    make_article(pages, "Source", body=rich)

    pages["en", "events"].unpublish()

    html = client.get("/en/news/source/").content.decode()
    assert has(html, "<p>Our events</p>")
    assert has(html, "<p>This event</p>")


def test_links_of_a_text_lead_to_pages_and_documents_or_nowhere(pages):
    about = pages["en", "about"]
    stored = (
        f'<a linktype="page" id="{about.pk}">A</a><a linktype="document" id="99">B</a>'
        '<a href="javascript:x">C</a><a href="http://example.org/">D</a><a linktype="page">E</a>'
    )

    assert destinations.resolved(stored, "en") == (
        '<a href="/en/about/">A</a>BC<a href="http://example.org/">D</a>E'
    )
    assert 'href="/fr/about/"' in destinations.resolved(stored, "fr")


FRAME_FIELDS = [
    *("site_name", "site_name_tail", "mission", "auspices_short", "take_part_heading"),
    *("join_title", "join_text", "cooperate_title", "cooperate_text", "sign_title"),
    *("sign_text", "contact_name", "contact_place", "map_note"),
]


def frame_answers(frame, address):
    values = {name: getattr(frame, name) or "Words" for name in FRAME_FIELDS}
    streams = (each for each in Frame._meta.fields if isinstance(each, StreamField))
    links = {each.name: streamfield([]) for each in streams}
    links["follow_links"] = streamfield([("link", {"text": "F", "page": "", "url": address})])
    return nested_form_data({**values, "auspices": rich_text("<p>Words.</p>"), **links})


@pytest.mark.parametrize(("address", "refused"), [(BAD[0], True), (BAD[4], True), (GOOD[0], False)])
def test_the_frame_refuses_a_link_at_its_field(superuser_client, pages, address, refused):
    make_frame(pages)
    frame = Frame.objects.first()

    response = superuser_client.post(
        f"/admin/snippets/alliance_site/frame/edit/{frame.pk}/", frame_answers(frame, address)
    )

    said = "Begin with https://, mailto: or tel:, or with / for a page of this site."
    assert (said in response.content.decode()) is refused


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("links", [("link", {"text": "F", "page": "", "url": "javascript:alert(1)"})]),
        ("links", [("link", {"text": "F", "page": "", "url": "facebook.com/x"})]),
        ("body", [("video", {"title": "V", "host": "H", "url": "ftp://example.org/v"})]),
    ],
)
def test_an_article_refuses_a_link_at_its_field(superuser_client, pages, name, value):
    value = streamfield(value) if name == "links" else value
    response = add_article(superuser_client, pages["en", "news"], **{name: value})

    assert "Begin with https://" in response.content.decode()


WRONG = ["facebook.com/x", "//example.org/x", "ftp://example.org/", "#top", "mailto:x", "tel:x"]


@pytest.mark.parametrize("block", ["text", "callout"])
@pytest.mark.parametrize("address", [*WRONG, "https://user@example.org/"])
def test_a_text_refuses_a_link_at_its_field_and_keeps_it_as_typed(
    superuser_client, pages, block, address
):
    html = f'<p>Our <a href="{address}">own words</a></p>'
    value = rich_text(html) if block == "text" else {"heading": "H", "text": rich_text(html)}
    publish = {"body": [(block, value)], "action-publish": "yes"}
    response = add_article(superuser_client, pages["en", "news"], **publish)

    (said,) = response.context_data["form"].errors["body"]
    assert said.startswith(f"The link “own words” leads to “{address}”. ")
    assert address in response.content.decode()


def test_a_text_names_no_address_where_none_is_left(superuser_client, pages):
    value = rich_text('<p>Our <a href="javascript:alert(1)">own words</a></p>')
    publish = {"body": [("text", value)], "action-publish": "yes"}
    response = add_article(superuser_client, pages["en", "news"], **publish)

    (said,) = response.context_data["form"].errors["body"]
    assert said.startswith("The link “own words” has no address that is allowed. Begin with")


@pytest.mark.parametrize("address", [*GOOD, "http://example.org/?a=1&amp;b=2"])
def test_a_text_takes_every_link_that_a_browser_opens(superuser_client, pages, address):
    body = [("text", rich_text(f'<p><a href="{address}">Words</a></p>'))]
    add_article(superuser_client, pages["en", "news"], body=body, **{"action-publish": "yes"})

    assert f'href="{address}"' in superuser_client.get("/en/news/a-round-table/").content.decode()


def test_a_dangerous_link_that_is_stored_is_words(client, pages):
    link = {"text": "Click", "page": None, "url": "javascript:alert(1)"}
    make_article(pages, "Source", links=[("link", link)])
    make_frame(pages)
    Frame.objects.update(footer_links=[("link", link)], navigation=[("link", link)])
    per_edition.forget()

    html = client.get("/en/news/source/").content.decode()

    assert "javascript:" not in html
    # At the end of the text and in the footer; a menu offers nothing that leads nowhere.
    assert compact(html).count("<li>Click</li>") == 2
    assert html.count("Click") == 2
