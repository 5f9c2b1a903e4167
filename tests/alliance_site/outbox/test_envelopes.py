"""Headers as mail programs want them."""

from email import message_from_bytes, policy

import pytest

from alliance_site.outbox.envelopes import Envelope

pytestmark = pytest.mark.django_db
LONG = [
    "Demande J-7KR4-M2C\u00a0: confirmez votre adresse électronique, s’il vous plaît, avant demain",
    "Κοινότητα " * 15,
    "W" * 150,
    "Application J-7KR4-M2C: " + "a long name " * 12,
    "Application J-7KR4-M2C: " + "W" * 90,
    "short",
]


def sent(subject="A", language="en"):
    envelope = Envelope(subject=subject, body="x", to=["kim@example.org"], language=language)
    return envelope.message().as_bytes()


@pytest.mark.parametrize("subject", LONG)
def test_a_long_subject_begins_on_its_own_line(subject):
    raw = sent(subject.strip())

    (line,) = [line for line in raw.splitlines() if line.startswith(b"Subject:")]
    assert line.removeprefix(b"Subject:").strip()
    assert message_from_bytes(raw, policy=policy.default)["Subject"] == subject.strip()
    assert max(len(line) for line in raw.splitlines()) < 200


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "European Alliance of Cities and Regions for Roma Inclusion"),
        ("fr", "Alliance européenne des villes et des régions pour l’inclusion des Roms"),
    ],
)
def test_the_sender_has_a_name_in_the_language_of_the_letter(language, name):
    raw = sent(language=language)

    (address,) = message_from_bytes(raw, policy=policy.default)["From"].addresses
    assert (address.display_name, address.addr_spec) == (name, "taskforce@example.org")
    (line,) = [line for line in raw.splitlines() if line.startswith(b"From:")]
    assert line.removeprefix(b"From:").strip()


def test_the_name_is_that_of_the_site_where_its_frame_has_one(framed_pages):
    (address,) = message_from_bytes(sent(), policy=policy.default)["From"].addresses

    assert address.display_name == "Alliance of Cities and Regions for Roma Inclusion"


@pytest.mark.parametrize("name", ["Alliance, Task Force", 'The "Alliance"', "Ἀλλιάνς τῶν Πόλεων"])
def test_a_name_of_the_setting_is_kept_whatever_characters_it_has(settings, name):
    quoted = name.replace('"', '\\"')
    settings.DEFAULT_FROM_EMAIL = f'"{quoted}" <a@example.org>'

    (address,) = message_from_bytes(sent(), policy=policy.default)["From"].addresses

    assert (address.display_name, address.addr_spec) == (name, "a@example.org")
