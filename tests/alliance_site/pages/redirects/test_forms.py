"""What an editor points elsewhere leads there."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from alliance_site.caching import per_edition
from membership.process.permissions import ADMINISTRATORS, EDITORS
from tests.alliance_site.pages.redirects.test_former_addresses import ends, point
from tests.support.builders import make_page, make_user

pytestmark = pytest.mark.django_db


def add(client, old_path, **answers):
    """Add a redirect in the admin, and return what its form says."""
    answers = {"old_path": old_path, "is_permanent": "on"} | answers
    response = client.post("/admin/redirects/add/", answers)
    per_edition.forget()
    return {} if response.status_code == 302 else {"errors": response.context["form"].errors}


@pytest.mark.parametrize("role", [EDITORS, ADMINISTRATORS])
def test_editors_point_an_address_elsewhere(client, pages, role):
    client.force_login(make_user(role))
    answers = {
        "old_path": "/en/old-thing/?a=1",
        "is_permanent": "on",
        "redirect_page": pages["fr", "about"].pk,
        "redirect_link": "",
    }
    assert client.post("/admin/redirects/add/", answers).status_code == 302
    per_edition.forget()

    assert ends(client, "/en/old-thing?a=1") == (301, "/fr/about/")
    assert client.get("/en/old-thing/").status_code == 404


@pytest.mark.parametrize(
    ("old", "asked"),
    [
        ("/old-thing", "/old-thing"),
        ("/old-thing/", "/old-thing/"),
        ("/en/old-thing", "/en/old-thing/"),
        ("/en/old-thing/", "/en/old-thing"),
        ("/index.php?id=5", "/index.php?id=5"),
        ("/index.php?b=2&a=1", "/index.php?a=1&b=2"),
        ("/en/old.html", "/en/old.html"),
        ("/fr/vieille-école", "/fr/vieille-%C3%A9cole/"),
        ("/media/old.pdf", "/media/old.pdf"),
    ],
)
def test_what_is_pointed_by_hand_leads_to_a_page(client, pages, old, asked):
    point(old, pages["fr", "about"])

    assert ends(client, asked) == (301, "/fr/about/")


def test_what_is_pointed_by_hand_leads_to_an_address(client, pages, settings):
    point("/en/elsewhere", "https://elsewhere.example/a?b=c")
    point("/en/for-now", f"{settings.SITE_ORIGIN}/fr/join/", is_permanent=False)

    response = client.get("/en/elsewhere/?utm=1")
    assert (response.status_code, response["Location"]) == (301, "https://elsewhere.example/a?b=c")
    assert client.get("/en/elsewhere/further/").status_code == 404
    assert ends(client, "/en/for-now/") == (302, "/fr/join/")
    assert client.get("/en/elsewhere/further/?id=6%00").status_code == 404
    assert ends(client, "/en/for-now/?id=6%00") == (302, "/fr/join/?id=6%00")
    assert client.get(f"/en/{'long/' * 200}").status_code == 404


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("/fr/about/", "/fr/about/"),
        ("{origin}/fr/about/", "/fr/about/"),
        ("/en/news/?year=2020#page", "/en/news/?year=2020#page"),
        ("/en/join/", "/en/join/"),
        ("/en/école/", "/en/%C3%A9cole/"),
        ("/en/%C3%A9cole/", "/en/%C3%A9cole/"),
        ("/media/documents/statute.pdf", "/media/documents/statute.pdf"),
        ("https://elsewhere.example/a?b=c", "https://elsewhere.example/a?b=c"),
        ("elsewhere.example/a", "https://elsewhere.example/a"),
    ],
)
def test_a_path_of_the_site_or_a_whole_address_is_led_to(
    editor_client, pages, settings, tmp_path, typed, found
):
    settings.MEDIA_ROOT = tmp_path
    default_storage.save("documents/statute.pdf", ContentFile(b"A statute"))
    make_page(pages["en", "home"], "School", slug="école")
    assert (
        add(editor_client, "/en/x", redirect_link=typed.format(origin=settings.SITE_ORIGIN)) == {}
    )

    response = editor_client.get("/en/x/")
    assert (response.status_code, response["Location"]) == (301, found)


@pytest.mark.parametrize(
    "link", ["//elsewhere.example/", "/en/a b/", "javascript:alert(1)", "mailto:a@b.example", "\\x"]
)
def test_an_address_that_no_browser_is_led_to_is_refused_at_its_field(editor_client, pages, link):
    assert list(add(editor_client, "/en/x", redirect_link=link)["errors"]) == ["redirect_link"]
    assert not Redirect.objects.exists()


def test_a_circle_is_refused_and_says_so(editor_client, pages):
    point("/en/c é", "/en/join/")
    for old, new in (("/en/b", "/en/c%20é/"), ("/en/a/", "/en/b/")):
        assert add(editor_client, old, redirect_link=new) == {}
    Redirect.objects.filter(redirect_link="/en/join/").delete()
    about = {"redirect_page": pages["fr", "about"].pk}

    for old, new in (("/en/c é", "/en/a"), ("/en/c é", "/en/c%20%C3%A9/"), ("/x?a=1", "/x?a=1#b")):
        assert "leads back" in str(add(editor_client, old, redirect_link=new)["errors"])
    assert "takes precedence over a redirect" in str(
        add(editor_client, "/fr/about", **about)["errors"]
    )
    assert "one of the two" in str(add(editor_client, "/en/d")["errors"])
    assert "one of the two" in str(
        add(editor_client, "/en/d", redirect_link="/en/", **about)["errors"]
    )
    assert add(editor_client, "/en/c é", **about) == {}
    assert ends(editor_client, "/en/a/") == (301, "/fr/about/")


def test_a_page_without_an_address_is_refused_at_its_field(editor_client, pages):
    said = add(editor_client, "/en/x", redirect_page=Page.get_first_root_node().pk)["errors"]

    assert said == {"redirect_page": ["This page has no address. Choose another one."]}


def test_a_row_is_changed_without_finding_itself_in_the_way(editor_client, pages):
    add(editor_client, "/en/a b", redirect_link="/en/about/")
    row = Redirect.objects.get()
    answers = {"old_path": row.old_path, "is_permanent": "on", "redirect_link": "/fr/about/"}

    assert editor_client.post(f"/admin/redirects/{row.pk}/", answers).status_code == 302
    per_edition.forget()
    assert ends(editor_client, "/en/a%20b/") == (301, "/fr/about/")


@pytest.mark.parametrize("old", ["{origin}/en/old/", "{bare}/en/old", "{capitals}/en/old/#a"])
def test_the_name_of_this_site_is_left_off(editor_client, pages, settings, old):
    bare = settings.SITE_ORIGIN.partition(":")[2]
    origins = {"origin": settings.SITE_ORIGIN, "bare": bare, "capitals": f"HTTP:{bare.upper()}"}

    assert add(editor_client, old.format(**origins), redirect_link="/en/about/") == {}
    assert ends(editor_client, "/en/old/") == (301, "/en/about/")


@pytest.mark.parametrize("old", ["http://other.example/y", "//other.example/y", "//foo/bar"])
def test_an_address_of_another_site_is_refused_at_its_field(editor_client, pages, old):
    said = add(editor_client, old, redirect_link="/en/about/")["errors"]
    assert "is another site" in str(said["old_path"])


@pytest.mark.parametrize("to", ["page", "/en/about/"])
def test_what_an_editor_wrote_for_one_language_answers_in_that_one_only(editor_client, pages, to):
    target = {"redirect_page": pages["en", "about"].pk} if to == "page" else {"redirect_link": to}
    assert add(editor_client, "/en/old/", **target) == {}

    assert ends(editor_client, "/en/old/") == (301, "/en/about/")
    assert ends(editor_client, "/fr/old/") == (404, "")
