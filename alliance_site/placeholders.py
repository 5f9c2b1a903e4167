"""``{participants}`` and the like in texts of editors; no template engine ever sees such a text."""

import re

from alliance_site import registry

NAME = re.compile(r"\{(\w+)\}")


def fill(text, values):
    """Put values in the place of their ``{names}``; a name that is not known stays as it stands."""
    return _replace(text, values.get)


def fill_figures(text):
    """Put today's figures into a text; each is asked for only where the text names it."""
    known = registry.placeholders
    return _replace(text, lambda name: known[name]() if name in known else None)


def for_programs(text):
    """Return a text with today's figures, or nothing where a name stays that is not known."""
    return "" if unknown(text) else fill_figures(text)


def unknown(text):
    """Return the names in braces that stand for nothing, each once."""
    return [name for name in dict.fromkeys(NAME.findall(str(text))) if name not in known_names()]


def known_names():
    return list(registry.placeholders)


def _replace(text, value_of):
    def value(found):
        value = value_of(found[1])
        return found[0] if value is None else str(value)

    return NAME.sub(value, str(text))
