"""One text of a letter is changed, put back, and what changed is told."""

import pytest
from wagtail.log_actions import registry as log_registry

from alliance_site.editing import row_changes
from membership.letters import texts
from membership.models import LetterText
from tests.membership.viewsets.outgoing.test_letter_texts import TEXTS, text_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", [text_url("nonsense"), text_url("declined", "de")])
def test_there_is_no_text_for_a_code_or_a_language_that_we_do_not_have(
    client, administrator, address
):
    assert client.get(address, follow=True).status_code == 404


def test_a_text_of_ours_takes_the_place_of_the_built_in_one_until_it_is_put_back(
    client, administrator
):
    typed = {"subject": "Non", "body": "Bonjour,\r\n\r\n{reason}\r\n\r\n{next_steps}\r\n\r\n{link}"}

    client.post(text_url(), typed)
    assert texts.wording("declined", "fr") == (
        "Non",
        "Bonjour,\n\n{reason}\n\n{next_steps}\n\n{link}\n",
    )
    assert "changed by us" in client.get(TEXTS).content.decode()

    client.post(text_url(), typed | {"reset": "1"})
    assert texts.wording("declined", "fr") == texts.built_in("declined", "fr")


def test_keeping_the_built_in_words_changes_nothing(client, administrator):
    subject, body = texts.built_in("declined", "fr")

    client.post(text_url(), {"subject": subject, "body": body.replace("\n", "\r\n")})

    assert not LetterText.objects.exists()


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
