"""Every list that visitors and programs read refuses a bad value of a filter, with a sentence."""

from dataclasses import fields

import pytest
from django.test import override_settings

from membership import register
from membership.public import filters
from news import article_filters
from news.models import Topic
from tests.support.builders import make_article, make_participant

pytestmark = pytest.mark.django_db
CHOSEN = [each.name for each in fields(filters.Filters) if each.name != "q"]
EVERY_FILTER = [
    *(f"participants/?{name}=ZZ" for name in CHOSEN),
    *(f"news/?{each.name}=ZZ" for each in fields(article_filters.Filters)),
    "participants/?country=gr",
    "declaration/?country=ZZ",
    "declaration/?country=GR%26x=1",
    "news/?year=99999",
    "news/feed/?topic=bogus",
    "news/feed/?country=ZZ",
    "search/?q=town&group=bogus",
    "participants.csv?kind=bogus",
    "participants.json?country=ZZ",
    "participants.geojson?theme=bogus",
    "declaration/signatories.csv?country=ZZ",
    "declaration/signatories.json?country=ZZ",
]
SENTENCE = {"en": "is not a value of the filter", "fr": "n’est pas une valeur du filtre"}


@pytest.fixture
def site(client, pages):
    make_participant(official_name="Kastoria")
    register.enter_signatory(authority="Kastoria", country="GR")
    make_article(pages, title="A round table in Kastoria", countries=["GR"])
    return client


@pytest.mark.both_engines
@pytest.mark.sample(12)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("address", EVERY_FILTER)
def test_a_value_that_no_filter_knows_is_refused(site, language, address):
    answer = site.get(f"/{language}/{address}")
    text = answer.content.decode()

    # A visitor gets a page, a program is told so by the status.
    for_programs = any(ending in address for ending in (".csv", "json", "/feed/"))
    assert answer.status_code == (400 if for_programs else 200)
    assert SENTENCE[language] in text
    assert "Kastoria" not in text


@pytest.mark.parametrize(
    "address",
    [
        "participants/?country=GR&kind=city&former=&signed=",
        "participants/?q=kast&utm_source=letter",
        "participants/?country=MT",
        "declaration/?country=GR",
        "declaration/?country=MT",
        "news/?year=none",
        "news/?topic=schools",
        "news/?participant=kastoria&country=GR",
        "news/feed/?country=GR",
        "search/?q=kastoria&group=participants",
        "participants.csv?country=GR",
        "declaration/signatories.csv?country=MT",
    ],
)
def test_good_values_and_unknown_names_are_answered(site, address):
    Topic.objects.get_or_create(key="schools", defaults={"english": "Schools", "french": "Écoles"})

    assert site.get(f"/en/{address}").status_code == 200


def test_a_country_without_a_signatory_is_told_so(site):
    text = site.get("/en/declaration/?country=MT").content.decode()

    assert "No signatory from this country is recorded here yet." in text


@override_settings(ALLOWED_HOSTS=["testserver"])
def test_what_was_typed_is_shown_as_text(site):
    text = site.get("/en/participants/?kind=<script>alert(1)</script>").content.decode()

    assert "&lt;script&gt;" in text
    assert "<script>alert" not in text


@pytest.mark.both_engines
@pytest.mark.parametrize(
    "address",
    [
        *(f"news/?{name}={{}}" for name in ("year", "page", "topic", "participant")),
        *(f"participants/?{name}={{}}" for name in ("q", "page", "country")),
        *("figures/?on={}", "search/?q={}", "search/?q=town&page={}", "declaration/?page={}"),
        *("page/{}", "page/{}/who-we-are", "events/?page={}", "news/feed/?topic={}"),
    ],
)
def test_a_number_longer_than_python_reads_is_answered(site, address):
    assert site.get(f"/en/{address.format('9' * 5000)}").status_code < 500
