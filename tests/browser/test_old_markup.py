"""Old pages are read as a browser reads them: its tree and its addresses are the measure."""

from random import Random

import pytest

from alliance_site.text import html_tree
from news.archive import addresses, completeness
from news.archive.reading import markup
from tests.news.archive.reading.broken_markup import page as broken_page

BASE = "https://www.roma-alliance.org/en/page/9-x.html"
READ = """pages => pages.map(html => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const links = [...page.querySelectorAll("a[href]")].filter(link => link.textContent.trim());
    return [page.body.textContent, links.map(link => link.getAttribute("href"))];
})"""
RESOLVE = "([hrefs, base]) => hrefs.map(href => new URL(href, base).href)"
HREFS = [
    *(
        "//host.example/a",
        "a.pdf",
        "../f/a b.pdf",
        " http://x.example/ ",
        "/files/x.pdf",
        "?a=1&copy=2",
    ),
    *("http:\\\\x.example\\p", "http://x.example/a\nb", "HTTP://x.example/A"),
    *("www.example.org", "44-y.html#a", "mailto:a@b.example?subject=c%20d", "tel:+33388", "./../b"),
    *(
        "http://x.example/?u=http://y.example/",
        "https://x.example/a?b=c;d=e&f#g",
        "ftp://x.example/a",
    ),
]


@pytest.fixture
def ask(chromium):
    page = chromium("wide").new_page()
    yield page.evaluate
    page.close()


def test_broken_markup_is_read_as_a_browser_reads_it(ask):
    pages = [f"<!DOCTYPE html><body>{broken_page(Random(seed))}" for seed in range(150)]

    for html, (text, hrefs) in zip(pages, ask(READ, pages), strict=True):
        (body,) = html_tree.named(html_tree.document(html), "body")
        links = [link for link in html_tree.named(body, "a") if "href" in link.attributes]
        links = [link for link in links if html_tree.text_of(link).strip()]
        assert html_tree.text_of(body) == text
        assert [link.get("href") for link in links] == hrefs


def test_every_letter_of_a_browser_is_in_the_lines(ask):
    pages = [f"<!DOCTYPE html><body>{broken_page(Random(seed))}" for seed in range(150, 250)]

    for html, (text, _hrefs) in zip(pages, ask(READ, pages), strict=True):
        words = "".join(line.words for line in markup.of_page(html, BASE))
        assert completeness.letters(words) == completeness.letters(text)


def test_links_lead_where_a_browser_would_go(ask):
    ours = [addresses.resolved(href, BASE) for href in HREFS]

    assert ask(RESOLVE, [ours, BASE]) == ask(RESOLVE, [HREFS, BASE])


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("rest", ["/x.example/a", "\\x.example\\a"])
def test_one_slash_leads_to_a_path_where_the_page_was_read_by_the_same_scheme(ask, scheme, rest):
    base = BASE.replace("https:", f"{scheme}:")
    href = f"{scheme}:{rest}"

    assert ask(RESOLVE, [[addresses.resolved(href, BASE)], base]) == ask(RESOLVE, [[href], base])
