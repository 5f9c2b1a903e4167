"""HTML that is not ours is read as a browser reads it: its tree is the measure."""

from random import Random

from alliance_site.text import html_tree
from tests.support.broken_markup import page as broken_page

READ = """pages => pages.map(html => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const links = [...page.querySelectorAll("a[href]")].filter(link => link.textContent.trim());
    return [page.body.textContent, links.map(link => link.getAttribute("href"))];
})"""


def test_broken_markup_is_read_as_a_browser_reads_it(ask):
    pages = [f"<!DOCTYPE html><body>{broken_page(Random(seed))}" for seed in range(150)]

    for html, (text, hrefs) in zip(pages, ask(READ, pages), strict=True):
        (body,) = html_tree.named(html_tree.document(html), "body")
        links = [link for link in html_tree.named(body, "a") if "href" in link.attributes]
        links = [link for link in links if html_tree.text_of(link).strip()]
        assert html_tree.text_of(body) == text
        assert [link.get("href") for link in links] == hrefs
