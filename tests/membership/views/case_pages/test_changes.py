"""What an applicant changes after sending: asked for or not, kept first, read once handed in."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from membership import review, typed_pages
from membership.models import CooperationProposal, Submission
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import (
    decide,
    make_application,
    make_participant,
    make_pdf,
    make_proposal,
    make_signature,
)
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db
MARK = "Changed, not handed in yet"
LEADER = {"head_name": "Robin Example", "head_office": "Mayor"}
AS_IT_IS = {"population": "12000", "head_name": "Alex Example"}


def asked(*names, kind="wrong", state=State.IN_REVIEW):
    case = make_application(state)
    return decide(case, "ask", question_kind=kind, question_fields=names)


def action(client, case, rest=""):
    """Return where the form of a page is sent, with the edition it was made from."""
    seen = client.get(page(case, rest)).content.decode()
    return re.search(r'action="([^"#]*\?seen=[^"#]*)', seen)[1].replace("&amp;", "&")


def current():
    return Submission.objects.get().details


def test_the_question_shows_the_very_answers_that_it_is_about(client):
    case = asked("population", "head_name")
    seen = client.get(page(case)).content.decode()

    assert 'name="population"' in seen
    assert 'value="Alex Example"' in seen
    assert 'name="website"' not in seen
    assert MARK not in seen


def test_what_belongs_to_an_answer_is_asked_with_it(client):
    seen = client.get(page(asked("roma_population"))).content.decode()

    assert 'name="roma_population_source"' in seen


def test_an_answer_is_corrected_without_words(client):
    case = asked("population", "head_name")
    seen = follow(client.post(action(client, case), AS_IT_IS | {"population": "13 000"}))

    assert current().population == 13000
    assert current().state == State.IN_REVIEW
    assert "We are reading your application" in text(seen)


def test_where_nothing_is_changed_words_say_why(client):
    case = asked("population")
    where = action(client, case)
    seen = follow(client.post(where, {"population": "12000"}))
    assert "Correct what we asked about, or write to us why it stays as it is" in text(seen)

    client.post(where, {"population": "12000", "message": "It is right."})
    assert current().state == State.IN_REVIEW


def test_a_file_alone_answers_what_is_missing(client):
    case = asked("files", kind="missing")
    client.post(action(client, case), {"added": make_pdf("decision.pdf")})

    assert current().state == State.IN_REVIEW
    assert current().attachments.get().shown_name == "decision.pdf"


def test_a_correction_is_judged_as_the_form_judges_it(client):
    case = asked("population")
    seen = follow(client.post(action(client, case), {"population": "many"}))

    assert "Enter the population as digits, like 12000" in text(seen)
    assert current().population == 12000


def test_a_condition_of_an_answer_that_is_not_shown_is_told_where_it_can_be_mended(client):
    case = asked("authority_kind")
    seen = follow(client.post(action(client, case), {"authority_kind": "other"}))

    assert "Enter which kind of authority it is" in text(seen)
    assert 'name="authority_kind_other"' in seen.content.decode()


def test_what_is_saved_for_later_is_marked_on_both_sides_and_read_by_nobody(client, decider):
    case = asked("population")
    client.post(action(client, case), {"population": "13 000", "later": "1"})
    seen = client.get(page(case)).content.decode()
    client.force_login(decider)
    staff = text(client.get(f"/admin/queue/inspect/{case.pk}/"))
    queue = text(client.get("/admin/queue/"))

    assert current().population == 12000
    assert 'value="13 000"' in seen
    assert MARK in seen
    assert "has not handed it in yet" in staff
    assert "13 000" not in staff
    assert "being changed by the applicant" in queue


def test_a_change_that_is_taken_back_leaves_no_mark(client):
    case = asked("population")
    client.post(action(client, case), {"population": "13 000", "later": "1"})
    client.post(page(case), {"discard": "1"})

    assert MARK not in client.get(page(case)).content.decode()
    assert current().unsent_change_at is None


def test_the_second_of_two_tabs_overwrites_nothing_and_keeps_what_was_typed(client):
    case = asked("population", "head_name")
    where = action(client, case)
    client.post(where, AS_IT_IS | {"population": "13000"})
    seen = follow(client.post(where, AS_IT_IS | {"head_name": "Robin Example"}))

    assert (current().population, current().head_name) == (13000, "Alex Example")
    assert "Robin Example" in text(seen)
    assert "Our question was answered before this came" in text(seen)


def test_an_answer_to_a_question_that_was_taken_back_is_kept_and_shown_as_not_sent(client):
    case = asked("population")
    where = action(client, case)
    decide(case, "take_back_question")
    seen = text(follow(client.post(where, {"population": "13000", "message": "As counted."})))

    assert current().population == 12000
    assert "This was not sent" in seen
    assert "As counted." in seen
    assert "13000" in seen


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.NEW, State.IN_REVIEW, State.QUESTION])
def test_an_answer_nobody_asked_about_can_be_changed_until_it_is_decided(client, state):
    case = make_application(state)
    seen = client.get(page(case)).content.decode()
    assert f"{page(case, 'change/leader/')}#id_head_name" in seen

    after = follow(client.post(action(client, case, "change/leader/"), LEADER))

    assert current().head_name == "Robin Example"
    assert "What you changed" in text(after)


@pytest.mark.parametrize("state", [State.ACCEPTED, State.DECLINED, State.WITHDRAWN, State.SPAM])
def test_what_is_decided_offers_no_change_and_keeps_what_is_sent_all_the_same(client, state):
    case = make_application(state)
    assert "change/leader/" not in client.get(page(case)).content.decode()
    assert client.get(page(case, "change/leader/")).status_code == 303

    seen = text(follow(client.post(page(case, "change/leader/"), LEADER)))

    assert current().head_name == "Alex Example"
    assert "we have not received this" in seen
    assert "Robin Example" in seen


def test_a_change_is_kept_for_later_and_handed_in_from_elsewhere(client):
    case = make_application()
    client.post(action(client, case, "change/leader/"), LEADER | {"later": "1"})
    assert "Carry on and hand it in" in client.get(page(case)).content.decode()
    seen = client.get(page(case, "change/leader/")).content.decode()
    assert 'value="Robin Example"' in seen
    assert seen.count(MARK) == 2

    client.post(action(client, case, "change/leader/"), LEADER)
    assert current().head_name == "Robin Example"
    assert not typed_pages.pages(current())


@pytest.mark.parametrize(
    ("make", "step"), [(make_proposal, "proposal"), (make_signature, "signature")]
)
def test_other_kinds_are_changed_in_the_same_way(client, make, step):
    case = make()
    form = client.get(page(case, f"change/{step}/")).context["form"]

    assert "contact_email" not in form.fields
    assert not form.file_field
    review.hand_in(case, {"name": "Another name"})
    assert current().name == "Another name"


def test_a_page_that_is_not_there_leads_to_the_case(client):
    case = make_application()

    assert client.get(page(case, "change/nothing/"))["Location"] == page(case)
    assert client.get(page(case, "change/check/"))["Location"] == page(case)


@pytest.mark.parametrize("seen", ["", "0-0", "x-y", "9" * 30 + "-1", "²-1", "1"])
def test_any_edition_in_the_address_is_answered(client, seen):
    case = asked("population")
    file = SimpleUploadedFile("a.txt", b"a")

    assert client.post(f"{page(case)}?seen={seen}", {"added": file}).status_code == 303


def test_the_contact_is_changed_on_one_page_only_of_which_both_addresses_are_told(client):
    case = make_application()
    seen = client.get(page(case)).content.decode()

    assert "change/contact/" not in seen
    assert client.get(page(case, "change/contact/"))["Location"] == page(case)
    for name in ("contact_name", "contact_telephone", "contact_email"):
        assert f'href="{page(case, "contact/")}#id_{name}"' in seen
        assert f'id="id_{name}"' in client.get(page(case, "contact/")).content.decode()


def test_an_address_that_is_not_confirmed_has_its_own_page_to_be_corrected_on(client):
    case = make_application(State.UNCONFIRMED)
    seen = client.get(page(case)).content.decode()

    assert f'href="{page(case, "address/")}#id_contact_email"' in seen
    assert f'href="{page(case, "contact/")}#id_contact_name"' in seen


def test_a_question_about_the_contact_is_answered_where_it_is_asked(client):
    case = asked("contact_name")
    client.post(action(client, case), {"contact_name": "Lou Example"})

    assert current().contact_name == "Lou Example"


@pytest.fixture
def towns():
    return [make_participant(official_name=name) for name in ("Exampletown", "Sampleville")]


def keys_in(seen):
    """Return what a browser would send of the question who is named."""
    body = seen.content.decode()
    return {"named": re.findall(r'<input type="hidden" name="named" value="([^"]*)"', body)}


def named():
    return {str(town) for town in CooperationProposal.objects.get().participants.all()}


@pytest.mark.parametrize("rest", ["change/proposal/", ""])
def test_a_participant_is_found_added_and_another_taken_out(client, towns, rest):
    town, other = towns
    case = make_proposal(State.IN_REVIEW, participants=[town])
    if not rest:
        case = decide(case, "ask", question_kind="wrong", question_fields=["participants"])
    seen = client.get(page(case, rest))
    all_of_it = {} if not rest else seen.context["form"].initial
    sent = {name: value for name, value in all_of_it.items() if value} | keys_in(seen)

    seen = follow(
        client.post(
            action(client, case, rest), sent | {"named_search": "Sample", "named_find": "1"}
        )
    )
    assert "1 participant found." in text(seen)
    seen = follow(client.post(action(client, case, rest), sent | {"named_add": other.pk}))
    assert {*keys_in(seen)["named"]} == {str(town.pk), str(other.pk)}
    sent |= keys_in(seen)
    seen = follow(client.post(action(client, case, rest), sent | {"named_take_out": town.pk}))
    assert named() == {"Exampletown"}

    client.post(action(client, case, rest), sent | keys_in(seen))
    assert named() == {"Sampleville"}
    assert review.edition(case).partition("-")[2] != "0"


def test_a_change_that_was_kept_shows_what_the_answer_has_become_meanwhile(client):
    case = make_application(State.IN_REVIEW)
    typed = {"name": case.name, "country": "GR", "authority_kind": "city"}
    typed |= {"population": "13 000", "website": case.website}
    client.post(action(client, case, "change/authority/"), typed | {"later": "1"})
    assert "what we have now" not in text(client.get(page(case, "change/authority/")))
    review.hand_in(current(), {"population": 14000})
    seen = client.get(page(case, "change/authority/"))

    assert 'value="13 000"' in seen.content.decode()
    assert "Changed meanwhile; what we have now: 14,000" in text(seen)
