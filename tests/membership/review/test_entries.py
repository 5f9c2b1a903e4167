"""What an application publishes is written down once: the plan and the preview print the entry."""

import re
from datetime import date
from functools import partial
from html import unescape
from typing import NamedTuple

import pytest
from django.db import models
from django.urls import reverse
from django.utils.text import capfirst

from membership import register, review
from membership.models import JoinApplication, Signatory
from membership.open_data import columns
from membership.process.kinds import KINDS, Kind
from membership.process.states import State
from membership.public import facts
from membership.review import answers, entries
from tests.support.builders import make_application, make_message, make_proposal, make_signature

pytestmark = pytest.mark.django_db
NOVEMBER = date(2026, 11, 27)
# Where the facts come from is told in the plan; the applicant knows.
SOURCES = {"source", "source_fr"}
OURS = {"uid"}
# What a page leaves out of its register, and why.
NOT_ON_ITS_PAGE = {
    Signatory: {
        "source": "The list says who signed, when and where; its files say how that is known.",
        "source_fr": "As above.",
    }
}


def application(**words):
    """Make an application that says something of its own wherever words are asked for."""
    fields = [JoinApplication._meta.get_field(name) for name in KINDS[Kind.JOIN].answers]
    plain = [field for field in fields if type(field) in (models.CharField, models.TextField)]
    texts = {field.name: f"Its {field.name}" for field in plain if not field.choices}
    themes = ["education", "housing"]
    return make_application(**texts, publish_head=True, themes=themes, **words)


def filled(row):
    """Return what a row says, by the names of its columns that differ from an empty one."""
    empty = type(row)()
    names = [
        field.name
        for field in row._meta.concrete_fields
        if not field.primary_key and field.name not in OURS
    ]
    return {
        name: answers.shown(row, name)
        for name in names
        if getattr(row, name) != getattr(empty, name) and answers.shown(row, name)
    }


def taken_over(entry, kind):
    """Return the columns that an entry has of an application under the same name."""
    return {field.name for field in entry._meta.concrete_fields} & set(KINDS[kind].answers)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_that_an_entry_says_stands_in_the_plan_and_in_the_preview(language):
    case = application(language=language)
    entry, statements = register.entry_of(case), register.statements_of(case)
    said = filled(entry)
    renamed = {answers.shown(case, name) for name in ("name", "translated_name", "authority_kind")}

    plan = "\n".join(entries.participant(entry, statements, NOVEMBER))
    preview = "\n".join(review.preview(case)).casefold()

    assert taken_over(entry, Kind.JOIN) <= said.keys(), "What does the application answer?"
    assert renamed <= {*said.values()}
    assert {name for name, value in said.items() if value not in plan} == set()
    left_out = {name for name, value in said.items() if value.casefold() not in preview}
    assert left_out <= SOURCES
    assert "12,000" in plan


def test_the_preview_reads_as_the_page_of_the_entry_will():
    case = application()
    planned = facts.planned(register.entry_of(case), register.statements_of(case))
    lines = review.preview(case)

    for fact in planned:
        (line,) = [each for each in lines if each.startswith(f"{capfirst(fact.label)}: ")]
        assert fact.value.casefold() in line.casefold()
        assert fact.note in line


def test_all_that_a_signature_says_stands_in_the_plan_and_in_the_preview():
    case = make_signature(publish_signer=True, place="Strasbourg")
    entry = Signatory(**register.facts_of(case, NOVEMBER))
    said = filled(entry)
    public = [name for part in KINDS[Kind.SIGN].sections if part.heading for name in part.names]
    answered = {answers.shown(case, name) for name in public if name not in KINDS[Kind.SIGN].about}

    plan = "\n".join(entries.signatory(entry))
    preview = "\n".join(review.preview(case)).casefold()

    assert answered <= {*said.values()}, "What does the register leave out?"
    assert {name for name, value in said.items() if value not in plan} == set()
    left_out = {name for name, value in said.items() if value.casefold() not in preview}
    assert left_out <= SOURCES


class Entered(NamedTuple):
    """What a decision entered, and where it is met: address and element, admin, whole register."""

    row: models.Model
    said: dict
    page: str
    element: str
    edit: str
    whole: dict


def participant_of_an_application(language):
    case = application(language=language)
    said = filled(register.entry_of(case))
    row = register.admit(application=case, on=NOVEMBER, by=None)
    edit = "wagtailsnippets_membership_participant:edit"
    page = f"participants/{row.slug}/"
    return Entered(row, said, page, "main", edit, columns.STAFF_PARTICIPANT)


def signatory_of_a_signature():
    case = make_signature(publish_signer=True, place="Plovdiv")
    said = filled(Signatory(**register.facts_of(case, NOVEMBER)))
    row = register.admit_signatory(signature=case, on=NOVEMBER, by=None)
    return Entered(row, said, "declaration/", "tbody", "signatory:edit", columns.STAFF_SIGNATORY)


ENTERING = {
    "application": partial(participant_of_an_application, "en"),
    "French application": partial(participant_of_an_application, "fr"),
    "signature": signatory_of_a_signature,
}


@pytest.fixture(params=ENTERING.values(), ids=ENTERING)
def entered(pages, request):
    return request.param()


def test_all_that_is_entered_stands_on_its_page(client, entered):
    element = re.compile(rf"<{entered.element}\b.*</{entered.element}>", re.S)
    read = ""
    for language in ("en", "fr"):
        html = client.get(f"/{language}/{entered.page}").content.decode()
        read += unescape(" ".join(element.search(html)[0].split())).casefold()

    left_out = {name for name, value in entered.said.items() if value.casefold() not in read}

    assert left_out == {*NOT_ON_ITS_PAGE.get(type(entered.row), ())}


def test_all_that_is_entered_can_be_put_right_by_editors(editor_client, entered):
    form = editor_client.get(reverse(entered.edit, args=[entered.row.pk])).context["form"]

    assert entered.said.keys() - form.fields.keys() == set()


def test_all_that_is_entered_goes_along_with_the_whole_register(entered):
    assert entered.said.keys() - entered.whole.keys() == set()


def test_nobody_is_named_who_did_not_say_so():
    case = make_application(publish_head=False)

    assert not [line for line in review.preview(case) if case.head_name in line]
    assert not [line for line in review.preview(make_signature()) if "Robin" in line]


def test_a_cooperation_is_named_only_if_both_agree_and_a_message_never():
    proposal = make_proposal(publish=True)

    assert review.preview(proposal)[-1] == "only once the participant agrees as well"
    assert review.preview(make_proposal(publish=False)) == []
    assert review.preview(make_message()) == []


def test_what_is_kept_of_a_proposal_is_what_was_planned():
    case = make_proposal(state=State.ACCEPTED, period="2027", publish=True)

    planned = register.cooperation_of(case, case.decision_on)

    kept = type(planned).objects.get(proposal=case)
    names = [field.name for field in kept._meta.concrete_fields if not field.primary_key]
    differ = {name for name in names if getattr(kept, name) != getattr(planned, name)}
    assert not differ
