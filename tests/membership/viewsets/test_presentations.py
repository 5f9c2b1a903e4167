"""The report on translations has a line for each English presentation, for those who write them."""

import pytest

from membership.process.permissions import EDITORS, OBSERVERS
from membership.viewsets.presentations import rows
from tests.support.builders import make_participant, make_user

pytestmark = pytest.mark.django_db


def test_what_has_no_french_text_yet_leads_to_a_new_one_and_else_to_that_text():
    town = make_participant(official_name="Exampletown")
    town.presentations.create(language="en", summary="Two mediators.", live=True)
    editor = make_user(EDITORS)

    (missing,) = rows(editor)
    french = town.presentations.create(language="fr", summary="Deux médiateurs.", live=True)
    (there,) = rows(editor)

    assert missing.title == there.title == "Exampletown"
    assert missing.translation == "missing"
    assert missing.url.endswith("/add/")
    assert str(french.pk) in there.url


def test_who_does_not_write_them_sees_no_line():
    make_participant().presentations.create(language="en", summary="Two mediators.", live=True)

    assert not list(rows(make_user(OBSERVERS)))
