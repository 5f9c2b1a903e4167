"""The page about the letter: it is here, it comes on a day, or a model is needed first."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from alliance_site.caching import per_edition
from membership import dates
from membership.files import checks, store
from membership.forms.introductions import language_sheets
from membership.forms.join.letter import LetterForm
from membership.process.states import State
from tests.membership.forms.join.filled import mistakes, page, parts
from tests.support.builders import make_application, make_pdf, make_sheet
from tests.support.visitors import LETTER

SOON = parts("mandate_pending_until", date.today() + timedelta(days=40))


def test_the_mistakes_stand_in_the_order_of_the_page():
    shown = [name for _legend, names in LetterForm.groups for name in names]

    assert LetterForm().asked == shown


@pytest.mark.parametrize("chosen", [{}, {"mandate": "coming"}, {"mandate": "model"}])
def test_a_decision_still_to_come_stands_in_for_the_file(chosen):
    assert mistakes(LetterForm, chosen | SOON) == {}


@pytest.mark.parametrize("chosen", [{}, LETTER])
def test_a_file_is_enough(chosen):
    filled = page(LetterForm, chosen, make_pdf())

    assert filled.is_valid()
    assert filled.answers()["mandate"] == "here"


@pytest.mark.parametrize(
    ("chosen", "field", "said"),
    [
        ({}, "mandate", "Say whether you have the letter or decision"),
        ({"mandate": "maybe"}, "mandate", "Choose from the list"),
        (LETTER, "letter", "Choose the letter or council decision, or say that it is still to"),
        ({"mandate": "coming"}, "mandate_pending_until", "Enter the day on which you expect it"),
        ({"mandate": "model"}, "mandate_pending_until", "Enter the day on which you expect it"),
    ],
)
def test_each_choice_asks_for_what_belongs_to_it_and_nothing_else(chosen, field, said):
    told = mistakes(LetterForm, chosen)

    assert list(told) == [field]
    assert told[field][0].startswith(said)


def test_a_day_that_belongs_to_another_choice_is_no_mistake_and_is_not_kept():
    past, ahead = date(2020, 1, 31), date.today() + timedelta(days=3)
    here = page(LetterForm, LETTER | parts("mandate_pending_until", past), make_pdf())
    coming = page(LetterForm, {"mandate": "coming"} | SOON | parts("decided_on", ahead))

    assert here.is_valid()
    assert coming.is_valid()
    assert here.answers()["mandate_pending_until"] is None
    assert coming.answers()["decided_on"] is None


def test_what_was_chosen_for_another_choice_stays_while_the_page_has_a_mistake():
    filled = page(LetterForm, LETTER | SOON)

    assert not filled.is_valid()
    assert 'value="' + SOON["mandate_pending_until_year"] in str(filled["mandate_pending_until"])


@pytest.mark.django_db
@pytest.mark.one_engine
def test_drafts_of_before_the_choice_was_asked_open_right():
    empty, pending = (
        make_application(State.DRAFT, mandate_pending_until=day) for day in (None, dates.today())
    )
    with_file = make_application(State.DRAFT)
    store.keep(with_file, checks.check(make_pdf()))

    chosen = [LetterForm(draft=draft).initial["mandate"] for draft in (empty, pending, with_file)]
    assert chosen == ["", "coming", "here"]
    finished = [LetterForm.is_finished(draft) for draft in (empty, pending, with_file)]
    assert finished == [False, True, True]


def test_a_decision_still_to_come_lies_ahead():
    past = parts("mandate_pending_until", date(2020, 1, 31))

    assert list(mistakes(LetterForm, {"mandate": "coming"} | past)) == ["mandate_pending_until"]
    assert list(mistakes(LetterForm, past)) == ["mandate_pending_until"]


def test_a_decision_that_was_taken_lies_behind():
    ahead = parts("decided_on", date.today() + timedelta(days=3))

    assert list(mistakes(LetterForm, LETTER | ahead, make_pdf())) == ["decided_on"]


@pytest.mark.parametrize(
    "typed", [("31", "2", "2026"), ("1", "x", "2026"), ("", "2", "2026"), ("1", "2", "26")]
)
def test_a_day_that_does_not_exist_is_refused_and_kept(typed):
    names = [f"decided_on_{part}" for part in ("day", "month", "year")]
    answers = LETTER | dict(zip(names, typed, strict=True))
    filled = page(LetterForm, answers, make_pdf())

    (told,) = filled.errors["decided_on"]
    assert told.endswith("Enter the date of the decision as day, month and year, like 24 11 2026")
    assert all(f'value="{part}"' in str(filled["decided_on"]) for part in typed)


@pytest.mark.parametrize(
    ("name", "days", "said"),
    [
        ("mandate_pending_until", 365, ""),
        ("mandate_pending_until", 3 * 366, "more than two years away"),
        ("mandate_pending_until", -1, "is in the past"),
        ("decided_on", -30, ""),
        ("decided_on", -200 * 365, "did not exist yet"),
        ("decided_on", 1, "is in the future"),
    ],
)
def test_a_decision_is_taken_in_a_time_that_can_be_meant(name, days, said):
    chosen = LETTER if name == "decided_on" else {"mandate": "coming"}
    found = LetterForm(chosen | parts(name, dates.today() + timedelta(days=days))).errors
    told = found.get(name, [])

    assert bool(told) == bool(said)
    assert said in " ".join(told)


@pytest.mark.one_engine
@pytest.mark.parametrize("reader", ["en", "fr"])
def test_whoever_needs_a_model_finds_the_decision_in_the_own_language(pages, reader):
    with override(reader):
        assert f'href="/{reader}/join/"' in str(LetterForm().fields["mandate"].help_text)
        make_sheet(pages, reader, tree=reader)
        per_edition.forget()
        address = language_sheets.decision(reader).decision
        assert f'href="{address}"' in str(LetterForm().fields["mandate"].help_text)
