"""Days nobody means, choices that contradict each other, and what stands beside the fields."""

from datetime import timedelta

import pytest

from alliance_site.names import countries
from membership import dates, links
from membership.forms.cooperate import ProposalForm
from membership.forms.join.work import WorkForm
from membership.forms.sign import SignatureForm
from membership.models import Submission
from membership.process.states import State
from tests.support.builders import make_application, make_frame, make_participant, make_site_tree
from tests.support.visitors import PROPOSAL, SIGNATURE, WORK, follow, opened, start, text

pytestmark = pytest.mark.django_db


def parts(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def mistakes(form, name):
    return [str(said) for said in form.errors.get(name, [])]


@pytest.mark.parametrize(
    ("year", "said"),
    [("1826", "no Alliance yet"), ("2012", "no Alliance yet"), ("2099", "lies in the future")],
)
def test_nobody_signs_before_the_alliance_or_in_a_time_to_come(year, said):
    found = mistakes(SignatureForm(SIGNATURE | {"signed_on_year": year}), "signed_on")

    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    ("name", "days", "said"),
    [
        ("mandate_pending_until", 365, ""),
        ("mandate_pending_until", 3 * 366, "more than two years away"),
        ("mandate_pending_until", -1, "lies in the past"),
        ("decided_on", -30, ""),
        ("decided_on", -200 * 365, "no Alliance yet"),
        ("decided_on", 1, "lies in the future"),
    ],
)
def test_a_decision_is_taken_in_a_time_that_can_be_meant(name, days, said):
    day = dates.today() + timedelta(days=days)
    found = mistakes(WorkForm(WORK | parts(name, day)), name)

    assert bool(found) == bool(said)
    assert said in " ".join(found)


@pytest.mark.parametrize(
    "about",
    [
        {"roma_population_official": "on"},
        {"roma_population_source": "Census"},
        {"roma_population_year": "2021"},
    ],
)
def test_whoever_tells_something_about_a_figure_is_asked_for_the_figure(about):
    asked = "Enter the figure, or leave its source, year and tick empty"

    assert mistakes(WorkForm(WORK | about), "roma_population") == [asked]
    figure = {"roma_population": "900", "roma_population_source": "Census"}
    assert mistakes(WorkForm(WORK | figure | about), "roma_population") == []
    unclear = mistakes(WorkForm(WORK | about | {"roma_population": "12,5"}), "roma_population")
    assert asked not in unclear


def test_whoever_lets_participants_read_names_one():
    answers = PROPOSAL | {"visibility": "participant"}
    participant = make_participant(official_name="Megara", name_en="Megara")

    assert "Name the participant" in mistakes(ProposalForm(answers), "participant_1")[0]
    named = ProposalForm(answers | {"participant_2": "Megara"})
    assert named.is_valid()
    assert list(named.answers()["participants"]) == [participant]


@pytest.mark.parametrize("chosen", ["task_force", "participant"])
def test_the_check_page_uses_the_words_that_were_chosen(client, chosen):
    make_participant(official_name="Megara", name_en="Megara")
    words = dict(ProposalForm().fields["visibility"].choices)
    answers = PROPOSAL | {"visibility": chosen, "participant_1": "Megara", "roma_led": "yes"}
    seen = text(follow(start("/en/cooperate/start/", answers)))

    assert str(words[chosen]) in seen
    assert "Is your organisation led by Roma? Yes" in seen


@pytest.mark.parametrize("form", ["join", "cooperate", "declaration/sign"])
def test_the_note_on_a_place_is_nobodys_hint(client, form):
    page = client.get(opened(f"/en/{form}/start/")).content.decode()
    select = page[page.index('name="country"') :].partition(">")[0]

    assert "country_helptext" not in select
    assert page.count(countries.footnote("XK")) == 1


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", ["join/start", "cooperate/start", "declaration/sign/start"])
def test_each_form_leads_to_how_data_are_handled(client, form, language):
    page = make_site_tree()["en", "about"]
    page.slug = "privacy"
    page.save_revision().publish()
    page = client.get(opened(f"/{language}/{form}/")).content.decode()

    assert {"en": "How we handle your data", "fr": "Comment nous traitons"}[language] in page


def test_the_commitments_stand_on_the_form_that_is_signed(client):
    pages = make_site_tree()
    make_frame(pages)
    page = pages["en", "declaration"]
    page.commitments = [("text", "<p>To speak up.</p>")]
    page.save_revision().publish()
    seen = text(client.get(opened("/en/declaration/sign/start/")))

    assert "What signatories commit to To speak up." in seen


def test_the_page_to_confirm_names_authority_and_reference(client):
    case = make_application(State.UNCONFIRMED, name="Comuna Zq")
    seen = text(client.get(f"/en/link/{links.purpose_key(case, links.CONFIRM)}/confirm/"))

    assert f"Comuna Zq , reference {case.reference}" in seen
    assert Submission.objects.get().state == State.UNCONFIRMED
