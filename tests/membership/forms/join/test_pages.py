"""The form of an authority: what each page asks for, refuses and says."""

import pytest

from membership.forms.join import authority, pages
from membership.forms.join.letter import LetterForm
from membership.forms.join.work import WorkForm
from membership.process.kinds import KINDS, Kind
from tests.membership.forms.join.filled import mistakes
from tests.support.visitors import AUTHORITY, CONTACT, LEADER

PAGES = [step.form for step in pages.FIELDSETS]


def test_an_empty_page_says_what_to_enter_in_our_words():
    assert mistakes(authority.AuthorityForm, {}) == {
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
    }
    assert mistakes(LetterForm, {}) == {
        "mandate": ["Say whether you have the letter or decision"],
    }


@pytest.mark.parametrize(
    ("form", "answers"),
    [
        (authority.AuthorityForm, AUTHORITY),
        (pages.LeaderForm, LEADER),
        (pages.ContactForm, CONTACT),
    ],
)
def test_a_page_with_all_that_is_needed_is_accepted(form, answers):
    assert mistakes(form, answers) == {}


def test_every_answer_of_an_application_is_asked_for_and_nobodys_ethnicity():
    asked = {name for form in PAGES for name in form().asked} | {"authorised"}

    assert set(KINDS[Kind.JOIN].answers) - asked == {"contact_languages"}
    assert asked - set(KINDS[Kind.JOIN].answers) == {"language", "text_language", "letter"}
    assert not [name for name in asked if "ethnic" in name or "birth" in name]
