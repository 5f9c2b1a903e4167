"""What is made, changed or deleted in the watched parts of the admin stands in the log."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection

from membership.process.permissions import ADMINISTRATORS
from tests.alliance_site.editing.test_row_changes import formsets, told
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db


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
