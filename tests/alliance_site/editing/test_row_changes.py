"""Dangerous acts of the admin are told in the log by what changed, without secrets."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils.translation import override
from wagtail.log_actions import registry
from wagtail.models import Collection, GroupPagePermission, Page, Site

from alliance_site.editing import row_changes
from alliance_site.models import Frame, LegacyAddress
from membership.process.permissions import EDITORS
from tests.alliance_site.pages.test_destinations import frame_answers
from tests.support.builders import make_frame

pytestmark = pytest.mark.django_db


def told(row, language="en"):
    """Return what the log tells of a row, oldest first."""
    entries = registry.get_logs_for_instance(row).filter(action=row_changes.ACTION)
    with override(language):
        return [entry.message for entry in entries.order_by("pk")]


def formsets(**filled):
    """Return what the form of a group sends beside its own fields; of pages those given."""
    prefixes = ("page_permissions", "collection_permissions", "document_permissions")
    prefixes += ("image_permissions", "collection_mgmt_permissions")
    sent = {f"{each}-{name}_FORMS": "0" for each in prefixes for name in ("TOTAL", "INITIAL")}
    for each in prefixes:
        sent |= {f"{each}-MIN_NUM_FORMS": "0", f"{each}-MAX_NUM_FORMS": "1000"}
    return sent | filled


def test_the_log_tells_which_rights_a_group_was_given_and_which_it_lost(client, pages, superuser):
    group = Group.objects.create(name="Guests")
    lost, given = Permission.objects.filter(codename__endswith="_redirect").order_by("name")[:2]
    group.permissions.add(lost)
    GroupPagePermission.objects.create(
        group=group,
        page=pages["en", "news"],
        permission=Permission.objects.get(codename="publish_page"),
    )

    client.post(
        reverse("wagtailusers_groups:edit", args=[group.pk]),
        formsets(name="Friends", permissions=[given.pk]),
    )

    (said,) = told(group)
    assert "Name: “Guests” → “Friends”." in said
    assert f"Rights given: {given.name}." in said
    assert f"Rights taken away: {lost.name}, News: Publish any page." in said
    assert "Droits retirés" in told(group, "fr")[0]
    history = client.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    assert "Rights given" in history


def test_the_log_tells_what_changed_of_a_site_and_an_old_address(client, pages, superuser):
    site = Site.objects.get()
    sent = {"hostname": "example.org", "port": "443", "root_page": site.root_page_id}
    client.post(reverse("wagtailsites:edit", args=[site.pk]), sent | {"is_default_site": "on"})
    old = LegacyAddress.objects.create(language="en", number=7, gone=True)
    sent = {"language": "en", "number": "7", "page": pages["en", "about"].pk, "gone": ""}
    client.post(reverse("old-addresses:edit", args=[old.pk]), sent)

    assert f"Hostname: “{site.hostname}” → “example.org”." in told(site)[0]
    assert "→ “443”." in told(site)[0]
    assert "→ “About”." in told(old)[0]


@pytest.mark.parametrize("way", ["page", "collection"])
def test_the_log_tells_who_may_read_and_no_password(client, pages, superuser, way):
    row = pages["en", "about"] if way == "page" else Collection.get_first_root_node()
    address = f"/admin/{way}s/{row.pk}/privacy/"
    editors = Group.objects.get(name=EDITORS)
    client.post(address, {"restriction_type": "groups", "groups": [editors.pk]})
    client.post(address, {"restriction_type": "password", "password": "first-secret"})
    client.post(address, {"restriction_type": "password", "password": "other-secret"})
    client.post(address, {"restriction_type": "none"})

    first, second, third, last = told(Page(pk=row.pk) if way == "page" else row)
    assert first.startswith("Who may read: “Public” → “Private, accessible to users in")
    assert first.endswith(": Editors”.")
    assert "Editors” → “Private, accessible with" in second
    assert third == "Password: changed."
    assert "→ “Public”." in last
    assert "secret" not in first + second + third + last


def test_the_log_tells_what_changed_of_the_frame_and_names_no_person(client, pages, superuser):
    make_frame(pages)
    frame = Frame.objects.first()
    frame.mission = "We answer letters within ten days, always."
    frame.save()
    sent = frame_answers(frame, "https://example.org/")
    sent |= {"mission": "We answer letters within twelve days, always.", "contact_person": "Kim"}
    client.post(
        reverse("wagtailsnippets_alliance_site_frame:edit", args=[frame.pk]),
        sent | {"action-publish": "yes"},
    )

    (said,) = told(frame)
    assert "Mission: “ten” → “twelve”." in said
    assert "Name of the contact person: changed." in said
    assert "Kim" not in said


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("one two three", "one four three", ("two", "four")),
        ("same", "same more", ("same", "same more")),
        ("", "all new", ("", "all new")),
        ("a b a b", "a b", ("b a b", "b")),
        ("x " * 200, "y", (("x " * 40)[:79] + "…", "y")),
    ],
)
def test_of_two_texts_the_words_that_differ_are_told(old, new, differs):
    assert row_changes.differing(old, new) == differs
