"""Which pages the tree is made of, and below which nothing is answered."""

from dataclasses import replace

import pytest
from wagtail.models import Locale, PageViewRestriction

from alliance_site.pages import branches
from news.models import ArticlePage, NewsIndexPage
from tests.support.builders import make_article, make_page

pytestmark = pytest.mark.django_db


def live():
    languages = {locale.pk: locale.language_code for locale in Locale.objects.all()}
    return list(branches.live_branches(languages, branches.types()))


def test_the_many_articles_below_their_list_are_no_branches(pages):
    make_article(pages, "A round table")

    assert ArticlePage not in branches.branch_models()
    assert NewsIndexPage in branches.branch_models()
    assert "A round table" not in {branch.title for branch in live()}


def test_below_a_list_that_is_down_nothing_is_answered_below_a_text_everything(pages):
    about = pages["en", "about"]
    make_page(about, "History")
    for page in (about, pages["en", "news"]):
        page.unpublish()
    roots = {branch.pk for branch in branches.first_of_each_language(live())}

    down = branches.down_paths(branches.types(), roots)

    assert pages["en", "news"].path in down
    assert about.path not in down


def test_a_branch_that_was_taken_down_has_no_page(pages):
    (branch,) = [branch for branch in live() if branch.pk == pages["en", "about"].pk]
    assert branch.page().title == "About"

    assert replace(branch, pk=0).page() is None


def test_an_alias_shares_the_restriction_of_its_page(pages):
    about = pages["en", "about"]
    alias = about.create_alias(update_slug="alias")
    PageViewRestriction.objects.create(page=about, restriction_type="login")

    assert branches.restricted_paths() == tuple(sorted([about.path, alias.path]))
