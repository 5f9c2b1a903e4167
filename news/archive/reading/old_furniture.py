"""What stood around the content on every old page, and the language it was in.

The blocks came in one order, but not all on every page; only the paragraph on
the term “Roma and Travellers” was always there, and always last.
"""

import re
from itertools import zip_longest

FURNITURE = {
    "en": (
        r"the [“\"”]?alliance[“\"”]?\s+(fights|operates)",
        r"follow us on",
        r"join the alliance$",
        r"if (you wish )?your (local|city)",
        r"\d+ cities and regions from \d+ countries",
        r"cooperate as ngo",
        r"please (use this form|note$)",
        r"good practices for roma inclusion$",
        r"(congress )?adopted texts$",
        r"home($| >| »)",
        r"the term [“\"«]?\s?roma and travellers",
    ),
    "fr": (
        r"l.[“\"«]?\s?alliance\s?[”\"»]?\s+(lutte|combat|fonctionne|opère|travaille|agit)",
        r"suis[- ]nous|suivez[- ]nous",
        r"(rejoindre|rejoignez) l.alliance$",
        r"si vous (souhaitez|voulez) que votre",
        r"(à|a) noter$|veuillez noter$|notez bien$",
        r"accueil($| >| »)",
        r"le terme [“\"«]?\s?roms et gens du voyage",
    ),
}
PATTERNS = {
    language: re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I)
    for language, patterns in FURNITURE.items()
}
LAST = re.compile(r"(the term|le terme) [“\"«]?\s?rom(a|s)\b", re.I)
CONTACT = re.compile(r"[+\d][\d\s()]+$|alliance task ?force$|alliance\[at\]|database$", re.I)
# What a doubt is about though it stood in the furniture.
SERIOUS = frozenset(("left_out", "text_differs", "link_differs", "cut_off"))
# A person to write to, named before the office.
PERSON = re.compile(r"(mrs?|ms|dr|m\.|mme|mlle)\.?(\s\S+){1,4}$", re.I)
TASK_FORCE = re.compile(r"alliance task ?force$", re.I)
ICONS = re.compile(r"(facebook|twitter|rss|flux|feed|\s)+$", re.I)


def without(lines):
    """Return the lines of the content, the language of the furniture, and doubts about the rest.

    The language is empty where there is no furniture. A line beside the content that is not part of
    the furniture is words left out.
    """
    language = next(filter(None, (_language(line) for line in lines)), "")
    start, end = _content(lines)
    while end > start and ICONS.fullmatch(lines[end - 1].text):
        end -= 1
    beside = [*lines[:start], *lines[end:]]
    doubts = [doubt for line in beside for doubt in line.doubts if doubt[0] in SERIOUS]
    for line, after in zip_longest(beside, beside[1:]):
        person = after and TASK_FORCE.match(after.text) and PERSON.match(line.text)
        if line.plain_text and not _is_furniture(line) and not person:
            doubts.append(("left_out", line.plain_text))
    return lines[start:end], language, tuple(doubts)


def _content(lines):
    """Return where the content begins and ends."""
    last = next((place for place, line in enumerate(lines) if LAST.match(line.text)), None)
    if last is not None and _is_furniture(lines[0]):
        return last + 1, len(lines)
    # The furniture came after the content, or was left out when the page was saved.
    start = next((i for i, line in enumerate(lines) if not _is_furniture(line)), len(lines))
    inside = range(start + 1, len(lines) if last is not None else start + 1)
    return start, next((i for i in inside if _language(lines[i])), len(lines))


def _language(line):
    return next((code for code, found in PATTERNS.items() if found.match(line.text)), "")


def _is_furniture(line):
    return bool(_language(line) or CONTACT.match(line.text) or ICONS.fullmatch(line.text))
