"""What search and sitemap learn of a participant, in each language, as long as it is public."""

from datetime import date

import pytest

from membership import register
from membership.models import OtherName, Presentation
from membership.public.searching import search_rows
from tests.support.builders import make_page, make_participant

pytestmark = pytest.mark.django_db


def test_each_language_has_its_row_under_every_name(pages):
    names = {"official_name": "Μέγαρα", "second_official_name": "Nisaia"}
    names |= {"name_en": "Megara", "name_fr": "Mégare"}
    entry = make_participant(**names, slug="megara", country="GR")
    OtherName.objects.create(participant=entry, name="Megaris", kind="exonym", language="de")

    english, french = search_rows.search_rows(entry)

    assert (english.address, french.address) == (
        "/en/participants/megara/",
        "/fr/participants/megara/",
    )
    for row in (english, french):
        assert all(name in row.text for name in (*names.values(), "Megaris", "Greece"))
    assert english.excerpt == "Greece · city or town"


def test_a_presentation_that_is_public_says_what_a_participant_does(pages):
    entry = make_participant()
    text = Presentation.objects.create(
        participant=entry, language="en", summary="Mediators.", body="<p>In schools.</p>"
    )
    assert "Mediators" in next(iter(search_rows.search_rows(text))).excerpt

    Presentation.objects.update(live=False)
    assert "Mediators" not in next(iter(search_rows.search_rows(entry))).excerpt


def test_of_what_is_not_public_and_of_other_rows_nothing_is_learnt(pages):
    entry = make_participant()
    assert list(search_rows.search_rows(pages["en", "about"])) == []

    register.retract(entry, by=None)
    assert list(search_rows.search_rows(entry)) == []
    assert [place for place, _day in search_rows.sitemap_entries("en")] == [
        "/en/participants/figures/"
    ]


def test_without_a_directory_no_participant_has_an_address(db):
    entry = make_participant()

    assert not search_rows.address(entry, "en")
    assert list(search_rows.search_rows(entry)) == []
    assert list(search_rows.sitemap_entries("en")) == []


def test_a_signature_leads_to_its_country_unless_it_was_withdrawn(pages):
    signed = register.enter_signatory(authority="Belsh", country="AL")
    assert search_rows.address_of_signatory(signed, "fr") == "/fr/declaration/?country=AL"

    register.retract_signatory(signed, on=date(2020, 1, 1), by=None)
    assert search_rows.address_of_signatory(signed, "fr") == ""


def test_the_page_about_data_is_found_by_its_english_address(pages):
    make_page(pages["en", "home"], "Privacy and your data", slug="privacy")
    assert search_rows.privacy_address("en") == "/en/privacy/"
