"""A participant reads a proposal and answers it by a link."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from alliance_site.caching import per_edition
from membership import links, review
from membership.models import PassedProposal
from tests.membership.review.exchanges.test_passing import YES, passed, proposal
from tests.support.builders import decide
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db
TYPED = {name: value for name, value in YES.items() if name != "may_be_named"}


@pytest.fixture
def row():
    more = {"contact_name": "Zqcontact", "contact_email": "zq@association.example"}
    return passed(*proposal(**more, proposal="A training for mediators."))


def address(row):
    return f"/en/link/{links.passed_key(row)}/proposal/?seen={row.edition}"


def test_it_shows_what_the_organisation_allows_and_nothing_of_its_contact(client, row):
    page = client.get(address(row))

    assert "A training for mediators." in text(page)
    assert "Zqcontact" not in page.content.decode()
    assert "zq@association" not in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    row.refresh_from_db()
    assert row.answered_at is None


def test_what_is_missing_is_told_and_nothing_typed_is_lost(client, row):
    answer = client.post(address(row), TYPED | {"signed_name": ""})
    page = follow(answer, client)

    assert "Enter your name" in text(page)
    assert "Gladly." in page.content.decode()
    assert PassedProposal.objects.get().answered_at is None


def test_it_is_answered_once_and_the_page_says_so(client, row):
    page = follow(client.post(address(row), TYPED | {"may_be_named": "on"}), client)
    client.post(address(row), TYPED | {"answer": "not_now"})

    assert "We have your answer" in text(page)
    kept = PassedProposal.objects.get()
    assert (kept.answer, kept.may_be_named) == ("yes", True)
    status = client.get(f"/en/application/{links.status_key(kept.proposal)}/")
    assert "Exampletown Yes, we would like to" in text(status)
    assert "Gladly." in text(status)


def test_a_link_that_is_old_or_forged_opens_nothing(client, row):
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert client.get(address(row)).status_code == 404
    assert client.get(f"/en/link/1-{'a' * 32}/proposal/").status_code == 404


@pytest.mark.parametrize("answer", [{}, {"may_be_named": "on"}])
def test_a_page_sent_empty_tells_every_mistake_and_keeps_what_was_ticked(client, row, answer):
    page = follow(client.post(address(row), answer), client)

    assert "Error:" in page.content.decode().split("</title>")[0]
    assert "Three things must be corrected" in text(page)
    assert ("checked" in page.content.decode()) == bool(answer)
    row.refresh_from_db()
    assert (row.answer, row.signed_name, row.may_be_named) == ("", "", False)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_officer_is_told_what_becomes_of_the_data(client, row, framed_pages, language):
    about = framed_pages["en", "about"]
    about.slug = "privacy"
    about.save_revision().publish()
    page = client.get(address(row).replace("/en/", f"/{language}/")).content.decode()
    below = page.partition("</form>")[2]

    said = {"en": "erased with the proposal", "fr": "effacées avec la proposition"}[language]
    assert said in below
    assert {"en": "How we handle your data", "fr": "Comment nous traitons"}[language] in below


def test_the_organisation_reads_that_whom_it_left_out_reads_it_no_more(client, row):
    status = f"/en/application/{links.status_key(row.proposal)}/"
    assert "no answer yet" in text(client.get(status))
    row.proposal.refresh_from_db()
    closing(row, "left out")

    assert "It cannot read your proposal any more." in text(client.get(status))
    assert "no answer yet" not in text(client.get(status))


def closing(row, how):
    case = row.proposal
    if how == "taken back":
        return review.take_back(row, by=row.sent_by)
    if how == "withdrawn":
        return decide(case, "withdraw")
    answers = {"private": {"visibility": "task_force"}, "left out": {"participants": []}}
    return review.hand_in(case, answers[how])


CLOSED = {
    "taken back": "We have taken it back.",
    "withdrawn": "It has ended.",
    "private": "The organisation has changed who may read it.",
    "left out": "It does not name Exampletown any more.",
}


@pytest.mark.parametrize("how", CLOSED)
@pytest.mark.parametrize("is_answered", [False, True])
def test_what_can_be_read_no_more_says_so_shows_nothing_and_takes_nothing(
    client, row, how, is_answered
):
    if is_answered and how == "taken back":
        return
    if is_answered:
        review.hear(row, YES)
    row.proposal.refresh_from_db()
    closing(row, how)

    for answer in (client.get(address(row)), client.post(address(row), TYPED)):
        page = text(answer)
        assert answer.status_code == 410
        assert "This proposal can no longer be read" in page
        assert CLOSED[how] in page
        assert "A training for mediators." not in page
        assert row.proposal.name not in page
    assert "Gladly." in page  # what was just typed is shown once more
    kept = PassedProposal.objects.get()
    assert bool(kept.answered_at) == is_answered


PUBLIC = [
    *("participants/", "participants/figures/", "participants.csv"),
    *("participants.json", "participants.geojson", "declaration/", "search/?q=Zqorg", ""),
]


def names(client, town):
    per_edition.forget()  # as the next edition does, which begins with a commit
    paths = [*PUBLIC, f"participants/{town.slug}/"]
    pages = [b"".join(client.get(f"/en/{path}")).decode() for path in paths]
    return [path for path, page in zip(paths, pages, strict=True) if "Zqorganisation" in page]


@pytest.mark.usefixtures("framed_pages")
def test_nobody_is_named_before_both_agree_and_only_on_the_page_of_the_participant(client, decider):
    case, town = proposal(name="Zqorganisation")
    row = passed(case, town)
    assert names(client, town) == []
    case.refresh_from_db()
    accepted = decide(case, "accept", by=decider)
    assert names(client, town) == []

    review.hear(row, YES)
    assert names(client, town) == [f"participants/{town.slug}/"]
    accepted.refresh_from_db()
    decide(accepted, "reopen", by=decider)
    assert names(client, town) == []


def test_who_read_an_earlier_text_reads_the_new_one_before_the_answer_counts(client, row):
    before = address(row)
    review.hand_in(row.proposal, {"proposal": "A festival."})
    page = follow(client.post(before, TYPED), client)

    assert "has changed its proposal since you opened this page" in text(page)
    assert "A festival." in text(page)
    assert "Gladly." in page.content.decode()
    assert PassedProposal.objects.get().answered_at is None
    action = page.content.decode().split("<form")[1].split('action="')[1].split('"')[0]
    client.post(action, TYPED)
    assert PassedProposal.objects.get().answered_at


def test_the_former_link_says_that_there_is_a_newer_one(client, row):
    former = address(row)
    review.hear(row, YES)
    review.hand_in(row.proposal, {"proposal": "A festival."})
    assert "holds only for what you read then" in text(client.get(former))
    again = passed(row.proposal, row.participant)

    assert "We have written to you again, with a new link." in text(client.get(former))
    assert "A festival." in text(client.get(address(again)))
    status = text(client.get(f"/en/application/{links.status_key(row.proposal)}/"))
    assert "(about an earlier text of your proposal)" in status
    assert "It cannot read your proposal any more." not in status
