"""What a mail program, a sentence or a hand made of a private link, and how the link is meant."""

import re

from membership import links
from membership.forms.journeys import JOURNEYS

# The pages below each root; a link whose end is lost leads to the first.
PAGES: dict[str, tuple[str, ...]] = {
    "application": (
        *("", "letter", "sent", "again", "sheet", "asked"),
        *("withdraw", "erase", "download", "contact", "address", "picture"),
    ),
    "link": (links.CONFIRM, links.RESUME, "address", "proposal"),
    **{journey.root: journey.pages for journey in JOURNEYS.values()},
}
ROOTS = "|".join(PAGES)
# What a program puts into a long word when it breaks the line, and what stands for a hyphen.
BROKEN = r"[\s=\xad\u200b-\u200f\u2060\ufeff]*"
HYPHENS = r"[-\xad\u2010-\u2015\u2212\ufe63\uff0d]"
HYPHEN = rf"{BROKEN}{HYPHENS}{BROKEN}"
NUMBER = r"(?:[0-9a-z][\s=]*){1,13}"
# A route: Django can turn no pattern round that ignores capitals.
WITH_A_KEY = (
    rf"^(?:{ROOTS}|{ROOTS.upper()})/[\s\S]*{HYPHENS}{BROKEN}(?:[a-zA-Z2-7]{BROKEN}){{32}}[\s\S]*$"
)
SHAPE = re.compile(
    rf"^/(?P<language>\w\w)/(?P<root>{ROOTS})/.*?"
    rf"(?P<number>{NUMBER}){HYPHEN}(?:(?P<day>{NUMBER}){HYPHEN})?"
    rf"(?P<seal>[a-z2-7](?:{BROKEN}[a-z2-7]){{31}})(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


def mended(path):
    """Return the path that a private link had before something was glued to it, or nothing.

    It tells from the shape alone, so that the answer says nothing about the key.
    """
    found = SHAPE.match(re.sub("/=3D", "/", path, flags=re.IGNORECASE))
    if found is None:
        return ""
    root = found["root"].lower()
    words = re.match(r"[^/]*/\W*([a-z]+)", found["rest"], re.IGNORECASE)
    page = words[1].lower() if words else ""
    if page not in PAGES[root]:
        page = PAGES[root][0]
    meant = f"/{found['language'].lower()}/{root}/{key_of(found)}/"
    meant += f"{page}/" if page else ""
    return meant if meant != path else ""


def key_of(found):
    """Return a key without what broke it, its hyphens plain ones."""
    parts = filter(None, (found["number"], found["day"], found["seal"]))
    return "-".join(re.sub(BROKEN, "", part) for part in parts).lower()
