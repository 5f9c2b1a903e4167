"""``{participants}`` and the like in texts of editors; no template engine ever sees such a text."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from alliance_site import registry

NAME = re.compile(r"\{(\w+)\}")
# A space at both ends says that braces are meant as such.
BRACES = re.compile(r"\{(?!\s[^{}]*\s\}|\s\})([^{}]*)\}")
MARK = "\N{WORD JOINER}"  # next to a brace that belongs to a value
_names_stay = ContextVar("names_stay", default=False)
BARE = re.compile(rf"{{(?!{MARK})|(?<!{MARK})}}")


def fill_figures(text):
    """Put today's figures into a text; each is asked for only where the text names it.

    A name that is not known, and one without a value, stays as it stands.
    """
    if _names_stay.get():
        return str(text)
    known = registry.placeholders

    def value(found):
        value = known[found[1]]() if found[1] in known else None
        return found[0] if value is None else str(value)

    return NAME.sub(value, str(text))


@contextmanager
def unfilled() -> Iterator[None]:
    """Leave the names in all that is rendered inside: such a text changes by its editors alone."""
    before = _names_stay.set(True)
    try:
        yield
    finally:
        _names_stay.reset(before)


def for_programs(text):
    """Return a text with today's figures, or nothing where a name stays that is not known."""
    return "" if unknown(text) else fill_figures(text)


def unknown(text):
    """Return whatever stands in braces for nothing, each once."""
    return [name for name in dict.fromkeys(BRACES.findall(str(text))) if name not in known_names()]


def known_names():
    return list(registry.placeholders)


def sealed(text: str, values: Mapping[str, str]) -> str:
    """Put values in the place of their names so that they are never read as names again.

    Their braces are marked until ``opened``; a name that is not known stays open.
    """
    text = text.replace(MARK, "")  # only braces of values have one
    text = without_empty(text, {name for name, value in values.items() if not value})
    return NAME.sub(lambda name: _marked(values.get(name[1], ""), name[0]), text)


def without_empty(text: str, empty: set[str]) -> str:
    """Leave out names that stand for nothing, with the space or the paragraph that they held."""
    if not empty.intersection(NAME.findall(text)):
        return text
    text = re.sub(r" ?\{(\w+)\}", lambda name: "" if name[1] in empty else name[0], text)
    return re.sub(r"\n{3,}", "\n\n", text)


def _marked(value: str, name: str) -> str:
    return value.replace("{", "{" + MARK).replace("}", MARK + "}") if value else name


def opened(text: str) -> str:
    """Return a finished text as it is read, without the marks of ``sealed``."""
    return text.replace("{" + MARK, "{").replace(MARK + "}", "}")


def is_open(text: str) -> bool:
    """Say whether a sealed text has a brace that belongs to no value."""
    return bool(BARE.search(text))
