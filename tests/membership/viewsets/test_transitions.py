"""The page of a step: the day first, then what happens on it, and no typed word is lost."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from alliance_site.models import Letter
from membership import dates, review
from membership.models import LetterText, Note, Participant, Submission
from membership.process.permissions import DECIDERS, REVIEWERS
from membership.process.states import State
from news.models import ArticlePage
from tests.support.builders import decide, make_application, make_site_tree, make_user

pytestmark = pytest.mark.django_db


def step_url(case, step="accept"):
    return reverse("queue:transition", args=[case.pk, step])


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("step", ["accept", "decline"])
def test_a_decision_is_taken_with_the_day_that_the_page_opens_with(client, decider, language, step):
    """As a browser reads it: a field for a day knows one way to write it."""
    UserProfile.objects.create(user=decider, preferred_language=language)
    make_site_tree()
    case = make_application(state=State.IN_REVIEW)
    page = client.get(step_url(case, step))
    field = re.search(r'<input type="date"[^>]*>', page.content.decode())[0]
    day = re.search(r'value="(\d{4}-\d\d-\d\d)"', field)

    more = {"reason": "no_mandate", "note": "By letter.", "decision_on": day[1]}
    client.post(step_url(case, step), fields(page) | more)
    case.refresh_from_db()
    assert case.decision_on == dates.today()


def fields(page):
    """Return what the form of a step's page would send as it stands."""
    form = page.context["form"]
    return {name: form[name].value() or "" for name in form.fields}


SHOWN = ("warnings", "effects", "notes", "letters")


def marked(page):
    """Return the lines that a page marks as changed."""
    parts = [part for name in SHOWN for part in page.context[name]]
    lines = [line for part in parts for line in (part, *getattr(part, "lines", ()))]
    return [getattr(line, "text", getattr(line, "heading", "")) for line in lines if line.changed]


def test_the_day_is_asked_before_the_plan_and_is_today_at_first(client, decider):
    page = client.get(step_url(make_application(state=State.IN_REVIEW)))
    text = page.content.decode()

    assert page.context["form"]["decision_on"].value() == dates.today()
    assert text.index("Day of the decision") < text.index("What will happen")
    assert not marked(page)


def test_the_plan_for_another_day_is_shown_with_its_lines_marked(client, decider):
    make_site_tree()
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case)))
    typed |= {"decision_on": "2026-10-15", "note": "Agreed.", "decision_body": "Bureau"}

    page = client.post(step_url(case), typed | {"show": "1"})

    assert page.status_code == 200
    assert "Participant since: 15 October 2026" in marked(page)
    assert not any("Official name" in line for line in marked(page))
    assert any("Participant since" in line for line in page.context["gone"])
    assert fields(page)["note"] == "Agreed."
    assert fields(page)["decision_body"] == "Bureau"
    assert Submission.objects.get().state == State.IN_REVIEW

    client.post(step_url(case), fields(page))

    entry = Participant.objects.get()
    assert entry.periods.get().starts_on == date(2026, 10, 15)
    assert Submission.objects.get().decision_on == date(2026, 10, 15)
    assert all("15 " in article.teaser for article in ArticlePage.objects.all())


def test_a_day_typed_without_looking_at_its_plan_is_shown_first(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case))) | {"decision_on": "2026-10-15"}

    page = client.post(step_url(case), typed)

    assert "Participant since: 15 October 2026" in marked(page)
    assert Submission.objects.get().state == State.IN_REVIEW


@pytest.mark.parametrize("step", ["accept", "decline"])
@pytest.mark.parametrize("button", [{}, {"show": "1"}])
@pytest.mark.parametrize("day", ["", "31 February", "later", "1826-10-15", "0206-10-15"])
def test_a_day_that_is_none_or_to_come_is_refused_with_all_that_was_typed(
    client, decider, step, button, day
):
    case = make_application(state=State.IN_REVIEW)
    if day == "later":
        day = (dates.today() + timedelta(days=1)).isoformat()
    typed = fields(client.get(step_url(case, step))) | {"note": "Agreed.", "decision_on": day}

    page = client.post(step_url(case, step), typed | button)

    assert page.status_code == 422
    assert page.context["form"].errors["decision_on"]
    assert "Agreed." in page.content.decode()
    assert Submission.objects.get().state == State.IN_REVIEW


def test_asking_for_the_plan_of_a_day_finds_no_fault_with_the_rest(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case, "decline"))) | {"decision_on": "2026-10-15"}

    page = client.post(step_url(case, "decline"), typed | {"show": "1"})

    assert page.status_code == 200
    assert not page.context["form"].errors


def test_of_two_acceptances_at_once_each_letter_has_its_own_number(client, decider):
    first, second = (make_application(state=State.IN_REVIEW) for _ in range(2))
    typed = fields(client.get(step_url(first))) | {"note": "Agreed on Monday."}
    decide(second, "accept")

    page = client.post(step_url(first), typed)

    assert any("number 2" in line for line in marked(page))
    assert any("number 1" in line for line in page.context["gone"])
    assert any("as participant number 2." in line for line in marked(page))
    assert fields(page)["note"] == "Agreed on Monday."
    client.post(step_url(first), fields(page))
    letter = Letter.objects.get(submission=first, code="accepted_join")
    assert "number 2." in letter.body
    assert "number 1." not in letter.body


def test_a_letter_that_nobody_touched_is_made_anew(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case)))
    LetterText.objects.create(
        code="accepted_join", language="en", subject="Come in", body="New words. {link}"
    )

    page = client.post(step_url(case), typed)

    assert fields(page)["subject"] == "Come in"
    assert "New words." in fields(page)["body"]


def test_a_letter_that_somebody_changed_is_kept_beside_the_new_one(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case)))
    typed["body"] = "My own welcome. {link}"
    LetterText.objects.create(
        code="accepted_join", language="en", subject="Come in", body="New words. {link}"
    )

    page = client.post(step_url(case), typed)

    assert fields(page)["body"] == "My own welcome. {link}"
    assert [line.text for line in page.context["letter_now"].lines] == ["New words. {link}"]
    assert page.context["letter_now"].lines[0].changed


def test_a_note_that_a_colleague_writes_meanwhile_is_marked(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case)))
    review.add_note(case, "Wait, the department objects.", by=make_user(REVIEWERS))

    page = client.post(step_url(case), typed)

    assert any("the department objects" in line for line in marked(page))
    assert Submission.objects.get().state == State.IN_REVIEW


@pytest.mark.parametrize("step", ["accept", "decline", "ask"])
def test_the_slower_of_two_keeps_every_word(client, decider, step):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case, step)))
    typed |= {"note": "The seal is hard to read.", "reason": "no_mandate", "message": "Who?"}
    typed["body"] = "A letter of my own. {link}"
    decide(case, "decline", by=make_user(DECIDERS, first_name="Ada"))

    page = client.post(step_url(case, step), typed)
    text = page.content.decode()

    assert page.status_code == 409
    assert "Ada" in text
    assert "The seal is hard to read." in text
    assert "A letter of my own." in text
    client.post(reverse("queue:note", args=[case.pk]), {"text": page.context["note"]})
    assert Note.objects.filter(text="The seal is hard to read.").exists()


def test_a_plan_that_somebody_forged_marks_nothing_and_breaks_nothing(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case))) | {"decision_on": "2026-10-15", "show": "1"}

    for seen in ("", "{", "[]", '{"lines": 3, "body": 5}', "null"):
        page = client.post(step_url(case), typed | {"seen": seen})

        assert page.status_code == 200
        assert not marked(page)


def test_the_page_shows_the_finished_letter_in_the_language_of_the_applicant(client, decider):
    case = make_application(state=State.IN_REVIEW, language="fr", name="Ville {reason}")
    address = step_url(case, "decline")
    typed = fields(client.get(address)) | {"reason": "no_mandate", "show": "1"}

    page = client.post(address, typed)

    shown = "\n".join(line.text for line in page.context["letters"][0].lines)
    assert "Nous n’avons pas" in shown
    assert "Ville {reason}" in shown
    assert shown.splitlines()[0] in page.content.decode()
    assert case.events.last().code == "take"


def test_a_text_that_would_spoil_the_letter_comes_back_with_what_is_wrong(client, decider):
    case = make_application(state=State.IN_REVIEW)
    address = step_url(case, "accept")
    typed = fields(client.get(address)) | {"subject": "A {foo}", "body": "Welcome, {link"}

    page = client.post(address, typed)

    assert page.status_code == 422
    assert "{foo} is not a name of this letter." in page.content.decode()
    assert "{link} is missing" in page.content.decode()
    assert "Welcome, {link" in page.content.decode()


def test_another_reason_needs_its_words(client, decider):
    case = make_application(state=State.IN_REVIEW)
    address = step_url(case, "decline")
    typed = fields(client.get(address)) | {"reason": "other", "note": "See above."}

    page = client.post(address, typed)
    assert page.status_code == 422
    assert "reason_words" in page.context["form"].errors

    client.post(address, typed | {"reason_words": "The council is dissolved."})
    letter = Letter.objects.get(code="declined")
    assert "this reason:\n\nThe council is dissolved.\n" in letter.body
