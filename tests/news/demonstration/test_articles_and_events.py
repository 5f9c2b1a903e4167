"""Articles and events of the demonstration; ``tests/demonstration`` reads what they say."""

import pytest

from news.demonstration import articles_and_events
from news.models import ArticlePage, Topic


@pytest.mark.django_db
def test_topics_are_brought_up_to_date_and_not_made_twice():
    articles_and_events.load_topics()
    topics = list(Topic.objects.values_list("key", "english"))
    Topic.objects.update(english="something else")

    articles_and_events.load_topics()

    assert list(Topic.objects.values_list("key", "english")) == topics


@pytest.mark.django_db
def test_an_article_and_its_french_one_are_one_page_in_two_languages(pages):
    articles_and_events.load_articles(pages)

    french = ArticlePage.objects.filter(locale__language_code="fr")
    english = ArticlePage.objects.filter(locale__language_code="en")
    keys = set(english.values_list("translation_key", flat=True))
    assert french.exists()
    assert {article.translation_key for article in french} <= keys
