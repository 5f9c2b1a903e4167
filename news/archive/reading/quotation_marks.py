"""Quotation marks that a browser sets around ``q``, written as text, which nothing else keeps."""

from alliance_site.text import html_tree

MARKS = {"fr": ("«\u00a0", "\u00a0»"), "de": ("„", "“")}
ENGLISH = ("“", "”")


def insert(tree):
    """Write the marks into a tree, those of the language of the page."""
    pages = html_tree.named(tree, "html")
    language = pages[0].get("lang")[:2].lower() if pages else ""
    before, after = MARKS.get(language, ENGLISH)
    for quotation in html_tree.named(tree, "q"):
        quotation.inside.insert(0, html_tree.Text(before))
        quotation.inside.append(html_tree.Text(after))
