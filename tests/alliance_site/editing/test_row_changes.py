"""Dangerous acts of the admin are told in the log by what changed, without secrets."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import registry
from wagtail.models import Collection, GroupPagePermission, Page, Site

from alliance_site.editing import row_changes
from alliance_site.models import Frame, LegacyAddress
from membership.process.permissions import ADMINISTRATORS, EDITORS
from tests.alliance_site.pages.test_destinations import frame_answers
from tests.support.builders import make_frame, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def superuser(client):
    user = make_user(is_superuser=True)
    client.force_login(user)
    return user


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


def test_the_log_tells_with_what_a_group_or_redirect_begins_and_ends(client, pages, superuser):
    right = Permission.objects.get(codename="add_redirect")
    client.post(reverse("wagtailusers_groups:add"), formsets(name="New", permissions=[right.pk]))
    redirect = {"old_path": "/old", "redirect_link": "/en/join/", "is_permanent": "on", "site": ""}
    client.post(reverse("wagtailredirects:add"), redirect)
    row = Redirect.objects.get()
    key = row.pk
    address = reverse("wagtailredirects:edit", args=[key])
    client.post(address, redirect | {"redirect_link": "/en/search/"})
    client.post(reverse("wagtailredirects:delete", args=[key]))

    assert f"Rights given: {right.name}." in told(Group.objects.get(name="New"))[0]
    made, edited, gone = told(Redirect(pk=key))
    assert "“” → “/old”" in made
    assert "“/en/join/” → “/en/search/”" in edited
    assert "“/en/search/” → “”" in gone


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


def test_what_changes_nothing_or_is_refused_is_not_told(client, pages, superuser):
    collection = Collection.get_first_root_node().add_child(name="Scans")
    address = reverse("wagtailadmin_collections:edit", args=[collection.pk])
    client.post(address, {"name": "Scans"})
    client.post(address, {"name": ""})
    client.force_login(make_user(ADMINISTRATORS))
    client.post(reverse("wagtailusers_groups:edit", args=[Group.objects.first().pk]), {"name": "X"})
    assert told(collection) == []

    client.force_login(superuser)
    client.post(address, {"name": "Papers", "parent": Collection.get_first_root_node().pk})
    assert told(collection) == ["Name: “Scans” → “Papers”."]


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


def test_the_log_tells_where_each_redirect_of_an_imported_table_leads(client, pages, superuser):
    table = b"from,to\n/old-a,/en/about/\n/old-b,/fr/about/\n"
    sent = {"import_file": SimpleUploadedFile("a.csv", table), "input_format": "0"}
    asked = client.post(reverse("wagtailredirects:start_import"), sent).context["form"]
    columns = {"from_index": "0", "to_index": "1", "permanent": "on"}
    hidden = {name: asked.initial[name] for name in ("import_file_name", "input_format")}

    client.post(reverse("wagtailredirects:process_import"), hidden | columns)

    said = [" ".join(told(row)) for row in Redirect.objects.order_by("pk")]
    assert ["/old-a" in said[0], "/en/about/" in said[0]] == [True, True]
    assert ["/old-b" in said[1], "/fr/about/" in said[1]] == [True, True]
