import pytest
from django.contrib.auth.models import AnonymousUser, Group
from wagtail.models import GroupPagePermission

from membership.process import permissions
from membership.process.permissions import ABILITIES, PAGE_RIGHTS, ROLES, may
from membership.process.states import State
from tests.support.builders import make_application, make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ROLES)
def test_each_role_has_the_abilities_of_the_table_and_no_other(role):
    user = make_user(role)

    assert {ability for ability in ABILITIES if may(user, ability)} == ROLES[role]


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_do_with_pages_what_the_table_says(role):
    group = Group.objects.get(name=role)
    rights = GroupPagePermission.objects.filter(group=group, page__depth=1)

    given = {right.permission.codename.removesuffix("_page") for right in rights}

    assert given == PAGE_RIGHTS.get(role, set())


def test_there_are_no_other_groups_than_the_roles():
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLES)


@pytest.mark.parametrize("ability", ABILITIES)
def test_whoever_is_not_signed_in_or_no_longer_works_here_may_nothing(ability):
    former = make_user(permissions.ADMINISTRATORS)
    former.is_active = False

    assert not may(AnonymousUser(), ability)
    assert not may(None, ability)
    assert not may(former, ability)


def test_a_draft_belongs_to_its_author_alone():
    draft = make_application(state=State.DRAFT)

    assert may(make_user(permissions.DECIDERS), "observe")
    assert not may(make_user(permissions.DECIDERS), "observe", draft)


def test_of_an_erased_submission_only_the_trace_is_left():
    erased = make_application(state=State.ERASED)
    decider = make_user(permissions.DECIDERS)

    assert may(decider, "observe", erased)
    assert not may(decider, "see_contact", erased)


def test_editors_do_not_add_participants_past_the_register():
    assert not make_user(permissions.EDITORS).has_perm("membership.add_participant")
    assert make_user(permissions.EDITORS).has_perm("membership.publish_participant")
