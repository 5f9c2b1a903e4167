"""The pages of a form: opened without a trace, kept from the first accepted answers on."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from membership import links
from membership.models import Attachment, JoinApplication, Submission
from membership.process.states import State
from tests.support.builders import make_application, make_pdf, make_proposal
from tests.support.markup import has
from tests.support.visitors import (
    AUTHORITY,
    CONTACT,
    LEADER,
    LETTER,
    MESSAGE,
    PROPOSAL,
    SIGNATURE,
    follow,
    opened,
    page_of,
    start,
    text,
    visitor,
)

pytestmark = pytest.mark.django_db
STARTS = [
    ("/en/join/start/", AUTHORITY),
    ("/en/cooperate/start/", PROPOSAL),
    ("/en/declaration/sign/start/", SIGNATURE),
    ("/en/contact/write/", MESSAGE),
]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("path", ["join/", "cooperate/", "declaration/sign/"])
def test_what_is_needed_is_told_before_and_no_cookie_is_set(client, path, language):
    answer = client.get(f"/{language}/{path}")

    assert answer.status_code == 200
    assert f'href="/{language}/{path}start/"' in answer.content.decode()
    assert not answer.cookies
    assert answer["Cache-Control"].startswith("public, ")
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize(("path", "_answers"), STARTS)
def test_opening_a_form_writes_nothing_and_nobody_keeps_the_page(client, path, _answers):
    answer = client.get(path)
    assert answer.status_code == 303
    assert answer["Location"].startswith(path.removesuffix("start/"))

    for each in (answer, client.get(answer["Location"])):
        assert each["Cache-Control"] == "no-store"
        assert each["Referrer-Policy"] == "no-referrer"
        assert not each.cookies
    assert not Submission.objects.exists()


def test_the_first_accepted_page_makes_a_draft_and_leads_to_the_next():
    answer = start()

    draft = JoinApplication.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"{page_of(draft, 'leader')}#main")
    assert (draft.state, draft.name, draft.population) == (State.DRAFT, "Comuna Exemplești", 4200)
    assert draft.website == "https://exemplesti.example"


def test_the_same_form_sent_again_leads_to_the_same_draft():
    page = opened()
    first, second = start(page), start(page)

    assert (second.status_code, second["Location"]) == (303, first["Location"])
    assert JoinApplication.objects.count() == 1


def test_whoever_goes_back_and_corrects_the_first_page_corrects_the_draft():
    page = opened()
    start(page)
    assert 'value="Comuna Exemplești"' in visitor().get(page).content.decode()
    start(page, name="Comuna Exempleni")

    assert JoinApplication.objects.get().name == "Comuna Exempleni"


def test_a_form_sent_within_three_seconds_is_kept_and_remembered_as_a_mark_of_spam():
    start(opened(seconds=1))

    assert JoinApplication.objects.get().spam_reasons == ["too_fast"]


def test_the_trap_is_remembered_as_a_mark_of_spam_and_nothing_is_dropped():
    start(leave_empty="http://buy.example")

    assert JoinApplication.objects.get().spam_reasons == ["trap"]


@pytest.mark.parametrize("key", ["invented", "a-b-" + "a" * 32, "1-" + "a" * 32])
def test_a_token_that_is_none_of_ours_opens_nothing_and_writes_nothing(client, key):
    page = f"/en/join/{key}/authority/"

    assert client.get(page).status_code == 404
    assert client.post(page, AUTHORITY).status_code == 404
    assert not Submission.objects.exists()


def test_a_page_that_was_open_for_days_is_taken_with_its_files():
    page = opened("/en/declaration/sign/start/", seconds=70 * 3600)
    answer = start(page, SIGNATURE, signed_text=make_pdf("signed.pdf"))

    assert answer["Location"].endswith("/check/#main")
    assert Attachment.objects.get().shown_name == "signed.pdf"


def test_a_french_page_speaks_french_addresses():
    answer = start("/fr/join/start/")

    assert answer["Location"].startswith("/fr/join/")
    assert JoinApplication.objects.get().language == "fr"


def test_each_page_is_kept_when_it_is_sent_and_fills_in_what_is_known(client):
    draft = make_application(State.DRAFT)
    answer = client.post(page_of(draft, "leader"), LEADER)

    assert answer["Location"] == f"{page_of(draft, 'contact')}#main"
    assert 'value="B. Sample"' in client.get(page_of(draft, "leader")).content.decode()


def test_a_change_from_the_last_page_leads_back_to_it(client):
    draft = make_application(State.DRAFT)

    answer = client.post(f"{page_of(draft, 'leader')}?then=check", LEADER)

    assert answer["Location"] == f"{page_of(draft, 'check')}#main"


def test_good_files_are_kept_though_an_answer_is_missing_and_shown_with_remove(client):
    draft = make_application(State.DRAFT)
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04")
    answer = client.post(page_of(draft, "letter"), {"letter": [make_pdf("page-1.pdf"), word]})

    kept = draft.attachments.get()
    page = follow(answer).content.decode()
    assert kept.shown_name == "page-1.pdf"
    assert has(page, f'<button class="link-button" name="remove" value="{kept.pk}">')
    assert client.post(page_of(draft, "letter"), LETTER).status_code == 303  # no file chosen again


def test_a_form_of_one_page_keeps_its_files_before_it_is_accepted():
    page = opened("/en/declaration/sign/start/")
    wrong = SIGNATURE | {"place": "Brus\x00sels"}
    answer = follow(start(page, wrong, signed_text=make_pdf("signed.pdf")))

    assert "signed.pdf" in answer.content.decode()
    assert start(page, SIGNATURE)["Location"].endswith("/check/#main")
    assert Submission.objects.get().attachments.count() == 1


def test_the_same_form_with_a_file_sent_twice_keeps_the_file_once():
    page = opened("/en/declaration/sign/start/")
    for _time in range(2):
        start(page, SIGNATURE, signed_text=make_pdf())

    assert Attachment.objects.count() == 1


def test_a_key_of_another_kind_opens_nothing(client):
    proposal, application = make_proposal(State.DRAFT), make_application(State.DRAFT)
    old = page_of(application, "leader")
    links.replace(application)
    strange = [
        f"/en/join/{links.status_key(proposal)}/leader/",
        f"/en/join/{'a' * 40}/leader/",
        old,
    ]

    answers = [client.get(address) for address in strange]
    assert {answer.status_code for answer in answers} == {404}
    assert len({text(answer) for answer in answers}) == 1


def test_the_page_of_a_proposal_offers_the_participants_and_marks_the_way_back(client):
    page = client.get(opened("/en/cooperate/start/")).content.decode()

    assert 'name="named_find"' in page
    assert 'href="/en/cooperate/"' in page
    assert CONTACT["contact_email"] not in page


@pytest.mark.parametrize("path", ["start", "contact/write"])
def test_search_engines_are_kept_from_addresses_that_are_new_each_time(client, path):
    assert f"Disallow: /*/{path}/\n" in client.get("/robots.txt").content.decode()


def action_on(client, path):
    found = re.search(r'action="([^"]*seen=[^"]*)"', client.get(path).content.decode())
    return html.unescape(found[1])


@pytest.mark.parametrize(("path", "answers"), STARTS[:2])
def test_what_somebody_else_saved_meanwhile_stands_beside_what_was_typed(client, path, answers):
    page = opened(path)
    action = action_on(client, page)
    first = client.post(action, answers | {"name": "Westham"})
    later = [client.post(action, answers | {"name": "Eastham"}) for _press in range(2)]

    assert client.post(action, answers | {"name": "Westham"})["Location"] == first["Location"]
    assert {each["Location"] for each in later} == {f"{page}#main"}
    client.post(action, answers | {"name": "Eastham"})
    shown = text(client.get(page))
    assert "Saved now: Westham" in shown
    assert "You typed: Eastham" in shown
    assert shown.count("You typed:") == 1
    assert Submission.objects.get().name == "Westham"

    client.post(action_on(client, page), answers | {"name": "Eastham"})
    assert Submission.objects.get().name == "Eastham"


def test_whoever_lets_the_other_be_right_finds_it_in_the_form(client):
    page = opened("/en/join/start/")
    action = action_on(client, page)
    for name in ("Westham", "Eastham"):
        client.post(action, AUTHORITY | {"name": name})

    answer = client.post(page, {"discard": "1"})

    assert answer["Location"] == f"{page}#main"
    shown = client.get(page).content.decode()
    assert has(shown, 'value="Westham"')
    assert "Eastham" not in shown


def test_leaving_for_later_replaces_nothing_that_was_saved_meanwhile(client):
    page = opened("/en/join/start/")
    action = action_on(client, page)
    client.post(action, AUTHORITY | {"name": "Westham"})

    answer = client.post(action, AUTHORITY | {"name": "Eastham", "later": ""})

    assert answer["Location"] == f"{page}#main"
    assert Submission.objects.get().name == "Westham"
