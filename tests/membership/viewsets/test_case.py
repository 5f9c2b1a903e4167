"""The page of a case: what is next, what was decided, and what happened, in sentences."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from alliance_site.pages import languages
from alliance_site.text import days
from membership import dates, review
from membership.files import checks, store
from membership.models import Submission
from membership.process.permissions import OBSERVERS, REVIEWERS
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.register import duplicates
from tests.membership.views.case_pages.test_picture import said
from tests.membership.views.case_pages.test_status import page as page_of
from tests.support.builders import (
    decide,
    make_application,
    make_message,
    make_pdf,
    make_proposal,
    make_signature,
    make_user,
)
from tests.support.markup import has
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


def look(client, case):
    return client.get(reverse("queue:inspect", args=[case.pk]))


def bar(page):
    text = page.content.decode()
    return text[text.index('class="case__bar"') :]


@pytest.mark.parametrize(
    ("make", "heading"),
    [
        (make_application, "Files of the mandate"),
        (make_proposal, "Documents of the organisation"),
        (make_signature, "Signed page"),
    ],
)
def test_files_are_called_what_they_are_of_each_kind(client, decider, make, heading):
    draft = make(state=State.DRAFT)
    store.keep(draft, checks.check(make_pdf("signed.pdf")))

    assert f"<h2>{heading}</h2>" in look(client, review.submit(draft)).content.decode()


@pytest.mark.parametrize("make", [make_application, make_proposal, make_signature, make_message])
def test_the_first_transition_with_a_new_case_is_to_take_it(client, decider, make):
    buttons = bar(look(client, make(state=State.NEW)))

    assert buttons.index("/take/") < buttons.index("</form>")
    assert "/step/" not in buttons[: buttons.index("</form>")]


@pytest.mark.parametrize(
    "state",
    [State.UNCONFIRMED, State.ACCEPTED, State.DECLINED, State.WITHDRAWN, State.SPAM],
)
def test_what_is_closed_or_not_confirmed_is_not_to_be_taken(client, decider, state):
    assert "/take/" not in look(client, make_application(state=state)).content.decode()


def test_ones_own_case_is_not_to_be_taken_and_a_colleagues_is_taken_over_last(client, decider):
    case = review.take(make_application(state=State.NEW), by=make_user(REVIEWERS))

    buttons = bar(look(client, case))
    assert buttons.index("/step/accept/") < buttons.index("/take/")
    assert "Take over" in buttons

    mine = review.take(make_application(state=State.NEW), by=decider)
    assert "/take/" not in look(client, mine).content.decode()


def test_an_observer_takes_nothing(client):
    client.force_login(make_user(OBSERVERS))

    assert "/take/" not in look(client, make_application(state=State.NEW)).content.decode()


def decision(page):
    return {row["label"]: row["value"] for row in page.context["decision"]}


def test_so_far_tells_what_happened_in_sentences(client, decider):
    case = decide(make_application(state=State.IN_REVIEW), "decline", by=decider)

    told = [event["text"] for event in look(client, case).context["events"]]

    assert told[0] == "The applicant sent the form."
    assert told[-1] == "Dana declined it."
    assert not {str(transition.label) for transition in TRANSITIONS.values()} & set(told)


def test_a_case_does_not_suspect_what_came_of_it(decider):
    joined = decide(make_application(state=State.IN_REVIEW), "accept", by=decider)
    signed = decide(make_signature(state=State.IN_REVIEW), "accept", by=decider)

    assert not duplicates.candidates(joined)
    assert not duplicates.candidates(Submission.objects.get(pk=joined.pk))
    assert not duplicates.candidates(signed)
    again = decide(joined, "reopen", by=decider)
    warnings = review.plan(again, "accept", by=decider).warnings
    assert not [warning for warning in warnings if warning.startswith("Perhaps already known")]


def test_another_application_of_the_same_place_is_still_suspected(decider):
    joined = decide(make_application(state=State.IN_REVIEW, name="Kastoria"), "accept")
    other = make_application(state=State.IN_REVIEW, name="Kastoria")

    found = [candidate.found for candidate in duplicates.candidates(other)]

    assert joined.participant in found


@pytest.mark.parametrize(
    ("code", "reader", "name"),
    [
        ("pl", "en", "Polish"),
        ("pl", "fr", "polonais"),
        ("rom", "en", "Romani"),
        ("cnr", "fr", "monténégrin"),
        ("pt-BR", "en", "Portuguese (Brazil)"),
        ("zz", "en", "zz"),
        ("not a code", "en", "not a code"),
    ],
)
def test_a_language_is_named_in_the_language_of_the_reader(code, reader, name):
    with translation.override(reader):
        assert languages.name_of(code) == name


def test_the_case_names_the_language_of_its_texts(client, decider):
    text = look(client, make_application(text_language="pl")).content.decode()

    assert "Polish" in text


def test_nothing_is_said_about_a_figure_that_was_not_given(client, decider):
    without = look(client, make_application(head_name="")).content.decode()
    given = look(
        client, make_application(roma_population=900, roma_population_source="Census")
    ).content.decode()

    assert "Official figure" not in without
    assert "Publish name and office" not in without
    assert "Official figure" in given


@pytest.mark.both_engines
def test_the_oldest_duty_comes_first_whatever_the_engine_thinks_of_nothing(client, decider):
    waiting, late, early = (make_application(name=name) for name in ("Wait", "Late", "Early"))
    today = dates.today()
    for case, due in ((waiting, None), (late, today + timedelta(9)), (early, today)):
        Submission.objects.filter(pk=case.pk).update(due_on=due)

    def order(query=""):
        page = client.get(f"{reverse('queue:index')}{query}")
        return [case.name for case in page.context["object_list"]]

    assert order() == ["Early", "Late", "Wait"]
    assert order("?ordering=due_on") == ["Early", "Late", "Wait"]
    assert order("?ordering=-due_on") == ["Late", "Early", "Wait"]
    neighbours = look(client, early).context["neighbours"]
    assert (neighbours["previous"], neighbours["next"]) == (None, late.pk)


def changed(case, **answers):
    """Change answers that nobody asked about, as the applicant does."""
    return review.hand_in(case, answers)


def test_old_and_new_of_a_correction_stand_side_by_side_with_its_moment(client, decider):
    case = make_application(state=State.QUESTION, population=12000)
    page = look(client, review.answer(case, "As counted.", answers={"population": 13000}))
    row = page.content.decode().split('class="case__corrections"')[1]

    assert "Changed by the applicant" in text(page)
    assert has(row, '<th scope="row">Population</th>')
    assert has(row, "<del>12,000</del>")
    assert has(row, "<ins>13,000</ins>")
    assert row.index("12,000") < row.index("13,000")


def test_an_answer_that_was_changed_says_so_where_it_is_read(client, decider):
    case = changed(make_application(), head_name="Robin Example")
    page = look(client, case)
    rows = [row for section in page.context["sections"] for row in section["rows"]]

    assert [row["name"] for row in rows if row["changed_at"]] == ["head_name"]
    assert text(page).count(f"changed on {days.in_words(dates.today())}") == 1


def test_each_time_something_is_handed_in_has_its_own_table_the_newest_first(client, decider):
    case = changed(make_application(), head_name="Robin Example", population=13000)
    case = changed(case, head_name="Lou Example")
    tables = look(client, case).content.decode().split('class="case__corrections"')[1:]

    assert len(tables) == 2
    assert "Lou Example" in tables[0]
    assert "13,000" not in tables[0]
    assert "13,000" in tables[1]


def test_who_sees_no_contact_data_sees_no_change_of_it_either(client):
    case = make_application(state=State.QUESTION)
    said = {"contact_name": "Lou Example", "population": 13000}
    case = review.answer(case, "It is Lou now.", answers=said)
    client.force_login(make_user(OBSERVERS))
    page = look(client, case).content.decode()

    assert "13,000" in page
    assert "Kim Example" not in page
    assert "Lou Example" not in page


def test_a_picture_for_the_entry_stands_apart_with_its_credit_and_permission(client, decider):
    case = make_application(State.ACCEPTED)
    client.post(page_of(case, "picture/"), said())
    seen = text(look(client, case))

    assert "Pictures for the entry" in seen
    assert "Taken by Kim Example. The town hall at noon" in seen
    assert "Agreed to: “The Alliance may show this picture free of charge" in seen
