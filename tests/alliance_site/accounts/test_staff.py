"""Accounts of staff: who may change whose, what stands in the log, and why none is deleted."""

import pytest
from django.contrib.auth.models import Group
from django.utils.translation import override
from wagtail.log_actions import registry as log_registry

from alliance_site import registry
from alliance_site.accounts import changes
from alliance_site.models import User
from membership import review
from membership.process.permissions import ADMINISTRATORS, DECIDERS, EDITORS, REVIEWERS, ROLES
from tests.support.builders import make_application, make_user

pytestmark = pytest.mark.django_db


def answers(user, *roles, **other):
    """Return what the form of an account sends as it stands, with these roles."""
    groups = [Group.objects.get(name=role).pk for role in roles]
    known = {"email": user.email, "first_name": user.first_name, "last_name": "Example"}
    return known | {"is_active": "on", "groups": groups} | other


def told(user):
    """Return what the log tells of an account, newest first."""
    entries = log_registry.get_logs_for_instance(user).filter(action=changes.ACTION)
    return [(entry.user, entry.message) for entry in entries.order_by("-pk")]


def many(client, action, *users, **typed):
    ids = "&".join(f"id={user.pk}" for user in users)
    address = f"/admin/bulk/alliance_site/user/{action}/?{ids}&next=/admin/users/"
    return client.post(address, typed, follow=True).content.decode()


@pytest.mark.parametrize("superuser", [False, True])
def test_nobody_changes_their_own_roles(client, superuser):
    user = make_user(ADMINISTRATORS, is_superuser=superuser)
    client.force_login(user)

    page = client.get(f"/admin/users/edit/{user.pk}/").content.decode()
    client.post(f"/admin/users/edit/{user.pk}/", answers(user, DECIDERS))
    decider = Group.objects.get(name=DECIDERS)
    refused = many(client, "assign_role", user, role=decider.pk)

    assert "You cannot change your own roles." in page
    assert "You cannot change your own roles." in refused
    user.refresh_from_db()
    assert user.last_name == "Example"  # the rest of the form was kept
    assert [group.name for group in user.groups.all()] == [ADMINISTRATORS]
    assert told(user) == []


def test_administrators_change_no_right_of_a_role(client, administrator):
    own = Group.objects.get(name=ADMINISTRATORS)

    assert client.get(f"/admin/groups/edit/{own.pk}/").status_code == 302
    assert not administrator.has_perm("auth.change_group")


@pytest.mark.parametrize(
    "change",
    [{"email": "mine@example.org"}, {"password1": "quite another 123", "is_active": ""}, {}],
)
def test_nobody_but_a_superuser_changes_a_superuser(client, administrator, change):
    boss = make_user(is_superuser=True)
    typed = answers(boss, DECIDERS, password2=change.get("password1", ""), **change)

    page = client.post(f"/admin/users/edit/{boss.pk}/", typed, follow=True).content.decode()

    assert "Only a superuser can change the account of a superuser." in page
    after = User.objects.get(pk=boss.pk)
    assert (after.email, after.password, after.is_active) == (boss.email, boss.password, True)
    assert not after.groups.exists()


def test_nobody_but_a_superuser_changes_superusers_together_with_others(client, administrator):
    boss, other = make_user(is_superuser=True), make_user(EDITORS)
    role = Group.objects.get(name=DECIDERS).pk

    for action, typed in [
        ("assign_role", {"role": role}),
        ("set_active_state", {"mark_as_active": "False"}),
        ("delete", {}),
    ]:
        many(client, action, boss, **typed)
        if action != "delete":
            many(client, action, boss, other, **typed)

    for user in (boss, other):
        user.refresh_from_db()
        assert user.is_active
        assert not user.groups.filter(name=DECIDERS).exists()
    assert client.post(f"/admin/users/delete/{boss.pk}/").status_code == 302
    assert User.objects.filter(pk=boss.pk).exists()


def test_an_administrator_makes_nobody_a_superuser(client, administrator):
    other = make_user(EDITORS)
    new = {"email": "new@example.org", "first_name": "New", "last_name": "Example"}
    password = {"password1": "a long enough 1234", "password2": "a long enough 1234"}

    client.post(f"/admin/users/edit/{other.pk}/", answers(other, EDITORS, is_superuser="on"))
    client.post("/admin/users/new/", new | password | {"is_superuser": "on"})

    assert not User.objects.filter(is_superuser=True).exists()
    assert User.objects.filter(email="new@example.org").exists()
    copy = client.get(f"/admin/users/copy/{other.pk}/", follow=True)
    assert copy.status_code == 404


def test_a_superuser_changes_another_one(superuser_client):
    boss = make_user(is_superuser=True)

    superuser_client.post(f"/admin/users/edit/{boss.pk}/", answers(boss, email="boss@example.org"))

    boss.refresh_from_db()
    assert (boss.email, boss.is_superuser) == ("boss@example.org", False)
    assert told(boss)[0][1] == "E-mail address changed. No longer a superuser."


def test_each_role_is_explained_in_both_languages_where_it_is_given(client, administrator):
    page = client.get("/admin/users/new/").content.decode()

    assert registry.roles.keys() == ROLES.keys()
    for role, explained in registry.roles.items():
        assert f"{role}: {explained}" in page
        with override("fr"):
            french = str(explained)
        assert french != str(explained)


@pytest.mark.parametrize("way", ["one", "many"])
def test_whoever_had_a_case_is_deactivated_instead_of_deleted(client, administrator, way):
    reviewer = make_user(REVIEWERS)
    review.take(make_application(), by=reviewer)

    if way == "one":
        page = client.post(f"/admin/users/delete/{reviewer.pk}/", follow=True).content.decode()
    else:
        page = many(client, "delete", reviewer, make_user(EDITORS))

    assert "Deactivate the account instead" in page
    assert User.objects.filter(pk=reviewer.pk).exists()


def test_whoever_did_nothing_is_deleted(client, administrator):
    user = make_user(EDITORS)

    client.post(f"/admin/users/delete/{user.pk}/")

    assert not User.objects.filter(pk=user.pk).exists()
