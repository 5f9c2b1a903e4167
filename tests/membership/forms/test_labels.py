"""A letter calls an answer as the form did that asked for it."""

import pytest

from membership.forms.labels import CLEAR_ON_THEIR_PAGE_ONLY, of_all_forms
from membership.process.kinds import KINDS, Kind


@pytest.mark.parametrize("kind", Kind)
def test_what_a_form_asks_for_has_its_words_but_for_what_a_heading_explains(kind):
    labels = of_all_forms()[kind]

    assert not CLEAR_ON_THEIR_PAGE_ONLY & labels.keys()
    assert {"name"} <= labels.keys()
    assert labels.keys() & set(KINDS[kind].answers)


def test_the_name_of_who_writes_to_us_is_asked_for_as_theirs():
    assert of_all_forms()[Kind.MESSAGE]["name"] == "Your name"
