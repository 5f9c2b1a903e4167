"""Whatever somebody types into any field is kept or refused, and nothing breaks."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from membership.forms import cooperate, message, sign
from membership.forms.fields.texts import Line, Paragraphs
from membership.forms.join import authority
from membership.forms.journeys import JOURNEYS
from membership.forms.spam import HONEYPOT
from membership.models import Submission
from membership.process.kinds import Kind
from membership.process.states import State
from membership.views.addresses import step_address
from tests.support.builders import make_application, make_message, make_proposal, make_signature
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
    start,
)

STARTS = [
    ("/en/join/start/", AUTHORITY, authority.AuthorityForm),
    ("/en/cooperate/start/", PROPOSAL, cooperate.ProposalForm),
    ("/fr/declaration/sign/start/", SIGNATURE, sign.SignatureForm),
    ("/fr/contact/write/", MESSAGE, message.MessageForm),
]
HOSTILE = [
    "\x00",
    "a\r\nBcc: everybody@example.org",
    "{{ 7*7 }}{% load %}%(name)s{0}",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "=1+1",
    "\u202eneddih\ufffe\u2028",
    "a" * 200_000,
    "🏘" * 150,
]
TYPED = st.one_of(st.text(max_size=80), st.sampled_from(HOSTILE))


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "answers", "form"), STARTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_form_takes_or_refuses_whatever_is_typed(address, answers, form, data):
    name = data.draw(st.sampled_from([*form().asked, HONEYPOT, "switch", "state", "remove"]))
    typed = data.draw(TYPED)
    answer = start(address, answers | {name: typed})

    assert "<script>alert" not in follow(answer).content.decode()
    for case in Submission.objects.all():
        assert "\x00" not in case.name + case.contact_name
        assert case.state in ("draft", "new", "spam")


MAKERS = {
    Kind.JOIN: make_application,
    Kind.COOPERATE: make_proposal,
    Kind.SIGN: make_signature,
    Kind.MESSAGE: make_message,
}
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


def texts_of(step):
    """Return the fields of a page in which people write as they like, with what tidies them."""
    return {
        name: Paragraphs if isinstance(field, Paragraphs) else Line
        for name, field in step.form.base_fields.items()
        if type(field) in (Line, Paragraphs) and name != HONEYPOT
    }


@pytest.mark.django_db
@pytest.mark.one_engine
@pytest.mark.parametrize(("kind", "step"), STEPS, ids=lambda value: getattr(value, "name", value))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=settings.default.max_examples // 2,
)
@given(data=st.data())
def test_any_text_comes_out_unchanged_or_is_refused_by_a_sentence(client, kind, step, data):
    fields = texts_of(step)
    name, typed = data.draw(st.sampled_from([*fields])), data.draw(TYPED)
    draft = MAKERS[kind](state=State.DRAFT)
    answer = client.post(step_address(draft, step.name), ANSWERS[step.name] | {name: typed})

    assert answer.status_code == 303
    if answer["Location"].endswith("#errors"):
        form = client.get(answer["Location"]).context["form"]
        assert all(form.errors.values())
        assert form[name].value() == typed
    else:
        kept = getattr(type(draft).objects.get(pk=draft.pk), name)
        tidied = fields[name](longest=10**6, named="").to_python(typed)
        assert kept == tidied
        assert unicodedata.is_normalized("NFC", kept)
