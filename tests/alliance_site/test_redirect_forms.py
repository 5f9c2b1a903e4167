"""What an editor points elsewhere leads there."""

import pytest

from alliance_site import kept
from membership.permissions import ADMINISTRATORS, EDITORS
from tests.alliance_site.test_redirects import ends, point
from tests.builders import make_site_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    return make_site_tree()


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
    kept.forget()

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
    assert client.get("/en/index.php?id=6%00").status_code == 404
    assert client.get(f"/en/{'long/' * 200}").status_code == 404
