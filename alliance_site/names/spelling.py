"""How names are spelled: folded for search, loosened for comparison, ordered for lists.

Greek, Cyrillic, Georgian and Armenian are written in Latin letters, so that
Μέγαρα is found by “megara”; nothing here is ever shown. Whether two names are one
place is judged in ``alliance_site.names.places``.
"""

import re
import unicodedata
from functools import lru_cache

from alliance_site.text.characters import only_seen


def _letters(letters, sounds):
    """Return the table that writes each letter as the sound at the same place."""
    return str.maketrans(dict(zip(letters, sounds.split(), strict=True)))


# Characters that people type, and programs put, where an apostrophe stands.
APOSTROPHES = "'’‘‛ʼʻʽʾʿˈ`´′＇ꞌ՚"
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
# The soft sign in scholars' spelling: Lʹviv.
_PRIMES = str.maketrans("", "", "ʹʺ")
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
_CYRILLIC_SIGNS = ((r"(?<=[а-яіїєґ])'(?=[а-яіїєґ])", ""), (r"ъ(?=[еёюя])", ""), (r"ь", ""))
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
# What one language writes with two letters and another with one, in names from other scripts.
_LOOSE = (
    *((r"shch", "sc"), (r"tsch|tch", "c"), (r"sch|sh|sz", "s"), (r"ch|ts|tz|cz", "c")),
    *((r"ph", "f"), (r"kh", "h"), (r"zh", "z"), (r"g[hj]", "g"), (r"th", "t"), (r"d[jz]", "d")),
    *((r"kj|ck|q", "k"), (r"x", "ks"), (r"w", "v"), (r"ou|ue", "u"), (r"ae", "a"), (r"oe", "o")),
    *((r"[yj]", "i"), (r"ei", "i")),
)
# A letter with a mark has one plain letter for some writers and two for others.
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
_WITH_H = str.maketrans(
    {"č": "ch", "ć": "ch", "ç": "ch", "š": "sh", "ş": "sh", "ž": "zh", "ğ": "gh", "đ": "dj"}
)
_BULGARIAN = str.maketrans({"ъ": "у", "ă": "u"})
# Romanian wrote î until 1993 where it now writes â; without marks a few words show it still.
_ROMANIAN = str.maketrans({"â": "i", "î": "i"})
_ROMANIAN_WORDS = (
    *((r"\btarg", "tirg"), (r"\bsfant", "sfint"), (r"\bcamp", "cimp"), (r"\bramn", "rimn")),
    *(
        (r"\bvalce", "vilce"),
        (r"\bdambov", "dimbov"),
        (r"\bfantan", "fintin"),
        (r"\bparau", "pirau"),
    ),
    *((r"\bvanat", "vinat"), (r"\bmanast", "minast"), (r"\bharl", "hirl"), (r"\brasn", "risn")),
    *((r"\bsan(?=[gmnptv])", "sin"), (r"\broman", "romin"), (r"\bbarl", "birl")),
)
_OF_A_COUNTRY = {"BG": _BULGARIAN, "RO": _ROMANIAN, "MD": _ROMANIAN}


@lru_cache(maxsize=20_000)
def fold(text):
    """Return a text in small Latin letters without marks, its words divided by one space.

    Whatever stands for an apostrophe divides words, what is not seen does not count.
    """
    return _folded(_prepared(text))


@lru_cache(maxsize=20_000)
def readings(text, country=""):
    """Return every folded spelling in which others may write a text, the usual one first."""
    text = _prepared(text)
    tables = [_TWO_LETTERS, _WITH_H, *filter(None, [_OF_A_COUNTRY.get(country)])]
    spelled = [text, *(text.translate(table) for table in tables)]
    if re.search(r"\w'\w", text):
        spelled.append(re.sub(r"(?<=\w)'(?=\w)", "", text))
    found = [_folded(each) for each in dict.fromkeys(spelled)]
    if country in ("RO", "MD"):
        found += [_replaced(each, _ROMANIAN_WORDS) for each in found]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def loosened(folded):
    """Return what is left of a folded text when habits of transliteration are taken away."""
    return _replaced(folded, _LOOSE)


def script(text):
    """Return the script of the first letter, “LATIN” or “CYRILLIC”, or nothing without one."""
    first = next((character for character in text if character.isalpha()), " ")
    return unicodedata.name(first, "").partition(" ")[0]


def sorting_key(text):
    """Return where a text stands in a list: by letters first, by marks only where they tie."""
    return fold(text), unicodedata.normalize("NFKD", text).casefold()


def _prepared(text):
    text = unicodedata.normalize("NFC", only_seen(text)).casefold().translate(_PRIMES)
    return _APOSTROPHE.sub("'", unicodedata.normalize("NFC", text))


def _folded(text):
    text = unicodedata.normalize("NFKD", _from_cyrillic(text)).casefold()
    text = "".join(
        character for character in text if not unicodedata.category(character).startswith("M")
    )
    text = _replaced(text, (*_GREEK_PAIRS, *_ARMENIAN_PAIRS))
    for table in (_LATIN, _GREEK, _GEORGIAN, _ARMENIAN):
        text = text.translate(table)
    return " ".join(
        "".join(character if character.isalnum() else " " for character in text).split()
    )


def _from_cyrillic(text):
    text = _replaced(text, _CYRILLIC_SIGNS)
    if _UKRAINIAN_LETTERS.search(text):
        text = _replaced(text, _UKRAINIAN)
    return text.translate(_CYRILLIC_WITH_MARKS).translate(_CYRILLIC)


def _replaced(text, rules):
    for pattern, replacement in rules:
        text = re.sub(pattern, replacement, text)
    return text
