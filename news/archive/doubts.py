"""What may be wrong with a record of the archive. Nothing is guessed silently: it is one of these.

Nothing here imports from the rest of the house, so anything may import it.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape
from itertools import zip_longest

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Doubt:
    """A kind of doubt; one that holds back leaves the page a draft until a person has looked."""

    key: str
    label: Promise
    holds_back: bool = False


KINDS = {
    doubt.key: doubt
    for doubt in (
        Doubt("lost_letters", _("lost letters"), holds_back=True),
        Doubt("english_body", _("French page with an English text"), holds_back=True),
        Doubt("teaser_only", _("only the beginning of the text is known"), holds_back=True),
        Doubt("no_text", _("no text"), holds_back=True),
        Doubt("unsure_line", _("a line under the title: credit or subtitle"), holds_back=True),
        Doubt("date_unreadable", _("a date that cannot be read"), holds_back=True),
        Doubt("taken", _("the old address leads to another page"), holds_back=True),
        Doubt("edited", _("changed by an editor, left as it is"), holds_back=True),
        Doubt("deleted", _("the page was deleted, left so"), holds_back=True),
        Doubt("encoding", _("letters in an old encoding"), holds_back=True),
        Doubt("shortened", _("too long for its field, shortened"), holds_back=True),
        Doubt("event_without_day", _("event without a day"), holds_back=True),
        Doubt("dates_differ", _("lists print different days"), holds_back=True),
        Doubt("other_kind", _("article in one language, event in the other"), holds_back=True),
        Doubt("lost_bytes", _("a byte that is no letter, marked �"), holds_back=True),
        Doubt("encoded_twice", _("letters that look as if encoded twice"), holds_back=True),
        Doubt("left_out", _("words left out of the text"), holds_back=True),
        Doubt("margin", _("stood in a margin, taken for text"), holds_back=True),
        Doubt("cut_off", _("the page breaks off, its end is missing"), holds_back=True),
        Doubt("text_differs", _("the text is not the same as on the page"), holds_back=True),
        Doubt("link_differs", _("a link is not the same as on the page"), holds_back=True),
        Doubt("unlinked", _("link taken off, it cannot be followed from here"), holds_back=True),
        Doubt(
            "place_in_page", _("link to a place in a page, leads to its beginning"), holds_back=True
        ),
        Doubt("numbering", _("numbered list that is counted otherwise"), holds_back=True),
        Doubt("struck", _("words struck out, printed without the line"), holds_back=True),
        Doubt("raised", _("stood above or below the line, printed on it"), holds_back=True),
        Doubt("word_in_text", _("settings of Word among the words"), holds_back=True),
        Doubt("mended", _("letters encoded twice, mended")),
        Doubt("word_settings", _("settings of Word left out")),
        Doubt("unknown_field", _("fields that are not known, left out")),
        Doubt("no_date", _("no date")),
        Doubt("no_number", _("no old number, so no old address")),
        Doubt("paired", _("paired English–French by number")),
        Doubt("same_title", _("joined by its title")),
        Doubt("rights_unknown", _("picture left out: rights unknown")),
        Doubt("picture_missing", _("picture left out: file or description missing")),
        Doubt("dead_link", _("link that leads nowhere")),
        Doubt("lost_link", _("link whose address is lost")),
        Doubt("unbalanced", _("unbalanced quotation marks, kept")),
        Doubt("subtitle_repeated", _("subtitle repeated in the text, printed once")),
        Doubt("other_slug", _("slug was taken, another was given")),
        Doubt("table", _("table turned into lines")),
        Doubt("video", _("embedded video turned into a link")),
        Doubt("credit", _("credit without a picture")),
    )
}


def as_choices():
    return [(doubt.key, doubt.label) for doubt in KINDS.values()]


@dataclass
class Doubts:
    """The doubts about one record, each with what it was found in."""

    found: dict = field(default_factory=lambda: defaultdict(list))

    def add(self, key, detail=""):
        details = self.found[KINDS[key].key]
        if detail and detail not in details:
            details.append(detail)

    def add_all(self, found):
        for key, detail in found:
            self.add(key, detail)

    def keys(self):
        return [key for key in KINDS if key in self.found]

    def details(self):
        return {key: list(self.found[key]) for key in self.keys()}

    @property
    def hold_back(self):
        return any(KINDS[key].holds_back for key in self.found)


BREAKS = re.compile(r"</?(?:p|h\d|ul|ol|li|br)\b[^>]*>")
TAGS = re.compile(r"<[^>]*>")
INSIDE = re.compile(r"\w\?\w|^[^\w?]*\?\w")
ALIKE = "''", '"'


def plain(html):
    """Return the words of HTML that is ours: only its few elements, everything else escaped."""
    return " ".join(unescape(TAGS.sub("", BREAKS.sub(" ", html))).split())


def lost_letters(text, counterpart=""):
    """Return words in which a letter seems to be lost, each with a suggestion where there is one.

    The suggestion is a word of the same story in the other language; nothing is replaced.
    """
    words = text.split()
    pairs = zip_longest(words, words[1:], fillvalue="")
    damaged = [word for word, after in pairs if _damaged(word, after)]
    letters = counterpart.split() if damaged or "?" in text else []
    seen = set(damaged)
    damaged += [word for word in words if word not in seen and _name_with_letter(word, letters)]
    return [_with_suggestion(word, letters) for word in dict.fromkeys(damaged)]


def _damaged(word, after):
    if "�" in word:
        return True
    if "?" not in word or "://" in word or word.startswith("www."):
        return False
    if INSIDE.search(word) or re.search(r"\w\?[,;:]", word):
        return True
    # A question ends a sentence: what goes on in small letters was none.
    return bool(re.search(r"\w\?$", word)) and after[:1].islower()


def _name_with_letter(word, letters):
    """Say whether a name that ends like a question has its letter in the other language."""
    bare = word.strip("“”«»\"'’‘.()")
    if not bare[:1].isupper() or not bare.endswith("?"):
        return False
    return bool(_suggestion(bare, letters))


def _with_suggestion(word, letters):
    bare = word.strip(",;:.“”«»\"'()")
    suggestion = _suggestion(bare, letters)
    return f"{bare} ({suggestion}?)" if suggestion else bare


def _suggestion(word, letters):
    pattern = re.escape(word).replace(re.escape("?"), r"[^\W\d_a-zA-Z]").replace("�", r"\w")
    for candidate in letters:
        bare = candidate.strip(",;:.!“”«»\"'()")
        if re.fullmatch(pattern, bare):
            return bare
    return ""


def is_unbalanced(text):
    """Say whether quotation marks are opened and not closed, or the other way round."""
    counts = [text.count(sign) for sign in ("“", "”", "«", "»", "„")]
    curly, closing, left, right, low = counts
    return curly + low != closing or left != right or any(text.count(s) % 2 for s in ALIKE)


def odd_one(text):
    """Return the words around the last quotation mark of a text whose marks do not pair."""
    place = max(text.rfind(sign) for sign in ("“", "”", "«", "»", "„", *ALIKE))
    return text[max(place - 30, 0) : place + 50].strip()


ENGLISH = re.compile("the|of|and|in|to|a|that|is|for|with|was|on|by|were|from|this|as|are|have")
FRENCH = re.compile("les?|la|des?|du|et|à|une?|en|que|est|pour|dans|par|sur|aux?|qui")
FEWEST_WORDS = 20


def is_english(text):
    """Say whether a text is English rather than French; of a few words nothing is said."""
    words = [word.strip(".,;:()“”\"'").lower() for word in text.split()]
    if len(words) < FEWEST_WORDS:
        return False
    english = sum(bool(ENGLISH.fullmatch(word)) for word in words)
    french = sum(bool(FRENCH.fullmatch(word)) for word in words)
    return english > 2 * french and english * 10 >= len(words)
