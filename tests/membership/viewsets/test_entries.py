"""No stock way of Wagtail takes an entry off the site, or brings it back, past the register."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from membership import register
from membership.models import Participant, Signatory, SubmissionEvent
from membership.process.permissions import ADMINISTRATORS, EDITORS
from membership.process.states import State
from membership.public.counting import figures
from tests.support.builders import (
    decide,
    make_application,
    make_participant,
    make_site_tree,
    make_user,
)

pytestmark = pytest.mark.django_db
VIEWS = "wagtailsnippets_membership_participant"


@pytest.fixture(params=[EDITORS, ADMINISTRATORS, "superuser"])
def client_of_role(request, client):
    role = request.param
    user = make_user(is_superuser=True) if role == "superuser" else make_user(role)
    client.force_login(user)
    make_site_tree()
    return client


def edit(entry):
    return reverse(f"{VIEWS}:edit", args=[entry.pk])


def answers(entry, **more):
    names = ("official_name", "kind", "country", "source")
    return {name: getattr(entry, name) for name in names} | {"themes": []} | more


def is_untouched(entry, events):
    entry.refresh_from_db()
    return entry.live and SubmissionEvent.objects.count() == events


def test_an_entry_has_no_button_and_no_page_to_unpublish_it(client_of_role):
    entry = make_participant()
    events, counted = SubmissionEvent.objects.count(), figures.today().participants
    address = reverse(f"{VIEWS}:unpublish", args=[entry.pk])

    assert "unpublish" not in client_of_role.get(edit(entry)).content.decode().lower()
    for answer in (
        client_of_role.get(address, follow=True),
        client_of_role.post(address, follow=True),
    ):
        assert "An entry cannot be unpublished." in answer.content.decode()

    assert is_untouched(entry, events)
    assert figures.today().participants == counted


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_no_bulk_action_takes_entries_off_the_site(client_of_role, action):
    entry = make_participant()
    events = SubmissionEvent.objects.count()

    client_of_role.post(
        f"/admin/bulk/membership/participant/{action}/?id={entry.pk}", {"id": entry.pk}
    )

    assert is_untouched(entry, events)


def test_an_entry_does_not_end_at_an_hour(client_of_role):
    entry = make_participant()
    events = SubmissionEvent.objects.count()
    hour = {"expire_at": "2020-01-01 10:00", "go_live_at": "2019-01-01 10:00"}

    client_of_role.post(edit(entry), answers(entry, **hour, **{"action-publish": "1"}))
    call_command("publish_scheduled")

    assert is_untouched(entry, events)
    assert entry.expire_at is None


def test_what_the_register_took_off_the_site_is_not_published_again(client_of_role):
    case = decide(make_application(state=State.IN_REVIEW), "accept")
    decide(case, "reopen")
    entry = Participant.objects.get()

    assert 'name="action-publish"' not in client_of_role.get(edit(entry)).content.decode()
    client_of_role.post(edit(entry), answers(entry, head_name="Alex", **{"action-publish": "1"}))

    assert not Participant.objects.get().live


def test_an_entry_is_still_published_when_an_editor_changes_it(client_of_role):
    entry = make_participant()

    assert "action-publish" in client_of_role.get(edit(entry)).content.decode()
    client_of_role.post(edit(entry), answers(entry, head_name="Alex", **{"action-publish": "1"}))

    assert Participant.objects.get().head_name == "Alex"


def test_what_is_changed_of_a_signature_is_an_event_of_the_register(client_of_role):
    signed = register.enter_signatory(authority="Belsh", country="AL")
    change = {"authority": "Belsh", "country": "AL", "precision": "day"}

    client_of_role.post(
        reverse("signatory:edit", args=[signed.pk]), change | {"withdrawn_on": "2020-01-01"}
    )

    assert str(Signatory.objects.get().withdrawn_on) == "2020-01-01"
    event = SubmissionEvent.objects.latest("sequence")
    assert (event.code, event.data["columns"]) == ("signatory_revised", ["withdrawn_on"])
