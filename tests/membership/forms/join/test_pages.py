"""The form of an authority: what each page asks for, refuses and says."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from membership.forms.join import pages
from membership.forms.join.work import WorkForm
from membership.process.kinds import KINDS, Kind
from membership.process.states import State
from tests.support.builders import decide, make_application, make_pdf, make_picture, make_site_tree
from tests.support.visitors import AUTHORITY, CONTACT, LEADER, WORK

PAGES = [step.form for step in pages.FIELDSETS]


def page(form, answers, *files, **more):
    data = QueryDict(mutable=True)
    for name, value in answers.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return form(data, MultiValueDict({"letter": list(files)}), **more)


def mistakes(form, answers, *files):
    """Return what the page says, field by field, in the order of its fields."""
    filled = page(form, answers, *files)
    filled.is_valid()
    return {name: list(filled.errors[name]) for name in filled.fields if name in filled.errors}


def day(name, value):
    parts = (value.day, value.month, value.year)
    return {
        f"{name}_{part}": str(number)
        for part, number in zip(("day", "month", "year"), parts, strict=True)
    }


def test_an_empty_page_says_what_to_enter_in_our_words():
    assert mistakes(pages.AuthorityForm, {}) == {
        "name": ["Enter the official name of your authority"],
        "country": ["Choose where your authority is"],
        "authority_kind": ["Choose the kind of authority"],
        "population": ["Enter the population as digits, like 12000"],
    }
    assert mistakes(pages.LeaderForm, {}) == {
        "head_name": ["Enter the name of the political leader"],
        "head_office": ["Enter the office that the political leader holds"],
    }
    assert mistakes(pages.ContactForm, {}) == {
        "contact_name": ["Enter the full name of the contact person"],
        "contact_email": ["Enter the e-mail address of the contact person"],
        "language": ["Choose the language we should write in"],
    }
    assert mistakes(WorkForm, {}) == {
        "work_now": ["Enter what your authority does for Roma inclusion now"],
        "letter": ["Choose the letter, or give the day on which it will be decided"],
    }


@pytest.mark.parametrize(
    ("form", "answers"),
    [(pages.AuthorityForm, AUTHORITY), (pages.LeaderForm, LEADER), (pages.ContactForm, CONTACT)],
)
def test_a_page_with_all_that_is_needed_is_accepted(form, answers):
    assert mistakes(form, answers) == {}


def test_an_authority_without_a_website_may_apply_and_take_part(client):
    make_site_tree()
    assert mistakes(pages.AuthorityForm, AUTHORITY | {"website": ""}) == {}
    case = decide(make_application(State.IN_REVIEW, website=""), "accept")
    page = client.get(f"/en/participants/{case.participant.slug}/")

    assert page.status_code == 200
    assert "Website" not in page.content.decode()


def test_the_mistakes_stand_in_the_order_of_the_page():
    shown = [name for _legend, names in WorkForm.groups for name in names]

    assert WorkForm().asked == shown


def test_a_place_that_is_not_in_the_list_is_asked_to_write():
    told = mistakes(pages.AuthorityForm, AUTHORITY | {"country": "other"})

    assert told == {"country": ["Write to us first: we will tell you whether you may take part"]}


@pytest.mark.parametrize("code", ["RU", "JP", "ZZ"])
def test_a_place_whose_authorities_cannot_join_is_refused(code):
    told = mistakes(pages.AuthorityForm, AUTHORITY | {"country": code})

    assert told == {"country": ["Choose where your authority is"]}


def test_the_name_of_kosovo_comes_with_its_sentence():
    assert "Resolution 1244" in pages.AuthorityForm().place_note
    assert not pages.AuthorityForm()["country"].help_text


def test_another_kind_of_authority_must_be_named():
    told = mistakes(pages.AuthorityForm, AUTHORITY | {"authority_kind": "other"})

    assert told == {"authority_kind_other": ["Enter which kind of authority it is"]}


def test_a_decision_still_to_come_stands_in_for_the_file():
    soon = date.today() + timedelta(days=40)

    assert mistakes(WorkForm, WORK | day("mandate_pending_until", soon)) == {}


def test_a_decision_still_to_come_lies_ahead():
    told = mistakes(WorkForm, WORK | day("mandate_pending_until", date(2020, 1, 31)))

    assert list(told) == ["mandate_pending_until"]


def test_a_decision_that_was_taken_lies_behind():
    ahead = day("decided_on", date.today() + timedelta(days=3))

    assert list(mistakes(WorkForm, WORK | ahead, make_pdf())) == ["decided_on"]


@pytest.mark.parametrize(
    "typed", [("31", "2", "2026"), ("1", "x", "2026"), ("", "2", "2026"), ("1", "2", "26")]
)
def test_a_day_that_does_not_exist_is_refused_and_kept(typed):
    names = [f"decided_on_{part}" for part in ("day", "month", "year")]
    answers = WORK | dict(zip(names, typed, strict=True))
    filled = page(WorkForm, answers, make_pdf())

    (told,) = filled.errors["decided_on"]
    assert told.endswith("Enter the date of the decision as day, month and year, like 24 11 2026")
    assert all(f'value="{part}"' in str(filled["decided_on"]) for part in typed)


def test_a_figure_on_roma_residents_needs_its_source():
    told = mistakes(WorkForm, WORK | {"roma_population": "800"}, make_pdf())

    assert told == {"roma_population_source": ["Enter who published the figure, and where"]}


def test_of_several_files_the_refused_ones_are_named_and_the_good_ones_may_be_kept():
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04 and more")
    filled = page(WorkForm, WORK, make_picture("page-1.jpg"), word)

    assert filled.errors["letter"] == [
        "“council.docx”: the file is of the type DOCX. Choose a PDF, JPG or PNG"
    ]
    assert [good.shown_name for good in filled.good_files] == ["page-1.jpg"]


def test_nothing_but_answers_of_an_application_goes_into_the_row():
    form = page(pages.AuthorityForm, AUTHORITY | {"state": "accepted", "spam_points": "0"})
    form.is_valid()

    assert form.answers().keys() <= {*KINDS[Kind.JOIN].answers, "language", "text_language"}
    assert "state" not in form.answers()


def test_every_answer_of_an_application_is_asked_for_and_nobodys_ethnicity():
    asked = {name for form in PAGES for name in form().asked} | {"authorised"}

    assert set(KINDS[Kind.JOIN].answers) - asked == {"contact_languages"}
    assert asked - set(KINDS[Kind.JOIN].answers) == {"language", "text_language", "letter"}
    assert not [name for name in asked if "ethnic" in name or "birth" in name]


@pytest.mark.django_db
def test_a_page_fills_in_what_is_known_and_knows_whether_it_is_finished():
    draft = make_application(State.DRAFT, head_office="")

    assert pages.AuthorityForm(draft=draft).initial["name"] == draft.name
    assert pages.AuthorityForm.is_finished(draft)
    assert not pages.LeaderForm.is_finished(draft)
    assert not WorkForm.is_finished(draft)  # no letter yet
