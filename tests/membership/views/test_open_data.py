"""A register as a file says what it is, and refuses what it does not know."""

import pytest

from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db
FILES = ("participants.csv", "declaration/signatories.json")


@pytest.mark.parametrize("name", FILES)
def test_a_program_that_asks_for_what_is_not_there_gets_a_sentence_and_no_file(client, pages, name):
    answer = client.get(f"/en/{name}?country=nowhere")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode().strip()


def test_a_file_says_its_name_language_and_licence_and_is_for_any_site(client, pages):
    make_participant()
    answer = client.get("/fr/participants.csv")

    assert answer["Content-Disposition"].startswith('attachment; filename="participants-')
    assert answer["Content-Disposition"].endswith('-fr.csv"')
    assert answer["Content-Language"] == "fr"
    assert 'rel="license"' in answer["Link"]
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert client.post("/fr/participants.csv").status_code == 405
