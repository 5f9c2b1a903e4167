"""What was typed stays: after Back, in another browser, in the other language, beside a mistake."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from membership import links
from membership.models import JoinApplication, Submission
from membership.process.states import State
from tests.membership.views.form_pages.test_pages import STARTS
from tests.support.builders import make_application, make_pdf
from tests.support.markup import compact, has
from tests.support.visitors import (
    AUTHORITY,
    LEADER,
    LETTER,
    MESSAGE,
    opened,
    page_of,
    text,
    visitor,
)

pytestmark = [pytest.mark.django_db, pytest.mark.both_engines]


def test_going_back_finds_the_same_draft_and_shows_what_was_kept(client):
    page = opened()
    for answers in (AUTHORITY | {"population": "many"}, AUTHORITY, AUTHORITY):
        client.post(page, answers)
        again = client.get(page).content.decode()
        assert 'value="Comuna Exemplești"' in again

    assert JoinApplication.objects.count() == 1
    assert "Error:" not in again
    links.replace(JoinApplication.objects.get())
    assert client.get(page).status_code == 404
    assert client.post(page, AUTHORITY).status_code == 404


def test_right_answers_of_a_page_with_a_mistake_are_there_in_another_browser():
    draft = make_application(State.DRAFT)
    visitor().post(page_of(draft, "letter"), LETTER | {"deciding_body": "Consiliul Local"})
    page = visitor().get(page_of(draft, "letter")).content.decode()

    assert "Consiliul Local" in page
    said = "Choose the letter or council decision, or say that it is still to come"
    assert page.count(said) == 2


def test_a_page_that_is_not_right_yet_is_where_the_form_goes_on(client):
    draft = make_application(State.DRAFT, mandate_pending_until=date(2030, 5, 5))
    client.post(page_of(draft, "leader"), {"head_name": "", "head_office": "Mayor of all"})

    assert client.get(page_of(draft, "check"))["Location"] == page_of(draft, "leader")
    client.post(page_of(draft, "leader"), LEADER)
    assert client.get(page_of(draft, "check")).status_code == 200


def test_a_refused_file_is_named_on_every_later_page_in_the_language_of_the_reader(client):
    draft = make_application(State.DRAFT)
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04")
    client.post(page_of(draft, "letter"), LETTER | {"letter": [make_pdf(), word]})
    english, french = (
        text(client.get(page_of(draft, "letter").replace("/en/", f"/{code}/")))
        for code in ("en", "fr")
    )

    assert "“council.docx”: the " in english
    assert "« council.docx »" in french.replace("\xa0", " ")
    client.post(page_of(draft, "letter"), LETTER)
    assert "council.docx" not in text(client.get(page_of(draft, "letter")))


@pytest.mark.parametrize(("form", "answers"), STARTS[1:])
def test_the_other_language_takes_along_what_was_typed_and_chosen(client, form, answers):
    page = opened(form)
    chosen = {"signed_text": make_pdf("signed.pdf")} if "sign" in form else {}
    answer = client.post(page, answers | chosen | {"website": "half a", "switch": "fr"})
    shown = client.get(answer["Location"]).content.decode()

    assert answer["Location"] == page.replace("/en/", "/fr/") + "#main"
    assert '<html lang="fr"' in shown
    assert "Erreur" not in shown
    assert all(value in shown for value in answers.values())
    assert ("signed.pdf" in shown) == bool(chosen)


def test_an_untouched_page_changes_its_language_and_writes_nothing(client):
    page = opened()
    answer = client.post(page, {"name": "", "country": "", "switch": "fr"})

    assert answer["Location"].startswith("/fr/join/")
    assert not Submission.objects.exists()
    assert client.post(page, {"switch": "//evil.example"})["Location"] == f"{page}#main"


def test_the_languages_of_a_form_are_buttons_of_that_form(client):
    page = client.get(opened()).content.decode()

    assert re.search(
        r'<button class="link-button" form="form" name="switch" value="fr"', compact(page)
    )
    assert 'id="form"' in page
    assert 'hreflang="fr"' not in page.partition("<main")[0].partition("<header>")[2]


def test_letters_go_in_the_language_in_which_the_message_was_sent(client):
    page = opened("/en/contact/write/")
    answer = client.post(page, MESSAGE | {"text": "", "switch": "fr"})
    client.post(answer["Location"], MESSAGE)

    assert Submission.objects.get().language == "fr"


def test_words_of_people_find_their_own_direction_and_languages_their_own_voice(client):
    page = client.get(page_of(make_application(State.DRAFT, contact_email=""), "contact"))
    page = compact(page.content.decode())

    assert re.search(r'<input[^>]* name="contact_name"[^>]* dir="auto"', page)
    assert has(page, '<span lang="fr">Français</span>')
    work = client.get(page_of(make_application(State.DRAFT), "work")).content.decode()
    assert has(work, '<option value="ro" lang="ro">Română</option>')


@pytest.mark.usefixtures("decider")
def test_staff_see_what_people_typed_in_its_own_direction(client):
    case = make_application(name="עיריית דוגמה")
    page = client.get(f"/admin/queue/inspect/{case.pk}/").content.decode()

    assert has(page, '<h1 class="case__name"><bdi>עיריית דוגמה</bdi></h1>')
    assert has(page, '<dd dir="auto">עיריית דוגמה</dd>')
