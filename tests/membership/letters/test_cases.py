"""Letters about cases: in the applicant's language, with the key in the one that leaves alone."""

import re
from email import message_from_bytes

import pytest
from django.conf import settings

from alliance_site.models import Letter
from alliance_site.outbox.delivery import send_due
from membership import links
from membership.letters import cases
from membership.letters.occasions import TO_APPLICANT
from membership.models import LetterText
from membership.process.states import State
from tests.support.builders import decide, make_application, make_message, make_signature

pytestmark = pytest.mark.django_db
GREETINGS = {"Sir or Madam,", "Madame, Monsieur,", "Hello,", "Bonjour,"}


def test_the_copy_of_the_answers_comes_once_the_address_is_confirmed(mailoutbox):
    application = make_application(state=State.UNCONFIRMED, name="Μέγαρα")
    send_due()
    decide(application, "confirm")

    assert send_due()["sent"] == 1

    to_applicant = [sent for sent in mailoutbox if sent.to == [application.contact_email]]
    receipt, confirmed = (letter.subject + letter.body for letter in to_applicant)
    for words in ("Μέγαρα", "12,000", "Kim Example", "Two mediators"):
        assert (words in receipt, words in confirmed) == (False, True)
    for letter in (receipt, confirmed):
        assert application.reference in letter
        assert settings.TASK_FORCE_EMAIL in letter
        assert letter.count("http://testserver/") == 1


def test_letters_are_written_in_the_language_of_the_applicant(mailoutbox):
    make_signature(state=State.UNCONFIRMED, language="fr")

    send_due()

    receipt, _to_task_force = mailoutbox
    assert "confirmez votre adresse" in receipt.subject
    assert "/fr/" in receipt.body


def test_the_outbox_holds_no_key_and_the_letter_that_leaves_does(mailoutbox):
    application = make_application(state=State.UNCONFIRMED)
    decide(application, "confirm")
    key = links.status_key(application)

    assert not Letter.objects.filter(body__contains=key).exists()
    send_due()

    assert [sent for sent in mailoutbox if key in sent.body]


def test_the_task_force_is_told_without_any_name(mailoutbox):
    application = make_application(state=State.UNCONFIRMED, name="zq9x", contact_name="zq9x")

    send_due()

    told = next(sent for sent in mailoutbox if sent.to == [settings.TASK_FORCE_EMAIL])
    assert application.reference in told.subject
    assert "zq9x" not in told.subject + told.body


def test_the_task_force_reads_english_whoever_has_written():
    case = make_application(state=State.UNCONFIRMED, language="fr")

    assert case.letters.get(code="task_force_new").language == "en"


def test_what_has_left_stays_sent_when_the_address_is_corrected():
    case = make_application(state=State.UNCONFIRMED)
    case.letters.update(progress=Letter.State.SENT)
    case.contact_email = "right@exampletown.example"
    cases.hold_back(case)

    assert set(case.letters.values_list("progress", flat=True)) == {Letter.State.SENT}


def test_the_alliances_own_wording_takes_the_place_of_the_built_in_text():
    LetterText.objects.create(
        code="confirmed",
        language="en",
        subject="{case}",
        body="{authority} {link} <% x %>",
    )
    application = make_application(state=State.UNCONFIRMED, name="Exampletown")

    draft = cases.plan_letter("confirmed", application, "en")

    assert draft.finished_subject == f"Application {application.reference}"
    assert draft.finished_body == "Exampletown http://testserver/… <% x %>"


def test_no_text_of_an_applicant_becomes_a_header(mailoutbox):
    application = make_application(state=State.UNCONFIRMED)
    application.name = "Town\r\nBcc: everybody@example.org"
    LetterText.objects.create(
        code="confirmed", language="en", subject="{authority}\n{case}", body="{link}"
    )
    cases.queue("confirmed", submission=application, once_key="once")

    send_due()

    sent = next(sent for sent in mailoutbox if "everybody" in sent.subject)
    headers = message_from_bytes(sent.message().as_bytes())
    assert headers["Bcc"] is None
    assert len(headers.get_all("Subject")) == len(headers.get_all("To")) == 1


def test_the_receipt_of_a_message_needs_no_confirmation(mailoutbox):
    make_message()

    send_due()

    assert "we have it" in mailoutbox[0].subject


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", sorted(TO_APPLICANT))
def test_no_letter_greets_an_empty_name_or_is_about_nothing(code, language):
    case = make_message(subject="concern", name="", contact_name="", contact_email="")
    body = cases.plan_letter(code, case, language).finished_body
    greeting = body.splitlines()[0]

    assert greeting.removeprefix("Dear ").removeprefix("Bonjour ") in GREETINGS
    assert not re.search(r"\b(for|about|pour|de|of) (is|are|was|a|est)\b|  | ,", body)
