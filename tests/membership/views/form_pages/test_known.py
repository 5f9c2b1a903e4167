"""What the registers know stands beside the form: it fills in what is chosen, and stops nobody."""

import re
from datetime import date

import pytest
from django.utils.translation import override

from membership import links
from membership.models import JoinApplication, Participant
from membership.process.states import State
from membership.views.form_pages import known
from tests.support.builders import make_application, make_proposal, make_signature
from tests.support.markup import has

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("megara", "pages")]


def page(case, name="check"):
    return f"/en/join/{links.status_key(case)}/{name}/"


def draft(**answers):
    return make_application(State.DRAFT, **{"name": "Megara", "website": ""} | answers)


@pytest.mark.parametrize("name", ["leader", "check"])
def test_the_note_stands_on_the_next_page_and_on_the_last_one(client, name):
    case = draft(mandate_pending_until=date(2030, 5, 5))

    shown = client.get(page(case, name)).content.decode()

    assert "Megara has taken part in the Alliance since March 2015." in shown
    assert has(shown, '<a href="/en/participants/megara/">See its entry</a>')


@pytest.mark.parametrize("name", ["authority", "contact", "work"])
def test_the_other_pages_do_not_repeat_it(client, name):
    assert "has taken part" not in client.get(page(draft(), name)).content.decode()


def test_what_is_ticked_is_taken_over_and_nothing_else(client):
    case = draft(translated_name="")

    answer = client.post(
        page(case, "known"),
        {"take_over": "p1", "use-p1": ["name", "country", "contact_email"]},
    )

    assert (answer.status_code, answer["Location"]) == (303, page(case) + "#main")
    taken = JoinApplication.objects.get()
    assert (taken.name, taken.translated_name) == ("Μέγαρα", "")
    assert taken.contact_email == case.contact_email


def test_what_somebody_typed_meanwhile_is_not_replaced_unread(client, megara):
    Participant.objects.filter(pk=megara.pk).update(website="https://www.megara.example")
    case = draft()
    shown = client.get(page(case, "leader")).content.decode()
    seen = re.search(r'name="seen-p1"\s+value="(\w+)"', shown)[1]
    JoinApplication.objects.update(website="https://colleague.example")
    take = {"take_over": "p1", "use-p1": ["website"], "seen-p1": seen}
    client.post(page(case, "known"), take)
    assert JoinApplication.objects.get().website == "https://colleague.example"

    shown = client.get(page(case, "leader")).content.decode()
    assert has(shown, "(instead of “https://colleague.example”)")
    take["seen-p1"] = re.search(r'name="seen-p1"\s+value="(\w+)"', shown)[1]
    client.post(page(case, "known"), take)
    assert JoinApplication.objects.get().website == "https://www.megara.example"


def test_what_would_be_replaced_is_shown_and_not_ticked(client):
    shown = client.get(page(draft(translated_name=""), "leader")).content.decode()

    assert has(shown, "(instead of “Megara”)")
    assert 'value="translated_name" checked' in " ".join(shown.split())
    assert 'value="name" checked' not in " ".join(shown.split())


@pytest.mark.parametrize(
    "asked", [{}, {"take_over": "p99"}, {"take_over": "x", "use-x": "name"}, {"use-p1": "name"}]
)
def test_whatever_is_posted_leads_on_and_changes_nothing(client, asked):
    case = draft()

    answer = client.post(page(case, "known"), asked)

    assert (answer.status_code, answer["Location"]) == (303, page(case) + "#main")
    assert JoinApplication.objects.get().name == "Megara"


def test_a_case_that_was_sent_is_not_filled_in(client):
    case = make_application(name="Megara")

    answer = client.post(page(case, "known"), {"take_over": "p1", "use-p1": "name"})

    assert answer["Location"].endswith("/sent/#main")
    assert JoinApplication.objects.get().name == "Megara"


def test_a_reload_changes_nothing(client):
    case = draft()
    assert client.get(page(case, "known"))["Location"] == page(case) + "#main"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_signing_and_cooperating_tell_it_too(language):
    said = {"en": "Megara has taken part", "fr": "Mégare\xa0: participe"}[language]
    cases = (
        make_signature(State.DRAFT, name="Megara", country="GR"),
        make_proposal(State.DRAFT, name="Megara"),
    )
    with override(language):
        notes = [known.told(case)[0] for case in cases]

    assert all(note["sentence"].startswith(said) for note in notes)
    assert {note["entry_url"] for note in notes} == {f"/{language}/participants/megara/"}


def test_what_was_typed_on_the_page_stays_when_something_is_taken_over(client):
    case = draft(translated_name="")
    typed = {"head_name": "Alex Example", "take_over": "p1", "use-p1": ["name"]}

    answer = client.post(page(case, "leader"), typed)

    assert (answer.status_code, answer["Location"]) == (303, page(case, "leader") + "#main")
    assert JoinApplication.objects.get().name == "Μέγαρα"
    shown = client.get(page(case, "leader")).content.decode()
    assert has(shown, 'value="Alex Example"')
    assert "Error:" not in shown


def test_the_ticks_belong_to_the_page_on_a_step_and_to_a_form_of_their_own_at_the_end(client):
    case = draft(translated_name="", mandate_pending_until=date(2030, 5, 5))
    step, check = (client.get(page(case, name)).content.decode() for name in ("leader", "check"))

    assert has(step, 'name="take_over" value="p1" form="form"')
    assert has(check, 'name="take_over" value="p1"')
    assert has(check, f'action="{page(case, "known")}"')
    assert page(case, "known") not in step


def test_nothing_is_ticked_of_an_entry_that_may_be_another_authority(client):
    case = draft(translated_name="", authority_kind="metropolitan_city")
    shown = " ".join(client.get(page(case, "leader")).content.decode().split())

    assert "Is it the same authority as yours?" in shown
    assert " checked" not in shown.partition("use-p1")[2].partition("</section>")[0]
