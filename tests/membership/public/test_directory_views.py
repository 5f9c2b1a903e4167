"""Who took part earlier, and who both takes part and signed the Declaration."""

from datetime import date, timedelta

import pytest

from membership import dates, register
from tests.support.builders import make_article, make_frame, make_participant
from tests.support.markup import has

pytestmark = pytest.mark.django_db


@pytest.fixture
def former(pages):
    left = make_participant(official_name="Formerton", slug="formerton")
    register.leave(
        left, on=date(2018, 1, 1), precision="month", reason="A decision of the council."
    )
    return left


def html(client, address):
    return " ".join(client.get(address).content.decode().split())


def test_the_directory_leads_to_who_took_part_earlier(client, former):
    make_participant(official_name="Stayton")
    page = html(client, "/en/participants/")
    assert has(page, '<a href="?former=yes">One participant took part earlier</a>')
    assert "Formerton" not in page

    page = html(client, "/en/participants/?former=yes")
    assert "1 former participant" in page
    assert "until January 2018" in page
    assert "Stayton" not in page


def test_the_page_of_a_former_participant_says_since_when_and_why(client, former):
    page = html(client, "/en/participants/formerton/")

    assert "Took part until January 2018. A decision of the council." in page
    assert "Took part until" not in html(client, f"/en/participants/{make_participant().slug}/")


def test_participant_and_signatory_can_be_seen_together(client, pages):
    signed = make_participant(official_name="Signerton")
    make_participant(official_name="Silenton")
    register.enter_signatory(authority="Signerton", country="GR", participant=signed)
    gone = register.enter_signatory(
        authority="Silenton", country="GR", participant=make_participant()
    )
    register.retract_signatory(gone, on=date(2020, 1, 1), by=None)

    declaration = html(client, "/en/declaration/")
    assert 'href="/en/participants/?signed=yes"' in declaration
    assert "One participant of the Alliance has signed" in declaration
    both = client.get("/en/participants/?signed=yes")
    assert [e["name"] for g in both.context_data["groups"] for e in g["entries"]] == ["Signerton"]
    assert client.get("/en/participants/").context_data["signed"] == 1


def test_the_day_an_entry_was_last_confirmed_is_told(client, pages):
    make_participant(slug="sureton", confirmed_on=date(2026, 5, 1))

    assert "1 May 2026" in html(client, "/en/participants/sureton/")


@pytest.mark.parametrize(
    ("written_on", "name"), [(date(2014, 3, 1), "Turkey"), (date(2023, 3, 1), "Türkiye")]
)
def test_an_article_names_a_country_as_it_was_named_then(client, pages, written_on, name):
    make_article(pages, "A visit", countries=["TR"], written_on=written_on)

    assert client.get("/en/news/a-visit/").context_data["countries"] == [("TR", name)]


@pytest.mark.parametrize(
    "address", ["participants/?former=yes", "participants/?signed=yes", "declaration/"]
)
def test_the_pages_are_valid_html(client, pages, former, markup_errors, address):
    make_frame(pages)
    register.enter_signatory(authority="S", country="GR", participant=make_participant())

    assert markup_errors(client.get(f"/en/{address}").content.decode()) == []


def test_who_came_back_is_no_former_participant(client, former):
    register.rejoin(former, on=date(2020, 1, 1))

    assert "Took part until" not in html(client, "/en/participants/formerton/")
    assert "Formerton" in html(client, "/en/participants/")


def test_who_leaves_later_is_still_there(client, pages):
    make_participant(official_name="Stayton", slug="stayton")
    leaving = make_participant(official_name="Leaverton", slug="leaverton")
    register.leave(leaving, on=dates.today() + timedelta(days=365))

    page = html(client, "/en/participants/")
    assert "Leaverton" in page
    assert "Took part until" not in page
    assert "Took part until" not in html(client, "/en/participants/leaverton/")
