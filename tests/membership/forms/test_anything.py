"""Whatever somebody types into any field is kept or refused, and nothing breaks."""

import re
import unicodedata
from datetime import date

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from membership import links, review
from membership.forms.fields.texts import Line, Paragraphs
from membership.forms.journeys import JOURNEYS
from membership.forms.spam import HONEYPOT
from membership.process.permissions import REVIEWERS
from membership.process.states import State
from membership.views.addresses import step_address
from membership.views.guarded import address
from tests.support.builders import (
    MAKERS,
    decide,
    make_application,
    make_participant,
    make_proposal,
    make_user,
)
from tests.support.visitors import (
    AUTHORITY,
    CONTACT,
    LEADER,
    LETTER,
    MESSAGE,
    PROPOSAL,
    SIGNATURE,
    WORK,
    follow,
)

HOSTILE = [
    "\x00",
    "a\r\nBcc: everybody@example.org",
    "{{ 7*7 }}{% load %}%(name)s{0}",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "=1+1",
    "\u202eneddih\ufffe\u2028",
    "a" * 60_000,
    "🏘" * 150,
]
TYPED = st.one_of(st.text(max_size=80), st.sampled_from(HOSTILE))


ANSWERS = {
    "authority": AUTHORITY,
    "leader": LEADER,
    "contact": CONTACT,
    "work": WORK,
    "letter": LETTER,
    "proposal": PROPOSAL,
    "signature": SIGNATURE,
    "message": MESSAGE,
}
STEPS = [(kind, step) for kind, journey in JOURNEYS.items() for step in journey.steps]
BUTTONS = (
    HONEYPOT,
    "switch",
    "state",
    "remove",
    "more",
    "later",
    "named_add",
    "named_find",
)
# Nobody sees these, though Unicode calls some of them letters, marks or symbols.
UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\U000e0100-\U000e01ef]"
)


def seen(text):
    """Return what anybody sees of a text, in its composed form, whatever tidies it otherwise."""
    composed = unicodedata.normalize("NFC", text)
    shown = [each for each in composed if unicodedata.category(each)[0] in "LMNPS"]
    return unicodedata.normalize("NFC", UNSEEN.sub("", "".join(shown)))


def is_text(field):
    return type(field) in (Line, Paragraphs)


@pytest.mark.django_db
@pytest.mark.one_engine
@pytest.mark.parametrize(("kind", "step"), STEPS, ids=lambda value: getattr(value, "name", value))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_whatever_is_typed_comes_out_unchanged_or_is_refused_by_a_sentence(
    client, kind, step, data
):
    fields = step.form.base_fields
    texts = [name for name in fields if is_text(fields[name]) and name != HONEYPOT]
    controls = [*step.form().controls(), *BUTTONS]
    name = data.draw(st.one_of(st.sampled_from(texts or controls), st.sampled_from(controls)))
    typed = data.draw(TYPED)
    draft = MAKERS[kind](state=State.DRAFT)
    answer = client.post(step_address(draft, step.name), ANSWERS[step.name] | {name: typed})
    page = follow(answer, client)

    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
    row = type(draft).objects.get(pk=draft.pk)
    assert row.state in (State.DRAFT, State.NEW, State.SPAM)
    if answer["Location"].endswith("#errors"):
        assert all(page.context["form"].errors.values())
        assert name not in texts or page.context["form"][name].value() == typed
    elif name in texts:
        kept = getattr(row, name)
        assert seen(kept) == seen(typed)
        assert unicodedata.is_normalized("NFC", kept)


def of_case(name, state, *, step=None, **answers):
    words = {"step": step} if step else {}
    return lambda: address(name, make_application(state, **answers), **words)


def of_question():
    case = make_application(State.IN_REVIEW)
    fields = ("population", "head_name", "website")
    case = decide(case, "ask", question_kind="outdated", question_fields=fields)
    return address("status", case)


def of_passed_proposal():
    town = make_participant()
    case = make_proposal(State.IN_REVIEW, visibility="participant", participants=[town])
    by, to = make_user(REVIEWERS), "town@example.org"
    row = review.pass_on(case, town, address=to, language="en", by=by)
    return reverse("membership:passed", kwargs={"key": links.passed_key(row)})


BESIDE = [
    (of_case("status", State.IN_REVIEW), ["message"]),
    (of_case("letter", State.IN_REVIEW, mandate_pending_until=date(2030, 5, 5)), ["letter"]),
    (of_question, ["message", "population", "head_name", "website"]),
    (of_case("case_withdraw", State.NEW), ["reason_words"]),
    (of_case("case_contact", State.NEW), ["contact_name", "contact_email", "language"]),
    (of_case("case_address", State.UNCONFIRMED), ["contact_email"]),
    (of_case("picture", State.ACCEPTED), ["taken_by", "caption", "may_show"]),
    (of_case("change", State.NEW, step="work"), ["work_now", "themes"]),
    (of_passed_proposal, ["answer", "words", "signed_name", "signed_function", "may_be_named"]),
    (lambda: reverse("membership:lost"), ["contact_email"]),
]


@pytest.mark.django_db
@pytest.mark.one_engine
@pytest.mark.parametrize(("make", "names"), BESIDE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_whatever_is_typed_beside_a_case_is_answered(client, make, names, data):
    typed = {name: data.draw(TYPED) for name in names}
    page = follow(client.post(make(), typed), client)

    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
