"""What a written name of a place can mean: its parts, its number, and its spellings."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from alliance_site.names import numerals
from alliance_site.names.designations import bare_names
from alliance_site.names.exonyms import SAINTS, is_one_place, one_name, other_names
from alliance_site.names.spelling import APOSTROPHES, fold, loosened, readings, script
from alliance_site.text.characters import tidied_line


def _words(text):
    return frozenset(re.findall(r"\w+", text))


# Names are written in other scripts there, or in a Latin one that others transcribe.
TRANSCRIBED = _words("AM BA BG BY CY GE GR ME MK RS RU UA XK")
PARTS = _words(
    """sector sectorul sectorului secteur sektor district distrikt distrito districte ker kerulet
    keruleti kerulete arrondissement arrt bezirk stadtbezirk gemeindebezirk borough raion raionul
    rayon quartier circoscrizione municipio obvod okrug dzielnica deelgemeente mestska cast"""
)
# What goes with it where a part has a number: “the 8th district of …”.
_LITTLE_WORDS = _words("of the de du des d din al municipiului municipiul city")
# Between two names of one place, for certain and perhaps.
_CERTAIN = re.compile(r"\s*[/|;]\s*|(?<![lL])·(?![lL])|\s+·\s+")
_PERHAPS = re.compile(r"\s+[-–—]\s+|\s*,\s+")
_HYPHEN = re.compile(r"\s*[-–—]\s*")
_IN_BRACKETS = re.compile(r"^(.+?)\s*\((.+)\)$")
_TURNED_ROUND = re.compile(rf"^(.+),\s*([^\s,]+(?: of(?: the)?)?|L[{APOSTROPHES}])$", re.IGNORECASE)
_ARTICLES = _words("the le la les l el los las il lo gli a o as os de het den")
# Between the words of a name, where lists leave them out: Reggio (di) Calabria.
_BETWEEN = _words(
    """a al am an auf b bei con d da das de degli dei del dell della delle dem den der des di do dos
    du e en et i im in kod kraj la le les na nad nel nell nella o ob of on pod pri s sul sulla the u
    under upon v y mestska mesta mesto cast"""
)
_VOWEL = re.compile("[aeiouy]")
_ORDINAL_ENDING = re.compile(r"(?<=\d)-?(?:[иыо]?й|я|т[ия]|в[ия]|р[ия]|м[ия]|го)\b", re.I)
_ROMAN_ORDINAL = re.compile(r"(i(?=er|re|st)|[ivx]+)(er|re|st|e|eme|nd|rd|th)")  # « XIVe »
_WORD = re.compile(r"[^\W_]+")
# Two forms of a word: Albanian has Tirana and Tiranë; a Greek authority bears its name in the
# genitive (Μέγαρα, Δήμος Μεγαρέων).
_ALBANIAN = frozenset({("a", "e"), ("", "i"), ("", "u"), ("er", "ra"), ("el", "la")})
_GREEK = frozenset(
    {
        *(("a", "as"), ("i", "is"), ("i", "eos"), ("is", "eos"), ("as", "a"), ("es", "on")),
        *(("os", "ou"), ("os", "u"), ("os", "us"), ("os", "ous"), ("o", "ou"), ("o", "u")),
        *(("a", "on"), ("a", "eon"), ("a", "aion"), ("i", "on"), ("oi", "on"), ("ai", "on")),
        *(("ai", "aion"), ("es", "aion"), ("as", "os"), ("i", "aion"), ("o", "eon")),
    }
)
ENDINGS = {"AL": _ALBANIAN, "XK": _ALBANIAN, "MK": _ALBANIAN, "GR": _GREEK, "CY": _GREEK}

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name without its designation: what it implies, its number and its spellings.

    ``core`` are its words without little ones between them, ``short`` those that are cut short.
    One that is not ``is_certain`` may be the name of a part of what was written.
    """

    text: str
    kind: str
    numbers: tuple[int, ...]
    words: Words
    core: Words
    short: frozenset[str]
    spellings: frozenset[Words]
    loose: frozenset[Words]
    country: str
    script: str
    is_certain: bool

    def is_spelled_like(self, other: "Name") -> bool:
        if not self.spellings.isdisjoint(other.spellings):
            return True
        if self.is_transcribed(other) and not self.loose.isdisjoint(other.loose):
            return True
        endings = ENDINGS.get(self.country or other.country)
        return bool(endings) and any(
            len(one) == len(two) and all(map(_has_ending, one, two, [endings] * len(one)))
            for one in self.loose
            for two in other.loose
        )

    def is_transcribed(self, other: "Name") -> bool:
        """Say whether one writes in Latin letters what the other has, or had, in others."""
        if self.script != other.script:
            return True
        return self.script == "LATIN" and (self.country or other.country) in TRANSCRIBED

    def is_less_wordy(self, other: "Name") -> bool:
        """Say whether it leaves out what the other has between its words: Halle (Saale)."""
        return self.words == self.core == other.core and len(self.core) > 1

    def cuts_short(self, other: "Name") -> bool:
        """Say whether it has the words of the other, but some as “Tg.”; one is there in full."""
        if not self.short or len(self.words) != len(other.words):
            return False
        pairs = list(zip(self.words, other.words, strict=True))
        return any(word == whole and len(word) > 2 for word, whole in pairs) and all(
            word == whole or (word in self.short and _is_short_for(word, whole))
            for word, whole in pairs
        )

    def contains(self, other: "Name") -> bool:
        return set(self.words) <= set(other.words) or set(other.words) <= set(self.words)


@lru_cache(maxsize=20_000)
def names_of(text: str, country: str) -> tuple[Name, ...]:
    """Return every name that a written one can mean; of nothing but punctuation, none."""
    found = (
        _name(bare, kind, country, is_certain)
        for part, is_certain in _parts(tidied_line(text), country)
        for bares, kind in [bare_names(part)]
        for bare in bares
    )
    return tuple(dict.fromkeys(name for name in found if name.words or name.numbers))


@lru_cache(maxsize=20_000)
def phrases(text: str, country: str = "") -> frozenset[str]:
    """Return the folded words in which a sentence may name a place, its designation left out."""
    certain = [part for part, is_certain in _parts(text, country) if is_certain]
    bare = [bare_names(part)[0][-1] for part in certain]
    return frozenset(phrase for name in [text, *bare] for phrase in readings(name, country))


@lru_cache(maxsize=20_000)
def found_by(text: str, country: str = "") -> str:
    """Return the folded words by which somebody may look for a name, the written ones first.

    They hold the spellings of others, and the names in other languages that are known.
    """
    written = readings(text, country)
    bare = [name for part, _certain in _parts(text, country) for name in bare_names(part)[0]]
    others = [word for name in bare for word in other_names(fold(name), country)]
    saints = [word for word in written[0].split() if word in SAINTS]
    also = [saint for word in saints for saint in SAINTS if SAINTS[saint] == SAINTS[word]]
    words = " ".join([*written[1:], *map(fold, bare), *others, *also]).split()
    known = set(written[0].split())
    return " ".join([written[0], *(w for w in dict.fromkeys(words) if w not in known)])


def _parts(text: str, country: str = "") -> Iterator[tuple[str, bool]]:
    """Yield a name in one piece and its parts, each with whether it is a name for certain."""
    text = _turned(text)
    yield text, True
    if found := _IN_BRACKETS.match(text):
        yield from _two_names([found[1], found[2]], [found[1]], country)
    else:
        for separator, perhaps in ((_PERHAPS, True), (_HYPHEN, country == "ES")):
            parts = [part for part in separator.split(text) if part]
            yield from _two_names(parts, parts if perhaps else [], country)
        parts = [part for part in _CERTAIN.split(text) if part]
        if _are_names(parts):
            yield from ((part, True) for part in parts)


def _two_names(parts: list[str], perhaps: list[str], country: str) -> Iterator[tuple[str, bool]]:
    """Yield parts that are known as names of one place, else those that may be its name."""
    if _are_names(parts):
        known = is_one_place(*(bare_names(part)[0][0] for part in parts), country=country)
        yield from ((part, known) for part in (parts if known else perhaps))


def _are_names(parts: list[str]) -> bool:
    """Say whether each part is a name, and none is a district of the other: « Paris / 5e »."""
    if len(parts) < 2:
        return False
    found = [_words_and_numbers(part) for part in parts]
    return all(words for words, _numbers in found) and len({n for _words, n in found}) == 1


def _turned(text: str) -> str:
    """Return a name that a list has turned round as it is said: « Havre (Le) », “Cork, City of”."""
    if (found := _IN_BRACKETS.match(text)) and fold(found[2]) in _ARTICLES:
        return f"{found[2]} {found[1]}"
    if found := _TURNED_ROUND.match(text):
        before = found[2]
        if fold(before) in _ARTICLES or before.lower().endswith((" of", " of the")):
            return f"{before} {found[1]}"
    return text


def _name(bare: str, kind: str, country: str, is_certain: bool) -> Name:
    words, numbers = _words_and_numbers(bare)
    if not words and kind != "district" and bare.isalpha():
        words, numbers = (bare,), ()  # Ii is a town
    spelled = readings(" ".join(words), country)
    folded = tuple(fold(" ".join(words)).split())
    return Name(
        text=" ".join(re.sub(f"[{APOSTROPHES}]", "’", bare).casefold().split()),
        kind=kind,
        numbers=numbers,
        words=folded,
        core=(
            *folded[:1],
            *(each for each in folded[1:-1] if each not in _BETWEEN),
            *folded[1:][-1:],
        ),
        short=frozenset(_cut_short(bare)),
        spellings=frozenset(tuple(sorted(one_name(each, country).split())) for each in spelled),
        loose=frozenset(
            tuple(sorted(loosened(one_name(each, country)).split())) for each in spelled
        ),
        country=country,
        script=script(bare),
        is_certain=is_certain,
    )


def _cut_short(text: str) -> Iterator[str]:
    """Yield the folded words with a dot behind them, or without a vowel; saints have their own."""
    for word, dot in re.findall(r"([^\W\d_]+)(\.?)", text):
        folded = fold(word)
        if folded not in SAINTS and len(folded) < 5 and (dot or not _VOWEL.search(folded)):
            yield folded


def _is_short_for(short: str, word: str) -> bool:
    letters = iter(word[1:])
    return short[0] == word[0] and all(letter in letters for letter in short[1:])


def _words_and_numbers(text: str) -> tuple[Words, tuple[int, ...]]:
    """Return the words of a name and its numbers; with a number, what says “district” goes."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"(?<=[^\W\d_])(?=\d)", " ", _ORDINAL_ENDING.sub("", text))
    written = _WORD.findall(text)
    folded = [fold(word) for word in written]
    values = [_number(word, folded, place) for place, word in enumerate(written)]
    numbers = tuple(sorted(value for value in values if value is not None))
    if not numbers:
        return (text,), ()
    words = tuple(
        word
        for word, short, value in zip(written, folded, values, strict=True)
        if value is None and short not in PARTS | _LITTLE_WORDS
    )
    return words, numbers


def _beside_part(folded: list[str], place: int) -> bool:
    neighbours = folded[max(place - 2, 0) : place + 3]
    return any(word in PARTS for word in neighbours)


def _number(word: str, folded: list[str], place: int) -> int | None:
    """Return the number that a word is, whether in capitals or not."""
    beside_part = _beside_part(folded, place)
    value = numerals.ordinal(folded[place])
    if value is not None:
        return value if word[0].isdigit() or beside_part else None
    if not word.isascii() or folded[place] in _ARTICLES:
        return None
    if found := _ROMAN_ORDINAL.fullmatch(folded[place]):
        is_number = beside_part or _is_ordinal(word, found[1], folded, place)
        return numerals.roman(found[1]) if is_number else None
    value = numerals.roman(folded[place])
    return value if beside_part or len(word) > 1 or _is_last(folded, place) else None


def _is_ordinal(word: str, numeral: str, folded: list[str], place: int) -> bool:
    """Tell « Paris XIVe » and « PARIS XIVE » from « Croix-de-Vie » and « Ver-sur-Mer »."""
    if place == 0:
        return False
    if word.startswith(numeral.upper()) and word[len(numeral) :].islower():
        return True
    return _is_last(folded, place) and folded[place - 1] not in _LITTLE_WORDS


def _is_last(folded: list[str], place: int) -> bool:
    return 0 < place == len(folded) - 1


def _has_ending(one: str, two: str, endings: frozenset[tuple[str, str]]) -> bool:
    if one == two:
        return True
    same = 0
    while same < min(len(one), len(two)) and one[same] == two[same]:
        same += 1
    # The stem may end with a letter of the ending: Prizren, Prizreni.
    return any(
        cut >= 2 and {(one[cut:], two[cut:]), (two[cut:], one[cut:])} & endings
        for cut in range(same, max(same - 3, 1), -1)
    )
