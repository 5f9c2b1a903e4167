"""The sentences of an announcement, in both languages."""

import pytest

from membership.process.states import State
from news.models import ArticlePage
from tests.support.builders import decide, make_application


def test_a_name_brings_no_character_that_a_feed_cannot_carry(pages):
    decide(make_application(State.IN_REVIEW, name="Péld\x0baváros\x01"), "accept")

    drafts = ArticlePage.objects.all()
    texts = "".join(f"{draft.title}{draft.teaser}{draft.body}" for draft in drafts)
    assert len(drafts) == 2
    assert "Péld" in texts
    assert not {"\x0b", "\x01"} & set(texts)


def test_no_word_of_the_application_is_repeated(pages):
    decide(make_application(State.IN_REVIEW, work_now="A secret plan of ours."), "accept")

    assert not any("secret" in str(article.body) for article in ArticlePage.objects.all())


@pytest.mark.parametrize(
    ("country", "english", "french"),
    [
        ("GB", "in the United Kingdom", "au Royaume-Uni"),
        ("NL", "in the Netherlands", "aux Pays-Bas"),
        ("SK", "in the Slovak Republic", "en République slovaque"),
        ("MT", "in Malta", "à Malte"),
        ("AT", "in Austria", "en Autriche"),
        ("XK", "in Kosovo*", "au Kosovo*"),
    ],
)
def test_a_country_stands_with_its_article(pages, country, english, french):
    decide(make_application(State.IN_REVIEW, country=country, name="Sampleborough"), "accept")

    first, second = ArticlePage.objects.order_by("pk")
    assert f"Sampleborough {english} has taken part" in str(first.body)
    assert f"Sampleborough, {french}," in str(second.body)
