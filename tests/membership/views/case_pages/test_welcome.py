"""Who is accepted is welcomed with what became public, and only while it is."""

from datetime import date

import pytest

from membership import links, register
from membership.process.states import State
from membership.review import answers
from membership.views.answers import sections
from membership.views.case_pages.welcome import preview
from tests.support.builders import make_application, make_proposal, make_signature
from tests.support.markup import has

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


def status(client, case):
    return client.get(f"/en/application/{links.status_key(case)}/").content.decode()


def test_a_new_participant_reads_its_number_and_finds_its_entry(client):
    case = make_application(State.ACCEPTED, name="Megara")

    page = status(client, case)

    entry = case.participant
    assert "Your entry is public" in page
    assert has(page, f"Participant no. {entry.number}")
    assert f'href="/en/participants/{entry.slug}/"' in page
    assert "Participant since" in page
    assert "Send us a picture of your town hall" in page


def test_an_entry_that_was_taken_off_is_not_announced(client):
    case = make_application(State.ACCEPTED)
    register.retract(case.participant, by=None)

    assert "Your entry is public" not in status(client, case)


def test_a_signatory_reads_its_number_and_finds_the_list(client):
    case = make_signature(State.ACCEPTED)

    page = status(client, case)

    assert f"Signatory no. {case.signatory.number}." in page
    assert 'href="/en/declaration/?country=AL"' in page


def test_a_signature_that_was_withdrawn_is_not_announced(client):
    case = make_signature(State.ACCEPTED)
    type(case.signatory).objects.update(withdrawn_on=date(2026, 11, 25))

    assert "Signatory no." not in status(client, case)


@pytest.mark.parametrize("why", ["the organisation is not named", "the entry is taken off"])
def test_no_page_is_named_on_which_a_cooperation_does_not_stand(client, megara, why):
    case = make_proposal(State.ACCEPTED, publish=why == "the entry is taken off")
    case.cooperation.agreeing.add(megara)
    if case.publish:
        register.retract(megara, by=None)

    assert f'href="/en/participants/{megara.slug}/"' not in status(client, case)


def test_an_organisation_reads_what_happens_now_and_where_its_cooperation_stands(client, megara):
    case = make_proposal(State.ACCEPTED, publish=True)
    before = status(client, case)
    case.cooperation.agreeing.add(megara)
    after = status(client, case)

    assert "We write to you about the next step." in before
    assert "only if you and the participant both agree" in before
    assert f'href="/en/participants/{megara.slug}/"' in after


def test_nobody_else_is_welcomed(client):
    for case in (make_application(), make_signature(), make_proposal(State.ACCEPTED)):
        page = status(client, case)
        assert "Your entry is public" not in page
        assert "Your signature is public" not in page


def shown(**said):
    case = make_application(State.DRAFT, name="Megara", website="https://megara.example", **said)
    return case, preview(case, sections(case, change=True))


def test_each_fact_of_the_entry_leads_back_to_its_question():
    case, entry = shown(publish_head=True)

    links_back = {fact["label"]: fact["change_url"] for fact in entry["facts"]}

    assert links_back.pop("Participant since") == ""
    assert all(f"{links.status_key(case)}" in url for url in links_back.values())
    assert links_back["Website"].endswith("/authority/?then=check#id_website")
    assert links_back["Head of the authority"].endswith("/leader/?then=check#id_publish_head")


def test_the_entry_has_its_place_on_the_map_and_a_region_has_none():
    assert "<svg" in shown()[1]["map"]
    _case, region = shown(authority_kind="region")
    assert (region["map"], region["participant"].is_regional) == ("", True)


def test_no_text_of_the_application_and_nobody_who_did_not_agree_is_in_it():
    case, entry = shown(publish_head=False)

    said = str([(fact["label"], fact["value"], fact["note"]) for fact in entry["facts"]])

    for name in ("work_now", "contact_name", "contact_email", "head_name"):
        assert answers.shown(case, name) not in said


def test_a_signature_has_no_page_of_its_own():
    assert preview(make_signature(State.DRAFT), []) is None
