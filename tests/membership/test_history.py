"""What happened to a case since somebody looked: in sentences, with what came in."""

import pytest
from django.utils import translation

from membership import history, review
from membership.files import checks, store
from membership.process.choices import Language
from membership.process.states import State
from membership.process.table import TRANSITIONS
from tests.support.builders import decide, make_application, make_pdf

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", Language.values)
@pytest.mark.parametrize("name", [*TRANSITIONS, history.READ])
def test_every_transition_of_the_process_has_its_sentence(name, language):
    with translation.override(language):
        sentence = str(history.SENTENCES[name])

    assert sentence.endswith(".")
    assert sentence == history.SENTENCES[name]._args[0] or language != "en"


def answered():
    return decide(make_application(state=State.QUESTION), "answer", message="The council.")


def test_what_was_there_already_has_not_happened_since():
    case = answered()

    assert not history.since(case, case.version)
    assert not history.since(case, None)


def test_each_transition_comes_with_its_own_words_and_files():
    case = answered()
    seen = case.version
    store.keep(case, checks.check(make_pdf("first.pdf")))
    review.answer(case, "STOP, the council changed its mind.")
    store.keep(case, checks.check(make_pdf("second.pdf")))
    review.answer(case, "Here is its letter.")
    store.keep(case, checks.check(make_pdf("not sent.pdf")))

    first, second = history.since(case, seen)

    assert first["text"] == "The applicant added something."
    assert first["words"].text == "STOP, the council changed its mind."
    assert [file.shown_name for file in first["files"]] == ["first.pdf"]
    assert second["words"].text == "Here is its letter."
    assert [file.shown_name for file in second["files"]] == ["second.pdf"]


def test_of_an_erased_case_only_the_transitions_are_left():
    case = make_application(state=State.QUESTION)
    seen = case.version
    decide(case, "answer")
    review.forget(decide(case, "withdraw"))

    transitions = history.since(case, seen)

    assert [transition["code"] for transition in transitions] == ["answer", "withdraw", "erase"]
    assert not any(transition.get("words") or transition.get("files") for transition in transitions)


def test_a_version_that_somebody_forged_tells_all_or_nothing():
    case = answered()

    assert len(history.since(case, -(10**30))) == case.version
    assert not history.since(case, 10**30)
