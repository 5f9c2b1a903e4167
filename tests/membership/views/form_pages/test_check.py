"""The last page: everything once more, nothing sent before the button, and sent once."""

import re
from datetime import date

import pytest

from alliance_site import registry
from alliance_site.caching import per_edition
from membership import dates, links
from membership.models import DeclarationSignature, JoinApplication, Submission
from membership.process.states import State
from membership.review.answers import as_text
from tests.support.builders import make_application, make_pdf
from tests.support.markup import has
from tests.support.visitors import (
    PROPOSAL,
    SIGNATURE,
    WORK,
    filled_in,
    follow,
    sent,
    start,
    text,
    visitor,
)

pytestmark = [pytest.mark.django_db, pytest.mark.both_engines]


def check(draft):
    return f"/en/{draft.kind}/{links.status_key(draft)}/check/"


def test_the_page_shows_every_answer_with_the_way_to_change_it():
    client = visitor()
    page = client.get(filled_in(client)).content.decode()

    draft = JoinApplication.objects.get()
    key = links.status_key(draft)
    assert "Nothing has been sent yet." in page
    for answer in ("Comuna Exemplești", "4,200", "B. Sample", "office@example.org", "letter.pdf"):
        assert answer in page
    assert f'href="/en/join/{key}/authority/?then=check#id_population"' in page
    assert has(page, '<dd dir="auto" lang="ro">Un mediator lucrează')
    assert draft.state == State.DRAFT


def test_the_tick_is_never_set_beforehand(client):
    for known in (False, True):
        draft = make_application(
            State.DRAFT, authorised=known, mandate_pending_until=date(2030, 5, 5)
        )
        page = client.get(check(draft)).content.decode()
        assert 'name="authorised"' in page
        assert "checked" not in page


def test_without_the_tick_nothing_is_sent():
    client = visitor()
    page = follow(client.post(filled_in(client), {})).content.decode()
    assert page.count("Confirm that you are authorised to send this application") == 2
    assert JoinApplication.objects.get().state == State.DRAFT


def test_an_application_that_is_sent_has_reference_receipt_and_file():
    answer = sent(visitor())

    case = JoinApplication.objects.get()
    assert answer.status_code == 303
    assert case.state == State.UNCONFIRMED
    assert case.authorised
    assert case.reference.startswith("J-")
    assert {letter.code for letter in case.letters.all()} == {"receipt", "task_force_new"}
    assert case.attachments.count() == 1


def test_sending_twice_sends_once():
    client = visitor()
    address = filled_in(client)
    first, second = (client.post(address, {"authorised": "on"}) for _time in range(2))

    assert first["Location"] == second["Location"]
    assert JoinApplication.objects.get().letters.filter(code="receipt").count() == 1


def test_whoever_jumps_ahead_is_led_to_the_first_unfinished_page(client):
    draft = make_application(State.DRAFT, head_name="")

    for answer in (client.get(check(draft)), client.post(check(draft), {"authorised": "on"})):
        assert answer["Location"] == f"/en/join/{links.status_key(draft)}/leader/"
    assert Submission.objects.get().state == State.DRAFT


def test_a_filled_trap_has_it_held_as_spam_and_the_page_says_nothing(client):
    client.post(filled_in(client), {"authorised": "on", "leave_empty": "yes"})

    case = Submission.objects.get()
    assert (case.state, case.spam_reasons) == (State.SPAM, ["trap"])
    receipt = client.get(f"/en/application/{links.status_key(case)}/sent/").content.decode()
    assert case.reference in receipt
    assert "spam" not in receipt.lower()


def test_a_proposal_is_sent_without_any_tick(client):
    answer = client.post(start("/en/cooperate/start/", PROPOSAL)["Location"], {})

    assert answer.status_code == 303
    assert Submission.objects.get().reference.startswith("N-")


def test_a_signature_is_sent_with_its_text(client):
    opened = start("/en/declaration/sign/start/", SIGNATURE, signed_text=make_pdf())
    answer = client.post(opened["Location"], {"authorised": "on"})

    assert answer.status_code == 303
    assert Submission.objects.get().reference.startswith("D-")


def test_the_page_names_a_decision_still_to_come(client):
    draft, year = make_application(State.DRAFT), dates.today().year + 1
    days = {"mandate_pending_until_day": "5", "mandate_pending_until_month": "5"}
    client.post(
        f"/en/join/{links.status_key(draft)}/letter/",
        days | {"mandate_pending_until_year": str(year)},
    )

    assert f"5 May {year}" in client.get(check(draft)).content.decode()


@pytest.mark.parametrize(
    "answer",
    [
        {"roma_population_official": True},
        {"roma_population_source": "Census"},
        {"roma_population_year": 2021},
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_draft_older_than_a_condition_is_led_back_and_told_why(client, answer, language):
    pending = {"mandate_pending_until": dates.today()}
    draft = make_application(State.DRAFT, work_now="A mediator.", **pending, **answer)
    answer = client.get(check(draft).replace("/en/", f"/{language}/"))
    page = follow(answer).content.decode()

    assert answer["Location"].split("/")[-2:] == ["work", ""]
    assert 'id="errors"' in page
    assert 'href="#id_roma_population"' in page
    why = {"en": "Enter the figure, or leave its source, year and tick empty"}
    assert page.count(why.get(language, "Indiquez le chiffre")) >= 2
    assert client.get(answer["Location"]).content.decode().count('class="field field--wrong"') == 1


def test_a_page_that_nobody_has_filled_in_is_shown_without_mistakes(client):
    draft = make_application(State.DRAFT, work_now="", mandate_pending_until=None)

    assert 'id="errors"' not in follow(client.get(check(draft))).content.decode()


def test_what_is_about_a_figure_that_was_not_given_is_told_to_nobody(client):
    without = {"roma_population_official": True, "roma_population_source": "Census"}
    case = make_application(State.NEW, roma_population_year=2021, **without)
    page = client.get(f"/en/application/{links.status_key(case)}/").content.decode()

    for said in (page, as_text(case)):
        assert "Census" not in said
        assert "official figure" not in said
        assert "2021" not in said


def declare(page, words):
    """Publish another text of the Declaration, as an editor does."""
    page.commitments = [("text", f"<p>{words}</p>")]
    page.save_revision().publish()
    per_edition.forget()  # what a commit does


def signing(client, language="en"):
    """Return the last page of a signature, and what it would send."""
    form = start(
        f"/{language}/declaration/sign/start/",
        SIGNATURE,
        client=client,
        signed_text=make_pdf(),
    )
    page = client.get(form["Location"])
    return form["Location"], page, {"authorised": "on", "text_read": text_read(page)}


def text_read(page):
    return re.search(r'name="text_read" value="(\w+)"', page.content.decode())[1]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_signature_keeps_the_text_that_stood_on_the_page_in_its_language(pages, language):
    declare(pages[language, "declaration"], f"We act ({language}).")
    client = visitor()
    url, page, answers = signing(client, language)
    assert f"We act ({language})." in page.content.decode()

    client.post(url, answers)
    declare(pages[language, "declaration"], "We look on.")

    kept = DeclarationSignature.objects.get().declaration
    assert kept.language == language
    assert kept.content["parts"] == [{"kind": "paragraph", "texts": [f"We act ({language})."]}]


def test_a_figure_that_changed_meanwhile_is_no_change_of_the_text(pages, monkeypatch):
    declare(pages["en", "declaration"], "{signatories} have signed.")
    client = visitor()
    url, _page, answers = signing(client)
    monkeypatch.setitem(registry.placeholders, "signatories", lambda: 57)

    client.post(url, answers)
    kept = DeclarationSignature.objects.get().declaration
    assert kept.content["parts"][0]["texts"] == ["57 have signed."]


def test_a_text_that_changed_while_somebody_signs_is_read_before_it_is_sent(pages):
    declare(pages["en", "declaration"], "We act.")
    client = visitor()
    url, _page, answers = signing(client)
    declare(pages["en", "declaration"], "We act at once.")

    again = follow(client.post(url, answers))
    assert "was changed while you were here" in again.content.decode()
    assert "We act at once." in again.content.decode()
    assert DeclarationSignature.objects.get().state == State.DRAFT

    client.post(url, answers | {"text_read": text_read(again)})
    kept = DeclarationSignature.objects.get().declaration
    assert kept.content["parts"][0]["texts"] == ["We act at once."]


def test_an_answer_that_was_changed_in_another_window_is_read_before_it_is_sent(client):
    check = filled_in(client)
    action = re.search(r'action="([^"]*\bseen=[^"]*)"', client.get(check).content.decode())[1]
    client.post(
        check.replace("check", "work").partition("#")[0], WORK | {"work_now": "Newer words."}
    )
    told = text(follow(client.post(action, {"authorised": "on"}), client))

    assert JoinApplication.objects.get().state == State.DRAFT
    assert "An answer was changed in another window since you read this page" in told
    assert "Newer words." in told
    again = follow(client.post(action, {"authorised": "on"}), client).content.decode()
    newer = re.search(r'action="([^"]*\bseen=[^"]*)"', again)[1]
    follow(client.post(newer, {"authorised": "on"}), client)
    assert JoinApplication.objects.get().state == State.UNCONFIRMED
