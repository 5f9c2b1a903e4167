"""What a case may be already leads where its reader may go."""

import pytest

from membership.process.permissions import DECIDERS, EDITORS, REVIEWERS
from membership.process.states import State
from tests.membership.viewsets.test_case import look
from tests.support.builders import (
    decide,
    make_application,
    make_participant,
    make_signature,
    make_site_tree,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "start"), [(REVIEWERS, "/en/participants/"), (DECIDERS, "/en/participants/")]
)
def test_a_likeness_leads_where_its_reader_may_go(client, role, start):
    make_site_tree()
    make_participant(official_name="Kastoria")
    case = make_application(name="Kastoria")
    client.force_login(make_user(role))

    url = look(client, case).context["duplicates"][0]["url"]

    assert url.startswith(start)
    assert client.get(url).status_code == 200


def test_whoever_may_edit_an_entry_is_led_to_its_form(client):
    make_site_tree()
    make_participant(official_name="Kastoria")
    case = make_application(name="Kastoria")
    user = make_user(DECIDERS)
    user.groups.add(*make_user(EDITORS).groups.all())
    client.force_login(user)

    url = look(client, case).context["duplicates"][0]["url"]

    assert url.startswith("/admin/")
    assert client.get(url).status_code == 200


def test_the_likeness_of_a_signature_leads_to_the_page_of_the_declaration(client):
    make_site_tree()
    signed = decide(make_signature(state=State.IN_REVIEW, name="Berat"), "accept")
    case = make_signature(name="Berat")
    client.force_login(make_user(REVIEWERS))

    urls = [row["url"] for row in look(client, case).context["duplicates"]]

    assert "/en/declaration/?country=AL" in urls
    assert signed.signatory.authority in client.get("/en/declaration/?country=AL").content.decode()
