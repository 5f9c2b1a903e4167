"""Error pages: they stand when nothing else does, and speak both languages."""

import re

import pytest
from django.template.loader import get_template
from django.utils import translation

ERRORS = (400, 403, 404, 410, 413, 429, 500, 503)


def page(status, language="en"):
    with translation.override(language):
        return get_template(f"{status}.html").render()


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_needs_neither_database_nor_context(status):
    # Without the mark of pytest-django any query here fails.
    assert "<h1>" in page(status)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_says_it_in_both_languages_the_readers_first(status, language):
    sections = re.findall(r'<section class="stack" lang="(..)">', page(status, language))

    assert sections == [language, {"en": "fr", "fr": "en"}[language]]


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_has_one_main_heading_and_no_drawing(status):
    html = page(status)

    assert html.count("<h1>") == 1
    assert 'class="street"' not in html


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_is_correct_html(status, markup_errors):
    assert markup_errors(page(status)) == []
