"""Articles and events are found by what they are about, in one language and where public."""

import pytest

from news.models import ArticlePage, EventPage
from tests.news.contexts import titles
from tests.support.builders import make_article, make_event, make_participant, make_topic


@pytest.mark.parametrize(("model", "make"), [(ArticlePage, make_article), (EventPage, make_event)])
@pytest.mark.parametrize(
    "wanted", [{"topic": "housing"}, {"country": "GR"}, {"participant": "megara"}]
)
def test_they_are_found_by_what_they_are_about(pages, model, make, wanted):
    housing = make_topic()
    megara = make_participant(official_name="Megara")
    make(pages, "About it", topics=[housing], countries=["FR", "GR"], participants=[megara])
    make(pages, "Another")

    assert titles(model.objects.about(**wanted)) == ["About it"]
    assert len(model.objects.about()) == 2


def test_a_language_has_its_own_and_no_drafts(pages):
    make_article(pages, "Public")
    make_article(pages, "A draft", live=False)
    make_article(pages, "Publique", "fr")

    assert titles(ArticlePage.objects.in_language("en")) == ["Public"]


def test_a_list_reads_no_body(pages, django_assert_num_queries):
    make_article(pages, teaser="In short")
    (article,) = ArticlePage.objects.for_list()

    with django_assert_num_queries(0):
        assert article.teaser == "In short"
    with django_assert_num_queries(1):
        assert article.body is not None
