"""One place says which pages are public, and nothing else looks at what is only live."""

import ast

from tests.support.sources import modules, tree

# Who may look at what is live without asking whether it may be read, and why.
LOOKS_AT_LIVE = {
    "alliance_site/pages/page_tree.py": "says what is public",
    "alliance_site/pages/branches.py": "what is public is told from these",
    "alliance_site/models/frame.py": "rows of the frame, no pages",
    "alliance_site/pages/damages.py": "a report for staff",
    "alliance_site/pages/scheduling.py": "takes down and publishes",
    "alliance_site/editing/translations.py": "a report for staff",
    "news/announcements/drafts.py": "puts drafts below a list, whoever may read it",
    "news/archive/writing/writer.py": "puts drafts below a list, whoever may read it",
}
ASKS_FOR_LIVE = {"live", "not_live", "live_q", "private", "not_public", "private_q"}


def test_only_the_tree_says_which_pages_are_public():
    """A list of what is live shows what is restricted, or below a list that is down."""
    broken = [
        f"{path}:{node.lineno} asks for what is live"
        for path in modules("alliance_site", "news")
        if str(path) not in LOOKS_AT_LIVE
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and asks_for_live(node)
    ]
    assert not broken, "\n".join(["", *broken])


def asks_for_live(call):
    if isinstance(call.func, ast.Attribute) and call.func.attr in ASKS_FOR_LIVE:
        return True
    reads = getattr(call.func, "attr", "") in {"filter", "exclude", "get"}
    makes_condition = getattr(call.func, "id", "") in {"Q", "When"}
    names = {keyword.arg or "" for keyword in call.keywords}
    return (reads or makes_condition) and any(name.split("__")[-1] == "live" for name in names)
