"""Whatever somebody types into any field is kept or refused, and nothing breaks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from membership.forms import cooperate, message, sign
from membership.forms.join import authority
from membership.forms.spam import HONEYPOT
from membership.models import Submission
from tests.support.visitors import AUTHORITY, MESSAGE, PROPOSAL, SIGNATURE, follow, start

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
