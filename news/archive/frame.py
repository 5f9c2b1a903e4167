"""What stood around the content on every old page, and the language it was in.

The blocks came in one order, but not all on every page; only the paragraph on
the term “Roma and Travellers” was always there, and always last.
"""

import re

FRAME = {
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
    for language, patterns in FRAME.items()
}
LAST = re.compile(r"(the term|le terme) [“\"«]?\s?rom(a|s)\b", re.I)
CONTACT = re.compile(r"[+\d][\d\s()]+$|alliance task ?force$|alliance\[at\]|database$", re.I)
ICONS = re.compile(r"(facebook|twitter|rss|flux|feed|\s)+$", re.I)


def without(lines):
    """Return the lines of the content and the language of the frame, empty where there is none."""
    language = next(filter(None, (_language(line) for line in lines)), "")
    last = next((place for place, line in enumerate(lines) if LAST.match(line.text)), None)
    if last is not None and lines and _is_frame(lines[0]):
        content = lines[last + 1 :]
    else:
        # The frame came after the content, or was left out when the page was saved.
        start = next((i for i, line in enumerate(lines) if not _is_frame(line)), len(lines))
        rest = lines[start:]
        end = next((i for i, line in enumerate(rest) if i and _language(line)), len(rest))
        content = rest[:end] if last is not None else rest
    while content and ICONS.fullmatch(content[-1].text):
        content = content[:-1]
    return content, language


def _language(line):
    return next((code for code, found in PATTERNS.items() if found.match(line.text)), "")


def _is_frame(line):
    return bool(_language(line) or CONTACT.match(line.text) or ICONS.fullmatch(line.text))
