"""The link of a letter is made when it leaves: no row of the outbox has a key."""

import re

import pytest

from alliance_site.accounts import letters as account_letters
from alliance_site.answers import logs
from alliance_site.models import Letter
from alliance_site.outbox.delivery import send_due
from alliance_site.outbox.messages import message
from membership import links, review
from membership.letters import cases, occasions
from membership.letters.occasions import Reader
from membership.process.states import State
from tests.membership.review.exchanges.test_passing import YES, passed, proposal
from tests.support.builders import decide, make_application, make_user

pytestmark = pytest.mark.django_db
CODES = sorted(occasions.OCCASIONS)


@pytest.fixture
def put():
    """Return a function that puts a letter of a kind into the outbox and returns its row."""

    def put(code):
        if occasions.OCCASIONS[code].reader is Reader.ACCOUNT:
            (template, *_others) = [
                name for name, each in account_letters.LETTERS.items() if each == code
            ]
            account_letters.tell(template, make_user())
            return Letter.objects.get(code=code)
        if occasions.OCCASIONS[code].reader is Reader.PARTICIPANT:
            passed(*proposal())
            return Letter.objects.get(code=code)
        case = make_application(state=State.UNCONFIRMED)
        words = {"message": "Words.", "reason": "A reason.", "answers": "Answers."}
        return cases.queue(code, submission=case, once_key="once", values=words)

    return put


@pytest.mark.parametrize("code", CODES)
def test_no_row_has_a_key_and_the_letter_that_leaves_has_one_link(put, code):
    row = put(code)

    kept = " ".join(str(value) for value in vars(row).values())
    assert "://" not in kept
    assert not logs.KEY.search(kept.replace(row.message_id, ""))
    (address,) = re.findall(r"https?://\S+", message(row).body)
    assert address.startswith("http://testserver/")


@pytest.mark.parametrize(
    ("code", "leads_to"),
    [
        ("receipt", lambda case: links.purpose_address(case, links.CONFIRM)),
        ("answered", links.status_address),
        ("task_force_answer", lambda _case: "http://testserver/admin/"),
    ],
)
def test_each_link_leads_where_its_reader_can_do_something(put, code, leads_to):
    row = put(code)

    assert leads_to(row.about) in message(row).body.split()


UNPROVED = sorted(
    code for code, each in occasions.OCCASIONS.items() if each.reader is Reader.UNPROVED
)
OPENS_A_MESSAGE = {"received"}  # of a form that nobody has to confirm


@pytest.mark.parametrize("code", [code for code in UNPROVED if code not in OPENS_A_MESSAGE])
@pytest.mark.parametrize("state", [State.DRAFT, State.UNCONFIRMED, State.NEW])
def test_a_letter_to_an_address_of_before_opens_and_confirms_nothing(client, code, state):
    case = make_application(state=state, contact_email="wrong@exampletown.example")
    row = cases.queue(code, submission=case, once_key="once")
    type(case).objects.update(contact_email="right@exampletown.example", confirmed_at=None)

    (address,) = re.findall(r"https?://\S+", message(Letter.objects.get(pk=row.pk)).body)
    path = address.removeprefix("http://testserver")

    assert "/link/" in path
    assert client.post(path).status_code == 404
    assert type(case).objects.get().confirmed_at is None


def closed_by(case, town, how):
    row = case.details.passed.get()
    if how == "taken back":
        review.take_back(row, by=row.sent_by)
    elif how == "narrowed":
        review.hand_in(case, {"visibility": "task_force"})
    elif how == "withdrawn":
        decide(case, "withdraw")
    elif how == "answered":
        review.hear(row, YES)
    else:
        passed(case, town, address="right@example.org")


@pytest.mark.parametrize("how", ["taken back", "narrowed", "withdrawn", "answered", "corrected"])
def test_a_letter_whose_link_was_closed_while_it_waited_does_not_leave(how, mailoutbox):
    case, town = proposal()
    passed(case, town)
    case.refresh_from_db()
    closed_by(case, town, how)
    send_due()

    letter = Letter.objects.get(code="proposal_passed", to="town@example.org")
    assert letter.progress == Letter.State.HELD
    assert "closed, answered or replaced" in letter.problem
    assert "town@example.org" not in [address for mail in mailoutbox for address in mail.to]
