"""What changed of an account stands in the log, without addresses and passwords."""

import pytest
from django.contrib.auth.models import Group
from django.utils.translation import override
from wagtail.log_actions import registry as log_registry

from alliance_site.accounts import changes
from alliance_site.models import User
from membership.process.permissions import DECIDERS, EDITORS, REVIEWERS
from tests.alliance_site.accounts.test_staff import answers, many, told
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db


def test_the_log_tells_by_what_was_changed_and_no_address(client, administrator):
    user = make_user(REVIEWERS)
    typed = answers(user, EDITORS, DECIDERS, email="kim@example.org", is_active="")
    password = {"password1": "quite another 123", "password2": "quite another 123"}

    client.post(f"/admin/users/edit/{user.pk}/", typed | password)

    sentences = (
        "Roles given: Deciders, Editors. Roles taken away: Reviewers. E-mail address changed."
        " Password changed. Deactivated."
    )
    assert told(user) == [(administrator, sentences)]
    entry = log_registry.get_logs_for_instance(user).get(action=changes.ACTION)
    assert "example.org" not in str(entry.data)
    assert sentences in client.get(f"/admin/users/history/{user.pk}/").content.decode()
    with override("fr"):
        assert changes.in_words(entry.data).startswith("Rôles donnés\N{NO-BREAK SPACE}: Deciders")


def test_the_log_tells_of_a_new_account_and_of_many_at_once(client, administrator):
    one, two = make_user(EDITORS), make_user(EDITORS)
    new = answers(User(email="new@example.org", first_name="New"), EDITORS)
    password = {"password1": "a long enough 1234", "password2": "a long enough 1234"}

    client.post("/admin/users/new/", new | password)
    many(client, "assign_role", one, two, role=Group.objects.get(name=DECIDERS).pk)
    many(client, "set_active_state", one, two, mark_as_active="False")

    assert told(User.objects.get(email="new@example.org"))[0][1] == "Roles given: Editors."
    for user in (one, two):
        assert [sentence for _by, sentence in told(user)] == [
            "Deactivated.",
            "Roles given: Deciders.",
        ]


def test_saving_without_a_change_tells_nothing(client, administrator):
    user = make_user(EDITORS)

    client.post(f"/admin/users/edit/{user.pk}/", answers(user, EDITORS))

    assert told(user) == []
