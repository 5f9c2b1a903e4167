"""What every page of a public form does."""

import pytest

from membership.forms.join import authority, pages
from membership.forms.join.letter import LetterForm
from membership.process.kinds import KINDS, Kind
from membership.process.states import State
from tests.membership.forms.join.filled import page
from tests.support.builders import make_application, make_site_tree
from tests.support.visitors import AUTHORITY, opened

pytestmark = pytest.mark.django_db


def test_nothing_but_answers_of_an_application_goes_into_the_row():
    form = page(authority.AuthorityForm, AUTHORITY | {"state": "accepted", "spam_points": "0"})
    form.is_valid()

    assert form.answers().keys() <= {*KINDS[Kind.JOIN].answers, "language", "text_language"}
    assert "state" not in form.answers()


def test_a_page_fills_in_what_is_known_and_knows_whether_it_is_finished():
    draft = make_application(State.DRAFT, head_office="")

    assert authority.AuthorityForm(draft=draft).initial["name"] == draft.name
    assert authority.AuthorityForm.is_finished(draft)
    assert not pages.LeaderForm.is_finished(draft)
    assert not LetterForm.is_finished(draft)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", ["join/start", "cooperate/start", "declaration/sign/start"])
def test_each_form_leads_to_how_data_are_handled(client, form, language):
    page = make_site_tree()["en", "about"]
    page.slug = "privacy"
    page.save_revision().publish()
    page = client.get(opened(f"/{language}/{form}/")).content.decode()

    assert {"en": "How we handle your data", "fr": "Comment nous traitons"}[language] in page
