"""What a mail program, a sentence or a hand made of a private link, and how the link is meant."""

import re

from membership.forms.journeys import JOURNEYS
from membership.states import Kind

FORMS = {
    "join": Kind.JOIN,
    "cooperate": Kind.COOPERATE,
    "declaration/sign": Kind.SIGN,
    "contact/write": Kind.MESSAGE,
}
PAGES = {
    "application": {"", "letter", "sent", "again"},
    "link": {"confirm"},
    **{
        root: {"check", "erase", *(step.name for step in JOURNEYS[kind].steps)}
        for root, kind in FORMS.items()
    },
}
# Where a link leads whose end is lost.
WITHOUT_END = {"link": "confirm", "contact/write": "", "application": ""}
ROOTS = "|".join(PAGES)
# A route: Django can turn no pattern round that ignores capitals.
WITH_A_KEY = rf"^(?:{ROOTS}|{ROOTS.upper()})/[\s\S]*-[a-zA-Z2-7]{{32}}[\s\S]*$"
SHAPE = re.compile(
    rf"^/(?P<language>\w\w)/(?P<root>{ROOTS})/.*?"
    r"(?P<key>[0-9a-z]{1,13}-(?:[0-9a-z]{1,13}-)?[a-z2-7]{32})(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


def mended(path):
    """Return the path that a private link had before something was glued to it, or nothing.

    It tells from the shape alone, so that the answer says nothing about the key.
    """
    found = SHAPE.match(path)
    if found is None:
        return ""
    root = found["root"].lower()
    words = re.match(r"[^/]*/\W*([a-z]+)", found["rest"], re.IGNORECASE)
    page = words[1].lower() if words else ""
    if page not in PAGES[root]:
        page = WITHOUT_END.get(root, "check")
    whole = f"/{found['language'].lower()}/{root}/{found['key'].lower()}/"
    whole += f"{page}/" if page else ""
    return whole if whole != path else ""
