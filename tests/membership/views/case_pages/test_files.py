"""What an applicant sent is handed back through the link of the case, and to nobody else."""

from urllib.parse import unquote

import pytest
from django.urls import reverse

from membership import links
from membership.files import checks, store
from membership.process.states import State
from tests.support.builders import make_application, make_pdf, make_picture
from tests.support.visitors import visitor

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]


def address(case, attachment):
    return reverse("membership:file", args=[links.status_key(case), attachment.pk])


@pytest.mark.parametrize("file", [make_pdf("Beschluß „A“.pdf"), make_picture("photo.jpg")])
@pytest.mark.parametrize("state", [State.DRAFT, State.NEW])
def test_a_file_is_handed_back_as_something_to_keep(file, state):
    case = make_application(state)
    file.seek(0)
    kept = store.keep(case, checks.check(file))
    answer = visitor().get(address(case, kept))

    file.seek(0)
    assert answer.getvalue() == file.read()
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert kept.shown_name in unquote(answer["Content-Disposition"])
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "no-store" in answer["Cache-Control"]


def test_a_file_of_another_case_is_not_there_and_leads_to_ones_own_page():
    case, other = make_application(), make_application()
    kept = store.keep(other, checks.check(make_pdf()))
    foreign = visitor().get(address(case, kept))
    absent = visitor().get(address(case, kept).replace(f"/{kept.pk}/", "/99999/"))

    own = f"/en/application/{links.status_key(case)}/"
    assert (foreign["Location"], absent["Location"]) == (own, own)


def test_a_replaced_link_opens_no_file():
    case = make_application()
    kept = store.keep(case, checks.check(make_pdf()))
    old = address(case, kept)
    links.replace(case)

    assert visitor().get(visitor().get(old)["Location"]).status_code == 404
