"""A draft becomes a row: what it knows is put in once, and nothing but the link stays open."""

import pytest

from alliance_site.outbox.drafts import LetterDraft, without_key
from alliance_site.outbox.messages import is_finished


def test_a_subject_is_one_line_and_not_longer_than_its_column():
    draft = LetterDraft("question", "{authority}\nBcc: a@example.org", "").knowing(
        authority="{" * 300
    )

    subject = draft.sealed_subject()

    assert len(subject) <= 200
    assert "\n" not in subject
    assert is_finished("question", subject, "{link}")


def test_a_finished_letter_shows_its_link_without_a_key():
    draft = LetterDraft("question", "A", "{message}\n{link}").knowing(message="{link}")

    assert draft.finished_body == "{link}\nhttp://testserver/…"
    assert without_key(draft.sealed_body()) == draft.finished_body


@pytest.mark.parametrize("name", ["message", "link"])
def test_a_draft_that_learns_more_is_another_one(name):
    draft = LetterDraft("question", "A", "{message}")

    assert draft.knowing(**{name: "B"}).values == {name: "B"}
    assert not draft.values
