"""Letters in the admin: their texts cannot be spoilt, and what does not leave says why."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.log_actions import registry as log_registry

from alliance_site.editing import row_changes
from alliance_site.models import Letter
from alliance_site.outbox import delivery, queue
from membership.letters import cases, occasions, texts
from membership.models import LetterText
from membership.process.permissions import ADMINISTRATORS, DECIDERS, REVIEWERS
from membership.process.states import State
from tests.support.builders import make_application, make_letter, make_message, make_user

pytestmark = pytest.mark.django_db
TEXTS = "/admin/letter-texts/"


def text_url(code="declined", language="fr"):
    return reverse("letter_texts:text", args=[code, language])


def test_all_letters_are_listed_in_both_languages(client, administrator):
    page = client.get(TEXTS).content.decode()

    for code in occasions.OCCASIONS:
        for language in ("en", "fr"):
            assert text_url(code, language) in page


@pytest.mark.one_engine
@pytest.mark.sample(12)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", sorted(occasions.OCCASIONS))
def test_each_begins_with_its_built_in_text_and_a_finished_sample(
    client, administrator, code, language
):
    page = client.get(text_url(code, language))

    subject, body = texts.built_in(code, language)
    assert page.context["form"]["subject"].value() == subject
    assert page.context["form"]["body"].value() == body
    assert "{" not in page.context["sample_subject"] + page.context["sample_body"]
    assert "http://testserver/…" in page.context["sample_body"]


@pytest.mark.parametrize("address", [text_url("nonsense"), text_url("declined", "de")])
def test_there_is_no_text_for_a_code_or_a_language_that_we_do_not_have(
    client, administrator, address
):
    assert client.get(address, follow=True).status_code == 404


def test_a_text_that_would_spoil_its_letter_is_refused_and_kept_in_the_form(client, administrator):
    typed = {"subject": "Sujet {foo}", "body": "Bonjour {authority}, {unknown} {link"}

    page = client.post(text_url(), typed)

    assert page.status_code == 422
    for words in ("{foo} is not", "{unknown} is not", "{link} is missing", "{reason} is missing"):
        assert words in page.content.decode()
    assert "Sujet {foo}" in page.content.decode()
    assert not LetterText.objects.exists()


def test_a_subject_of_which_nothing_is_visible_is_none(client, administrator):
    page = client.post(text_url(), {"subject": "\u200b\u3164", "body": "{reason} {link}"})

    assert page.status_code == 422
    assert "subject" in page.context["form"].errors
    assert not LetterText.objects.exists()


def test_a_text_of_ours_takes_the_place_of_the_built_in_one_until_it_is_put_back(
    client, administrator
):
    typed = {"subject": "Non", "body": "Bonjour,\r\n\r\n{reason}\r\n\r\n{link}"}

    client.post(text_url(), typed)
    assert texts.wording("declined", "fr") == ("Non", "Bonjour,\n\n{reason}\n\n{link}\n")
    assert "changed by us" in client.get(TEXTS).content.decode()

    client.post(text_url(), typed | {"reset": "1"})
    assert texts.wording("declined", "fr") == texts.built_in("declined", "fr")


def test_keeping_the_built_in_words_changes_nothing(client, administrator):
    subject, body = texts.built_in("declined", "fr")

    client.post(text_url(), {"subject": subject, "body": body.replace("\n", "\r\n")})

    assert not LetterText.objects.exists()


def test_the_sample_follows_what_is_typed_before_it_is_kept(client, administrator):
    typed = {"subject": "Non", "body": "Cher {contact} {reason} {link}", "show": "1"}

    page = client.post(text_url(), typed)

    assert "Cher Kim Example" in page.context["sample_body"]
    assert not LetterText.objects.exists()


@pytest.mark.parametrize("address", [TEXTS, text_url()])
def test_only_administrators_change_texts(client, address):
    client.force_login(make_user(REVIEWERS))

    assert client.get(address, follow=True).redirect_chain
    assert client.post(address, {"reset": "1"}).status_code in (302, 403, 405)


def test_a_letter_whose_text_is_not_finished_is_held_and_shown(client, administrator, mailoutbox):
    LetterText.objects.create(code="receipt", language="en", subject="{foo}", body="{link} {bar")
    case = make_application(state=State.UNCONFIRMED)

    assert delivery.send_due()["held"] == 1

    letter = Letter.objects.get(submission=case, code="receipt")
    assert letter.progress == "held"
    assert not [sent for sent in mailoutbox if case.contact_email in sent.to]
    for address in ("/admin/letter/", reverse("letter:inspect", args=[letter.pk])):
        assert "a name in braces that stands for nothing" in client.get(address).content.decode()


@pytest.mark.parametrize("body", ["Your page.", "A {reason} {link}", "A { {link}"])
def test_whatever_lacks_its_link_or_has_a_brace_is_held_when_it_should_leave(body):
    letter = cases.queue("ended", submission=make_application(), once_key="a")
    Letter.objects.filter(pk=letter.pk).update(body=body)

    delivery.send_due()

    assert Letter.objects.get(pk=letter.pk).progress == "held"


def test_a_letter_without_an_address_is_shown_as_such(client, administrator):
    case = make_message(contact_email="", contact_name="", name="")
    letter = Letter.objects.get(submission=case, code="received")

    delivery.send_due()

    assert Letter.objects.get(pk=letter.pk).progress == "no_address"
    for address in ("/admin/letter/", reverse("queue:inspect", args=[case.pk])):
        assert "not sent: there is no address" in client.get(address).content.decode()
    assert queue.is_in_order()


def test_a_letter_reads_as_it_was_sent_but_for_its_key_and_leads_to_its_case(client, administrator):
    case = make_application(name="City {link}")
    letter = Letter.objects.get(submission=case, code="confirmed")

    page = client.get(reverse("letter:inspect", args=[letter.pk])).content.decode()

    assert "City {link}" in page
    assert "http://testserver/…" in page
    assert reverse("queue:inspect", args=[case.pk]) in page


def test_letters_are_found_by_subject_address_and_reference(client, administrator):
    case = make_application(contact_email="kim@found.example")
    make_application(contact_email="sam@other.example")

    for words in (case.reference, "kim@found"):
        page = client.get("/admin/letter/", {"q": words}).content.decode()
        assert "kim@found.example" in page
        assert "sam@other.example" not in page


def test_the_log_tells_what_changed_of_a_text(client, administrator):
    subject, body = texts.built_in("declined", "en")
    client.post(text_url(language="en"), {"subject": f"Soon: {subject}", "body": body})
    text = LetterText.objects.get()
    key = text.pk
    client.post(text_url(language="en"), {"reset": "yes"})

    entries = log_registry.get_logs_for_instance(LetterText(pk=key))
    said = [entry.message for entry in entries.filter(action=row_changes.ACTION).order_by("pk")]
    first = subject.split()[0]
    assert said == [
        f"Subject: “{first}” → “Soon: {first}”.",
        f"Subject: “Soon: {first}” → “{first}”.",
    ]


@pytest.mark.parametrize("role", [ADMINISTRATORS, REVIEWERS, DECIDERS])
def test_what_wagtail_tells_staff_is_read_by_administrators_alone(client, role):
    make_application()
    letter = make_letter(body="Zqpage waits.", to="editor@example.org")
    client.force_login(make_user(role))

    listed = client.get("/admin/letter/").content.decode()
    page = client.get(reverse("letter:inspect", args=[letter.pk]), follow=True)

    is_read = role == ADMINISTRATORS
    assert ("From Wagtail: " in listed, "editor@example.org" in listed) == (is_read, is_read)
    assert page.status_code == (200 if is_read else 404)
    assert ("Zqpage waits." in page.content.decode()) == is_read
    if is_read:
        assert "Wagtail tells staff" in page.content.decode()
        assert "Case:" not in page.content.decode()


def test_a_message_of_wagtail_that_does_not_leave_says_why(client, administrator):
    make_letter(to="")
    failed = make_letter()
    Letter.objects.filter(pk=failed.pk).update(
        progress="failed", last_error="SMTPServerDisconnected"
    )

    listed = client.get("/admin/letter/").content.decode()

    assert "not sent: there is no address" in listed
    assert "failed – SMTPServerDisconnected" in listed


def test_a_list_of_letters_asks_no_question_per_letter(client, administrator):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            client.get("/admin/letter/")
        return len(asked)

    make_application()
    questions()  # what is asked once in a process
    few = questions()
    for _number in range(3):
        make_application()
        make_letter()
    assert questions() == few
