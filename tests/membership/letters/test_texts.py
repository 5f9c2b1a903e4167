"""The texts of letters: what each may name, and that a value is never read as a text again."""

import re

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as some

from alliance_site.editing.placeholders import opened, sealed
from alliance_site.models import Letter
from alliance_site.outbox import delivery
from alliance_site.outbox.drafts import LetterDraft
from alliance_site.outbox.messages import is_finished
from membership.letters import cases, occasions, texts
from tests.support.builders import make_application

CODES = sorted(occasions.OCCASIONS)
BRACES = some.text(alphabet="{}aé link\u2060reason\n", max_size=30)


def names(text):
    return set(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", CODES)
def test_every_built_in_text_is_one_that_could_be_kept_in_the_admin(code, language):
    subject, body = texts.built_in(code, language)

    assert texts.faults(code, subject, body) == {}
    assert body.count("{link}") == 1
    assert len(subject) < 90
    assert "email" not in (subject + body).replace("e-mail", "")
    if not code.startswith("task_force"):
        assert "{reach_us}" in body


@pytest.mark.parametrize("code", CODES)
def test_both_languages_say_the_same_things(code):
    english, french = [texts.built_in(code, language) for language in ("en", "fr")]

    assert names(english[0]) == names(french[0])
    assert names(english[1]) == names(french[1])


@pytest.mark.parametrize(
    ("subject", "body", "words"),
    [
        ("{foo}", "{link} {message}", "{foo} does not stand for anything in this letter"),
        ("A", "{link} {message} {number}", "{number} does not stand for anything in this letter"),
        ("A", "{message}", "{link} is missing"),
        ("A", "{link}", "{message} is missing"),
        ("A", "{message} {link", "{link} is missing"),
        ("A", "{message} {link} {", "is unmatched"),
        ("A", "{message} {link}.", "{link} needs a space"),
        ("A", "Bonjour{link} {message}", "{link} needs a space"),
        ("A", "{message} ({link})", "{link} needs a space"),
        ("A", "{message} {link}{link}", "{link} needs a space"),
        ("A", "{message} {link}\u200b", "{link} needs a space"),
        ("A", "{message} {link} { reference }", "is unmatched"),
        ("A }", "{message} {link}", "is unmatched"),
        ("{link}", "{message} {link}", "{link} belongs in the text"),
        ("{message}", "{message} {link}", "{message} belongs in the text"),
    ],
)
def test_what_would_spoil_a_letter_is_named(subject, body, words):
    (sentences,) = texts.faults("question", subject, body).values()

    assert any(words in sentence for sentence in sentences)


@given(value=BRACES)
def test_a_value_is_never_read_as_a_text_again(value):
    draft = LetterDraft("question", "{authority}", "A {message} B {link}")
    draft = draft.knowing(message=value or "-", authority=value or "-")

    sealed = draft.sealed_body()
    assert is_finished("question", draft.sealed_subject(), sealed)
    sent = opened(sealed.replace("{link}", "https://key"))
    assert sent == f"A {value or '-'} B https://key"


@given(value=BRACES, text=BRACES)
def test_a_letter_leaves_only_without_a_brace_of_its_text(value, text):
    draft = LetterDraft("receipt", "A", text + "{link}").knowing(authority=value)

    rest = text.replace("\u2060", "").replace("{link}", "").replace("{authority}", "")
    bare = "{" in rest or "}" in rest
    if value or "{authority}" not in text.replace("\u2060", ""):
        assert is_finished("receipt", "A", draft.sealed_body()) != bare


@given(value=BRACES)
def test_no_row_of_the_outbox_has_a_name_in_braces_but_the_link(value):
    draft = LetterDraft("question", "A", "{message} {link}").knowing(message=value)

    assert names(draft.sealed_body()) <= {"link"}


def test_a_name_that_stands_for_nothing_leaves_no_gap():
    text = "Reference {reference}. {due}\n\n{taken_off}\n\n{link}"

    assert sealed(text, {"reference": "J", "due": "", "taken_off": ""}) == (
        "Reference J.\n\n{link}"
    )


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["{link}", "{reason}", "{message} {contact}", "{", "{answers}"])
def test_what_an_applicant_typed_stays_as_it_was_typed(typed, mailoutbox):
    case = make_application(name=f"City {typed}", work_now=typed, contact_name=typed)

    delivery.send_due()

    assert not Letter.objects.exclude(progress="sent").exists()
    copies = [sent.body for sent in mailoutbox if case.contact_email in sent.to]
    assert f"City {typed}" in copies[-1]
    assert all(sent.body.count("http://testserver/") == 1 for sent in mailoutbox)


@pytest.mark.sample(12)
@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", [code for code in CODES if "password" not in code])
def test_a_letter_reads_the_same_whatever_language_its_writer_has(code, language):
    case = make_application(language=language)
    read = set()

    for active in ("en", "fr", None):
        with translation.override(active):
            draft = cases.plan_letter(code, case, language)
            read.add((draft.finished_subject, draft.finished_body))

    assert len(read) == 1
