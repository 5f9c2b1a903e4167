"""Contact and address are changed on pages of their own."""

import pytest

from membership import links
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import make_application
from tests.support.markup import has
from tests.support.process import fresh
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_the_contact_is_changed_on_a_page_and_another_address_waits_for_its_owner(client):
    case = make_application()
    typed = {"contact_name": "Lou Example", "contact_email": "lou@example.org", "language": "fr"}
    answer = client.post(page(case, "contact/"), typed)

    assert "lou@example.org" in text(follow(answer))
    assert (fresh(case).contact_name, fresh(case).language) == ("Lou Example", "fr")
    key = links.purposes.purpose_key(fresh(case), links.CHANGE_ADDRESS)
    address = f"/en/link/{key}/address/"
    assert "lou@example.org" in text(client.get(address))
    assert fresh(case).contact_email != "lou@example.org"
    client.post(address)
    assert fresh(case).contact_email == "lou@example.org"
    again = follow(client.post(address))
    assert "We write to this address now" in text(again)


def test_a_mistyped_address_is_corrected_and_leads_on_to_the_new_key(client):
    case = make_application(State.UNCONFIRMED)
    old = page(case, "address/")
    refused = follow(client.post(old, {"contact_email": "no address"}))
    answer = client.post(old, {"contact_email": "right@example.org"})

    assert has(refused.content.decode(), "<title>Error: ")
    assert "right@example.org" in text(follow(answer))
    assert client.get(old).status_code == 404
    assert answer["Location"].startswith(page(fresh(case), "sent/"))


def test_the_correction_that_comes_twice_leads_to_a_page_that_says_it_is_done(client):
    case = make_application(State.UNCONFIRMED)
    old = page(case, "address/")
    client.post(old, {"contact_email": "right@example.org"})
    again = client.post(old, {"contact_email": " right@example.org"})
    seen = client.get(again["Location"])

    assert again.status_code == 303
    assert "The e-mail address is corrected" in text(seen)
    key = links.status_key(fresh(case))
    assert key not in again["Location"] + seen.content.decode()
    assert "right@example.org" not in seen.content.decode()
    assert case.events.filter(code="correct_address").count() == 1


@pytest.mark.parametrize("query", ["", "?done=1", "?done=ImEi:1w:x"])
def test_a_key_that_was_replaced_opens_nothing_else(client, query):
    case = make_application(State.UNCONFIRMED)
    old = page(case, "address/")
    client.post(old, {"contact_email": "right@example.org"})

    assert client.post(old, {"contact_email": "other@example.org"}).status_code == 404
    assert client.post(old, {}).status_code == 404
    assert client.get(old + query).status_code == 404
    assert client.get(page(case)).status_code == 404


def test_name_and_address_changed_together_greet_nobody_at_the_old_address(client, mailoutbox):
    case = make_application()
    typed = {"contact_name": "Lou Example", "contact_email": "lou@example.org", "language": "en"}
    client.post(page(case, "contact/"), typed)
    to_old = case.letters.filter(to=case.contact_email)
    key = links.purposes.purpose_key(fresh(case), links.CHANGE_ADDRESS)
    client.post(f"/en/link/{key}/address/")

    assert {"contact_changed", "address_asked", "address_left"} <= {each.code for each in to_old}
    assert not [each.code for each in to_old if "Dear Lou" in each.body]
    assert "Dear Lou Example," in case.letters.get(code="address_changed").body


def test_a_contact_that_is_changed_too_late_is_shown_as_not_changed(client):
    case = make_application(State.SPAM)
    typed = {"contact_name": "Lou Example", "language": "en"}
    said = text(follow(client.post(page(case, "contact/"), typed)))

    assert fresh(case).contact_name == "Kim Example"
    assert "Change the contact person Nothing was changed" in said
    assert "Lou Example" in said
    assert "Lou Example" not in text(follow(client.post(page(case, "contact/"), {"discard": "1"})))


def test_an_address_that_is_corrected_too_late_is_told_so_but_not_one_that_is_in_use(client):
    case = make_application(State.NEW)
    same = {"contact_email": case.contact_email}

    assert "Nothing was changed" not in text(follow(client.post(page(case, "address/"), same)))
    said = text(follow(client.post(page(case, "address/"), {"contact_email": "a@example.org"})))
    assert "Nothing was changed" in said
    assert "a@example.org" in said


def contact(client, case, **changed):
    """Return where a page of the contact is sent, and what, as it stands when it is opened."""
    form = client.get(page(case, "contact/")).context["form"]
    return form.action, {name: value for name, value in form.initial.items() if value} | changed


def test_a_stale_page_of_the_contact_takes_nothing_back_unread(client):
    case = make_application()
    where, opened = contact(client, case)
    typed = {"contact_name": "Lou Example", "contact_telephone": "+30 1"}
    client.post(where, opened | typed | {"contact_email": "lou@example.org"})
    before = case.letters.count()

    stale = opened | {"contact_job": "Desk officer"}
    later = [client.post(where, stale)["Location"] for _press in range(2)]

    now = fresh(case)
    assert (now.contact_name, now.contact_telephone, now.contact_job) == (*typed.values(), "")
    assert (now.new_email, case.letters.count()) == ("lou@example.org", before)
    assert {*later} == {f"{page(case, 'contact/')}#main"}
    seen = text(client.get(page(case, "contact/")))
    assert "Saved now: Lou Example" in seen
    assert f"Saved now: lou@example.org You typed: {case.contact_email}" in seen
    assert "You typed: Desk officer" in seen

    client.post(contact(client, case)[0], stale)
    assert (fresh(case).contact_job, fresh(case).new_email) == ("Desk officer", "")


def test_the_same_contact_twice_is_saved_once_and_silently(client):
    case = make_application()
    where, opened = contact(client, case)
    typed = opened | {"contact_name": "Lou Example", "contact_email": case.contact_email.upper()}
    answers = [client.post(where, typed)["Location"] for _press in range(2)]

    assert all("arrived=" in each for each in answers)
    assert case.events.filter(code="change_contact").count() == 1


def test_another_address_that_is_asked_stands_in_the_form_and_outlives_other_changes(client):
    case = make_application()
    where, opened = contact(client, case, contact_email="lou@example.org")
    client.post(where, opened)
    where, opened = contact(client, case, contact_job="Desk officer")
    client.post(where, opened)

    assert opened["contact_email"] == "lou@example.org"
    assert (fresh(case).contact_job, fresh(case).new_email) == ("Desk officer", "lou@example.org")
    assert "We have asked lou@example.org" in text(client.get(page(case, "contact/")))


def test_the_link_to_another_address_has_no_button_once_it_is_too_late(client):
    case = make_application(State.SPAM)
    type(case).objects.update(new_email="lou@example.org")
    address = links.purpose_address(fresh(case), links.CHANGE_ADDRESS)
    seen = client.get(address.removeprefix("http://testserver"))

    assert "It is too late to change the address by this link" in text(seen)
    assert not has(seen.content.decode(), '<button class="button">')
