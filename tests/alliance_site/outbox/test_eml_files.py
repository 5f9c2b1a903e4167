"""What a letter of the demonstration is on the disk: a file that any mail program opens."""

import email
from email import policy

import pytest
from django.core.mail import EmailMessage, get_connection

from alliance_site.settings import base

BACKEND = "alliance_site.outbox.eml_files.EmailBackend"


@pytest.fixture
def letters(tmp_path):
    """Send two letters over one connection and return their files, the first sent first."""
    connection = get_connection(BACKEND, file_path=tmp_path / "mail")
    messages = [
        EmailMessage(subject, "Здраво\n\nΗράκλειο", "a@town.example", ["b@town.example"])
        for subject in ("Votre demande a été reçue", "Second")
    ]
    assert connection.send_messages(messages) == 2
    return sorted((tmp_path / "mail").iterdir())


def test_each_letter_is_a_file_of_its_own(letters):
    assert [path.suffix for path in letters] == [".eml", ".eml"]


def test_a_letter_is_nothing_but_the_message_as_it_would_be_sent(letters):
    message = email.message_from_bytes(letters[0].read_bytes(), policy=policy.default)

    assert message.defects == []
    assert message["Subject"] == "Votre demande a été reçue"
    assert message.get_content().splitlines() == ["Здраво", "", "Ηράκλειο"]


def test_the_demonstration_writes_its_letters_so():
    # The settings of the tests put another in its place.
    assert base.DELIVERY_BACKEND == BACKEND
