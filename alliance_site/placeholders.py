"""Texts of editors with places held for what is known later. Written in full by the ground."""
import re

from alliance_site import registry


def fill(text, values):
    return re.sub(r"\{(\w+)\}", lambda m: str(values.get(m[1], m[0])), text)


def fill_figures(text):
    return fill(text, {key: value() for key, value in registry.placeholders.items()})
