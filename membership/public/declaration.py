"""The Declaration word for word: what is shown to whoever signs, printed, and kept as signed."""

from alliance_site.editing import placeholders
from alliance_site.pages import page_tree
from alliance_site.text import html_tree
from membership.models import DeclarationPage

# What begins a line of its own where it stands, and as what it is kept.
BLOCKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("p", "blockquote", "figcaption", "dt", "dd", "td", "th"), "paragraph"),
    "li": "item",
}
LISTS = {"ul": "list", "ol": "numbered"}


def page(language: str) -> DeclarationPage | None:
    """Return the page of the Declaration in a language, else in the one it has, else nothing."""
    branch = page_tree.current().first(DeclarationPage, language)
    return branch and branch.page()


def text(language: str) -> dict[str, object] | None:
    """Return what signatories commit to, as texts alone, in the language it is there in.

    The lead and the figures of the page are no part of it: they change with every signature.
    """
    found = page(language)
    if found is None:
        return None
    document = found.text
    return {
        "language": found.locale.language_code,
        "title": found.title,
        "official_name": found.official_name,
        "parts": parts("".join(block.render() for block in found.commitments)),
        "document": document and {"title": document.title, "hash": document.file_hash},
    }


def text_as_written(language: str) -> dict[str, object] | None:
    """Return the same text without its figures, which are others tomorrow: to compare it."""
    with placeholders.unfilled():
        return text(language)


def parts(html: str) -> list[dict[str, object]]:
    """Return headings, paragraphs and lists of a text, in their order, without markup."""
    found: list[dict[str, object]] = []
    for kind, words in lines(html):
        is_list = kind in LISTS.values()
        if is_list and found and found[-1]["kind"] == kind:
            found[-1]["texts"].append(words)  # type: ignore[attr-defined]
        else:
            found.append({"kind": kind, "texts": [words]})
    return found


def lines(html: str) -> list[tuple[str, str]]:
    """Return each text that stands on lines of its own, with what it is."""
    tree = html_tree.part(html)
    spoken: list[tuple[object, str, list[str]]] = []
    waiting = [(iter(tree.inside), tree, "paragraph", "list")]
    while waiting:
        inside, block, kind, of_list = waiting[-1]
        child = next(inside, None)
        if child is None:
            waiting.pop()
        elif not html_tree.is_text(child):
            begins = BLOCKS.get(child.name)
            of_list = LISTS.get(child.name, of_list)
            if begins:
                block, kind = child, of_list if begins == "item" else begins
            waiting.append((iter(child.inside), block, kind, of_list))
        elif spoken and spoken[-1][0] is block:
            spoken[-1][2].append(child.data)
        else:
            spoken.append((block, kind, [child.data]))
    whole = [(kind, " ".join("".join(words).split())) for _block, kind, words in spoken]
    return [(kind, words) for kind, words in whole if words]
