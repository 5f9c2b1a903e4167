"""The pages of a form follow each other, and one that is not right yet comes first."""

import pytest

from membership import review
from membership.forms.journeys import JOURNEYS
from membership.process.kinds import Kind
from membership.process.states import State
from membership.typed_pages import Page
from tests.support.builders import make_application

JOIN, MESSAGE = JOURNEYS[Kind.JOIN], JOURNEYS[Kind.MESSAGE]


def test_each_page_leads_to_the_next_and_the_last_to_the_page_that_sends():
    names = [step.name for step in JOIN.steps]

    assert [JOIN.after(step) for step in JOIN.steps] == [*names[1:], "check"]
    assert [JOIN.before(step) for step in JOIN.steps] == [None, *JOIN.steps[:-1]]
    assert JOIN.step("leader") is JOIN.steps[1]
    assert JOIN.step("nonsense") is None


def test_a_form_of_one_page_has_no_page_to_check():
    assert MESSAGE.pages == ("", "erase")
    assert JOIN.pages[0] == "check"


@pytest.mark.django_db
def test_what_lacks_an_answer_or_was_refused_is_where_the_form_goes_on():
    draft = make_application(State.DRAFT, head_office="")
    assert JOIN.unfinished(draft).name == "leader"

    draft = review.keep_refused(draft, "authority", Page({"population": ["many"]}, []))
    assert JOIN.unfinished(draft).name == "authority"
