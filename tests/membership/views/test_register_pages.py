"""What stands below the directory, and what the pages of the register hand to their templates."""

import pytest

from membership.views.register_pages import is_in_directory
from tests.support.builders import make_participant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


def test_only_the_address_of_a_participant_is_one_below_the_directory(client):
    town = make_participant()

    assert is_in_directory(None, slug=town.slug)
    assert is_in_directory(None)
    assert not is_in_directory(None, slug="nowhere")
    assert client.get(f"/en/participants/{town.slug}/").status_code == 200
    assert client.get("/en/participants/nowhere/").status_code == 404


def test_figures_of_a_day_that_is_none_are_refused_on_their_page(client):
    assert client.get("/en/participants/figures/").status_code == 200
    assert client.get("/en/participants/figures/?on=yesterday").status_code == 400


@pytest.mark.parametrize("page", ["participants", "declaration"])
def test_a_page_of_the_register_leads_to_its_files_as_it_is_narrowed(client, page):
    make_participant(country="GR")
    wide = client.get(f"/en/{page}/").context["downloads"]
    narrow = client.get(f"/en/{page}/?country=GR").context["downloads"]

    assert all("country" not in str(each) for each in wide)
    assert all("country=GR" in str(each) for each in narrow)
