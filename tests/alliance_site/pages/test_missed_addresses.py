"""Editors see which old addresses are asked for in vain, and point them somewhere."""

import pytest
from django.urls import NoReverseMatch, reverse

from alliance_site.models import LegacyAddress, MissedAddress
from alliance_site.pages import legacy
from membership.process.permissions import REVIEWERS
from tests.support.builders import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


@pytest.fixture
def missed():
    for number in (5, 77, 77):
        legacy.count_missed("en", number)
    return MissedAddress.objects.get(number=77)


def edit(missed):
    return reverse("missed-addresses:edit", args=[missed.pk])


def test_what_was_asked_for_most_stands_first(editor_client, missed):
    html = editor_client.get(reverse("missed-addresses:index")).content.decode()

    assert html.index("/en/page/77") < html.index("/en/page/5")


def test_an_editor_points_it_to_a_page(editor_client, missed, pages):
    assert editor_client.get(edit(missed)).status_code == 200

    response = editor_client.post(edit(missed), {"page": pages["en", "about"].pk})

    assert response.status_code == 302
    assert LegacyAddress.objects.get(number=77).page_id == pages["en", "about"].pk
    assert not MissedAddress.objects.filter(number=77).exists()


def test_an_editor_calls_it_gone(editor_client, missed):
    editor_client.post(edit(missed), {"gone": "on"})

    assert LegacyAddress.objects.get(number=77).gone


@pytest.mark.parametrize("both", [True, False])
def test_it_must_be_one_of_the_two(editor_client, missed, pages, both):
    answers = {"page": pages["en", "about"].pk, "gone": "on"} if both else {}

    assert (
        "Choose the page it leads to" in editor_client.post(edit(missed), answers).content.decode()
    )
    assert not LegacyAddress.objects.exists()


def test_reviewers_have_no_business_there(client, missed):
    client.force_login(make_user(REVIEWERS))

    assert client.post(edit(missed), {"gone": "on"}).status_code == 302
    assert not LegacyAddress.objects.exists()


def test_nobody_makes_one_up(superuser_client, missed):
    html = superuser_client.get(reverse("missed-addresses:index")).content.decode()

    assert "Add missed" not in html
    assert superuser_client.get(edit(missed)).status_code == 200
    with pytest.raises(NoReverseMatch):
        reverse("missed-addresses:add")
