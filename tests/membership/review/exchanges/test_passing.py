"""A proposal goes to the participants it names; their answers come back to the case, once."""

import pytest

from alliance_site.models import Letter
from membership import links, review, typed_pages
from membership.models import Cooperation, PassedProposal
from membership.process.errors import (
    AlreadyAnswered,
    AnswersChanged,
    NotForParticipants,
    NotNamedInWords,
    NotPermitted,
    NotToBeRead,
    WrittenToday,
)
from membership.process.permissions import OBSERVERS, REVIEWERS
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
    make_participant,
    make_proposal,
    make_user,
)

pytestmark = pytest.mark.django_db
YES = {
    "answer": "yes",
    "words": "Gladly.",
    "signed_name": "Robin Example",
    "signed_function": "Deputy mayor",
    "may_be_named": True,
}


def proposal(**more):
    town = make_participant(official_name="Exampletown")
    answers = {"visibility": "participant", "publish": True, "participants": [town]} | more
    return make_proposal(state=State.IN_REVIEW, **answers), town


def passed(case, town, by=None, address="town@example.org"):
    by = by or make_user(REVIEWERS)
    return review.pass_on(case, town, address=address, language="fr", by=by)


def letters(code):
    return Letter.objects.filter(code=code)


def test_a_participant_gets_one_letter_a_day_in_its_language_and_the_case_says_so():
    case, town = proposal()
    passed(case, town)

    with pytest.raises(WrittenToday):
        passed(case, town)
    letter = letters("proposal_passed").get()
    assert (letter.to, letter.language) == ("town@example.org", "fr")
    assert case.events.filter(code="pass_on").count() == 1
    assert case.contact_email not in letter.body


def test_nothing_goes_to_whom_the_organisation_has_not_allowed_or_named():
    private, town = proposal(visibility="task_force")
    other = make_participant(official_name="Othertown")

    for case, participant in ((private, town), (proposal()[0], other)):
        with pytest.raises(NotForParticipants):
            passed(case, participant)
    with pytest.raises(NotPermitted):
        passed(*proposal(), by=make_user(OBSERVERS))
    assert not letters("proposal_passed").exists()
    assert not PassedProposal.objects.exists()


def test_an_answer_stands_on_the_case_and_the_organisation_is_told_once():
    case, town = proposal()
    row = passed(case, town)
    review.keep_typed(row, typed_pages.Page({"words": ["Gladly."]}, []))
    assert not letters("proposal_answered").exists()
    for words in ("Gladly.", "Something else"):
        review.hear(row, YES | {"words": words})

    row.refresh_from_db()
    assert (row.answer, row.words, row.agrees) == ("yes", "Gladly.", True)
    assert row.refused_answers == ""
    letter = letters("proposal_answered").get()
    assert letter.to == case.contact_email
    assert "Gladly" not in letter.body
    assert "Gladly" not in str([event.data for event in case.events.all()])
    with pytest.raises(AlreadyAnswered):
        passed(case, town)


def test_what_was_taken_back_is_answered_by_nobody_until_it_is_passed_on_again():
    case, town = proposal()
    row, reviewer = passed(case, town), make_user(REVIEWERS)
    review.keep_typed(row, typed_pages.Page({"words": ["Gladly."]}, []))
    for _time in range(2):
        review.take_back(row, by=reviewer)
    with pytest.raises(NotToBeRead):
        review.hear(row, YES)
    row.refresh_from_db()

    assert (row.answered_at, row.refused_answers) == (None, "")
    assert case.events.filter(code="take_back").count() == 1
    again = passed(case, town)
    assert (again.taken_back_at, again.link_number) == (None, 2)
    assert letters("proposal_passed").count() == 2


NARROWED = [({"visibility": "task_force"}, "not_allowed"), ({"participants": []}, "not_named")]


@pytest.mark.parametrize(("answers", "why"), NARROWED)
def test_whom_the_organisation_lets_read_it_no_more_answers_nothing_and_is_not_named(
    decider, answers, why
):
    case, town = proposal()
    other = make_participant(official_name="Othertown")
    case.participants.add(other)
    rows = [passed(case, town), passed(case, other)]
    review.hear(rows[0], YES)
    review.hand_in(case, answers)

    assert {links.why_closed(row) for row in PassedProposal.objects.all()} == {why}
    with pytest.raises(NotToBeRead):
        review.hear(rows[1], YES)
    case.refresh_from_db()
    decide(case, "accept", by=decider)
    assert not Cooperation.objects.get().agreeing.exists()
    assert PassedProposal.objects.get(pk=rows[0].pk).words == "Gladly."


@pytest.mark.parametrize("step", ["withdraw", "spam", "decline"])
def test_what_has_ended_takes_no_answer_until_it_is_opened_again(decider, step):
    case, town = proposal()
    row = passed(case, town)
    case.refresh_from_db()
    decide(case, step, by=None if step == "withdraw" else decider)

    assert links.why_closed(PassedProposal.objects.get()) == "ended"
    with pytest.raises(NotToBeRead):
        review.hear(row, YES)


@pytest.mark.parametrize("late", [False, True])
def test_the_cooperation_names_a_participant_that_agrees_before_or_after_the_decision(
    decider, late
):
    case, town = proposal()
    row = passed(case, town)
    if not late:
        review.hear(row, YES)
    case.refresh_from_db()
    decide(case, "accept", by=decider)
    if late:
        assert not Cooperation.objects.get().agreeing.exists()
        review.hear(row, YES)

    assert list(Cooperation.objects.get().agreeing.all()) == [town]


def test_what_a_participant_wrote_is_erased_with_the_case():
    case, town = proposal()
    review.hear(passed(case, town), YES)
    case.refresh_from_db()
    review.forget(decide(case, "withdraw"))

    assert not PassedProposal.objects.exists()
    assert set(letters("proposal_passed").values_list("to", "body")) == {("", "")}


def test_a_name_in_words_gives_way_to_the_participant_that_is_meant_and_is_kept_as_a_note():
    case, _town = proposal(unlisted="Musterstadt\nNowhere")
    meant, reviewer = make_participant(official_name="Exampleville"), make_user(REVIEWERS)
    for _press in range(2):
        review.say_who(case, "Musterstadt", meant, note="They told us.", by=reviewer)

    case.refresh_from_db()
    assert case.unlisted == "Nowhere"
    assert meant in case.participants.all()
    assert case.notes.get().text == "“Musterstadt” is Exampleville.\nThey told us."
    assert case.events.filter(code="say_who").count() == 1
    assert passed(case, meant).participant == meant


def test_words_that_do_not_stand_there_and_other_kinds_of_cases_are_refused():
    reviewer, town = make_user(REVIEWERS), make_participant()
    with pytest.raises(NotNamedInWords):
        review.say_who(proposal()[0], "Musterstadt", town, by=reviewer)
    with pytest.raises(NotNamedInWords):
        review.say_who(make_application(State.IN_REVIEW), "", town, by=reviewer)
    case = proposal(unlisted="Musterstadt")[0]
    with pytest.raises(NotPermitted):
        review.say_who(case, "Musterstadt", town, by=make_user(OBSERVERS))


CHANGED = [{"name": "Other"}, {"proposal": "Else."}, {"website": "https://example.net"}]


@pytest.mark.parametrize("answers", [*CHANGED, {"period": "2030"}, {"funding_needed": True}])
def test_an_agreement_holds_only_for_what_was_read_and_is_asked_for_again(decider, answers):
    case, town = proposal()
    former = passed(case, town)
    review.hear(former, YES)
    review.hand_in(case, answers)
    case.refresh_from_db()

    again = passed(case, town)
    former.refresh_from_db()
    assert links.why_closed(former) == "asked_again"
    assert (former.words, again.answered_at) == ("Gladly.", None)
    assert links.passed_key(former) != links.passed_key(again)
    case.refresh_from_db()
    decide(case, "accept", by=decider)
    assert not Cooperation.objects.get().agreeing.exists()
    review.hear(again, YES)
    assert Cooperation.objects.get().agreeing.get() == town
    with pytest.raises(AlreadyAnswered):
        review.exchanges.passing.row_to_write_for(case.details, town, "town@example.org")


def test_an_agreement_to_an_earlier_text_names_nobody(decider):
    case, town = proposal()
    review.hear(passed(case, town), YES)
    review.hand_in(case, {"name": "Totally Different Org"})
    case.refresh_from_db()
    decide(case, "accept", by=decider)

    assert not Cooperation.objects.get().agreeing.exists()


def test_an_answer_to_what_is_no_longer_there_is_not_kept():
    case, town = proposal()
    row = passed(case, town)
    seen = row.edition
    review.hand_in(case, {"proposal": "Something else."})
    with pytest.raises(AnswersChanged):
        review.hear(row, YES, seen=seen)

    row = PassedProposal.objects.get()
    assert row.answered_at is None
    review.hear(row, YES, seen=row.edition)
    assert PassedProposal.objects.get().answered_at


def test_another_address_gets_another_link_and_nothing_that_was_typed():
    case, town = proposal()
    row = passed(case, town)
    key = links.passed_key(row)
    review.keep_typed(row, typed_pages.Page({"words": ["Gladly."]}, []))
    with pytest.raises(WrittenToday):
        passed(case, town, address="TOWN@example.org")

    corrected = passed(case, town, address="right@example.org")
    assert corrected.refused_answers == ""
    assert links.passed_key(corrected) != key
    with pytest.raises(PassedProposal.DoesNotExist):
        links.find_passed(key)


@pytest.mark.parametrize(("answers", "_why"), [*NARROWED, ({}, "ended")])
def test_what_was_only_typed_goes_when_it_is_closed(answers, _why):
    case, town = proposal()
    row = passed(case, town)
    review.keep_typed(row, typed_pages.Page({"words": ["Gladly."]}, []))
    case.refresh_from_db()
    if answers:
        review.hand_in(case, answers)
    else:
        decide(case, "withdraw")

    assert PassedProposal.objects.get().refused_answers == ""


def test_what_waits_for_an_answer_after_acceptance_can_be_taken_back(decider):
    case, town = proposal()
    row = passed(case, town)
    case.refresh_from_db()
    decide(case, "accept", by=decider)
    review.take_back(row, by=decider)

    with pytest.raises(NotToBeRead):
        review.hear(row, YES)
    assert not Cooperation.objects.get().agreeing.exists()
