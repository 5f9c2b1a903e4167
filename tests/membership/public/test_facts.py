"""The page of a participant says what is known, on what ground, and nothing else."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from membership.models import Participant, PopulationStatement
from tests.support.builders import make_article, make_participant, make_presentation, make_signatory
from tests.support.markup import compact, has

pytestmark = pytest.mark.django_db


def page(client, language="en"):
    response = client.get(f"/{language}/participants/megara/")
    assert response.status_code == 200
    return response.content.decode()


def test_a_participant_has_one_address_in_each_language(client, pages, megara):
    english, french = page(client), page(client, "fr")

    assert has(english, "<h1>Megara")
    assert has(french, "<h1>Mégare")
    assert has(english, '<span class="other-name" lang="el">Μέγαρα</span>')
    for html in (english, french):
        assert 'hreflang="fr" href="http://testserver/fr/participants/megara/"' in html
    assert 'rel="canonical" href="http://testserver/fr/participants/megara/"' in french


def test_a_day_is_printed_as_exactly_as_it_is_known(client, pages, megara):
    assert has(page(client), "<dd>March 2015</dd>")
    assert has(page(client, "fr"), "<dd>Mars 2015</dd>")


def test_a_figure_about_roma_residents_always_says_on_what_ground(client, pages, megara):
    PopulationStatement.objects.create(
        participant=megara, subject="population", low=40_000, about=True, source="Census"
    )
    PopulationStatement.objects.create(
        participant=megara,
        subject="roma_population",
        low=1_800,
        about=True,
        year=2014,
        source="Its letter",
    )

    html = page(client)

    assert "About 40,000" in html
    assert "About 1,800" in html
    assert "(source: Census)" in html
    assert "(2014, unofficial figure, source: Its letter)" in html


def test_what_is_not_known_is_not_mentioned(client, pages, megara):
    html = page(client)

    for label in (
        "Population",
        "Website",
        "Works on",
        "Declaration against anti-Gypsyism",
        "Roma residents",
    ):
        assert not has(html, f"<dt>{label}</dt>")


def test_what_it_works_on_is_a_fact_in_the_readers_language(client, pages, megara):
    Participant.objects.filter(pk=megara.pk).update(themes=["education", "housing"])

    assert "Education, housing" in page(client)
    assert "Éducation, logement" in page(client, "fr")


def test_a_signature_of_the_declaration_is_a_fact(client, pages, megara):
    make_signatory("Megara", participant=megara, signed_on=date(2018, 5, 1))

    assert "Signed the Declaration in 2018" in page(client)


def test_a_presentation_in_the_other_language_is_marked(client, pages, megara):
    make_presentation(megara, summary="A city near Athens.", body="<p>Much.</p>")

    assert has(page(client, "fr"), '<p class="lead" lang="en">A city near Athens.</p>')
    assert has(page(client), '<p class="lead">A city near Athens.</p>')


def test_news_about_it_is_listed_newest_first_in_the_readers_language(client, pages, megara):
    old = make_article(pages, "Old", participants=[megara], written_on=date(2013, 1, 1))
    make_article(pages, "Ancien", "fr", participants=[megara], translation_of=old)
    make_article(pages, "New", participants=[megara], written_on=date(2015, 1, 1))
    make_article(pages, "Draft", participants=[megara], live=False)

    english, french = page(client), page(client, "fr")

    assert compact(english).index(">New</a>") < compact(english).index(">Old</a>")
    assert "Draft" not in english
    assert has(french, '<a href="/fr/news/ancien/">Ancien</a>')
    assert has(french, '<a href="/fr/news/new/" lang="en" hreflang="en">New</a>')
    assert not has(french, ">Old</a>")


def test_the_map_shows_only_where_it_lies(client, pages, megara):
    html = page(client)

    assert 'role="img" aria-label="Map: Megara"' in html


def test_the_preview_of_a_draft_is_the_page(pages, megara):
    megara.name_en = "Megara by the sea"

    html = megara.make_preview_request().content.decode()

    assert has(html, "<h1>Megara by the sea")
    assert "Participant no. 124" in html


def test_a_country_renamed_since_the_accession_is_given_both_names(client, pages):
    past = {"periods": [{"starts_on": date(2015, 3, 1)}]}
    make_participant(official_name="Kırklareli", slug="before", country="TR", **past)
    make_participant(official_name="Gandia", slug="same", country="ES", **past)

    html = client.get("/en/participants/before/").content.decode()
    assert has(html, 'Türkiye <span class="meta">(Turkey at the time of accession)</span>')
    assert "at the time" not in client.get("/en/participants/same/").content.decode()


def test_kosovo_never_stands_on_the_page_without_its_sentence(client, pages):
    make_participant(official_name="Prizren", slug="prizren", country="XK")
    assert "Resolution 1244" in client.get("/en/participants/prizren/").content.decode()


def test_figures_below_a_hundred_are_refused_on_both_ways(megara):
    small = PopulationStatement(
        participant=megara, subject="roma_population", low=99, source="Its letter"
    )
    with pytest.raises(ValidationError, match="below 100"):
        small.full_clean()
    with pytest.raises(IntegrityError):
        small.save()
