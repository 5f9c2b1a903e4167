"""How names are spelled: folded for search, loosened for comparison, ordered for lists.

Greek, Cyrillic, Georgian and Armenian are written in Latin letters, so that
Μέγαρα is found by “megara”; nothing here is ever shown.
"""

import re
import unicodedata
from functools import lru_cache


def _letters(letters, sounds):
    """Return the table that writes each letter as the sound at the same place."""
    return str.maketrans(dict(zip(letters, sounds.split(), strict=True)))


_LATIN = _letters("łđðøþæœıħŧŋəĸß", "l d d o th ae oe i h t n a k ss")
_GREEK = _letters("αβγδεζηθικλμνξοπρστυφχψω", "a v g d e z i th i k l m n x o p r s t y f ch ps o")
_GREEK_PAIRS = (
    (r"(?<=[αε])υ(?=[θκξπστφχψ]|\b)", "f"),
    (r"(?<=[αε])υ", "v"),
    (r"ου", "ou"),
    (r"\bμπ", "b"),
    (r"\bντ", "d"),
    (r"\bγκ", "g"),
    (r"γ(?=γ)", "n"),
)
# Read before marks are taken away: without them these would be other letters.
_CYRILLIC_WITH_MARKS = _letters("йїёѓќўѝ", "y i yo gj kj u i")
_CYRILLIC = _letters(
    "абвгдежзиклмнопрстуфхцчшщъыэюяєіґјљњђћџѕ",
    "a b v g d e zh z i k l m n o p r s t u f h ts ch sh sht a y e yu ya ye i g j lj nj d c dz dz",
)
_CYRILLIC_SIGNS = ((r"(?<=[а-яіїєґ])['’ʼ`](?=[а-яіїєґ])", ""), (r"ъ(?=[еёюя])", ""), (r"ь", ""))
_UKRAINIAN_LETTERS = re.compile("[іїєґ]")
_UKRAINIAN = (
    *((r"зг", "zgh"), (r"г", "h"), (r"и", "y"), (r"х", "kh"), (r"щ", "shch")),
    *((r"(?<!\b)я", "ia"), (r"(?<!\b)ю", "iu"), (r"(?<!\b)є", "ie"), (r"(?<!\b)й", "i")),
)
_GEORGIAN = _letters(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
)
_ARMENIAN = _letters(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f",
)
_ARMENIAN_PAIRS = ((r"\bե(?!ւ)", "ye"), (r"\bո(?![ւվ])", "vo"), (r"ու", "u"))
# What one language writes with two letters and another with one.
_LOOSE = (
    *((r"shch", "sc"), (r"tsch|tch", "c"), (r"sch|sh|sz", "s"), (r"ch|ts|tz|cz", "c")),
    *((r"ph", "f"), (r"kh", "h"), (r"zh", "z"), (r"g[hj]", "g"), (r"th", "t"), (r"d[jz]", "d")),
    *((r"kj|ck|q", "k"), (r"x", "ks"), (r"w", "v"), (r"ou|ue", "u"), (r"ae", "a"), (r"oe", "o")),
    *((r"[yj]", "i"), (r"ei", "i"), (r"\bst\b", "saint"), (r"\bste\b", "sainte")),
    (r"([a-z])\1+", r"\1"),
)


@lru_cache(maxsize=20_000)
def fold(text):
    """Return a text in small Latin letters without marks, its words divided by one space."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = _from_cyrillic(unicodedata.normalize("NFC", text))
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(sign for sign in text if not unicodedata.category(sign).startswith("M"))
    text = _replaced(text, (*_GREEK_PAIRS, *_ARMENIAN_PAIRS))
    for table in (_LATIN, _GREEK, _GEORGIAN, _ARMENIAN):
        text = text.translate(table)
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text).split())


@lru_cache(maxsize=20_000)
def loosened(text):
    """Return what is left of a folded text when habits of spelling are taken away."""
    return _replaced(fold(text), _LOOSE)


def sorting_key(text):
    """Return where a text stands in a list: by letters first, by marks only where they tie."""
    return fold(text), unicodedata.normalize("NFKD", text).casefold()


def _from_cyrillic(text):
    text = _replaced(text, _CYRILLIC_SIGNS)
    if _UKRAINIAN_LETTERS.search(text):
        text = _replaced(text, _UKRAINIAN)
    return text.translate(_CYRILLIC_WITH_MARKS).translate(_CYRILLIC)


def _replaced(text, rules):
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text)
    return text
