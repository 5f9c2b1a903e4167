"""What may be wrong with a record of the archive. Nothing is guessed silently: it is one of these.

Nothing of ours is imported here, so anything may import it.
"""

from collections import defaultdict
from dataclasses import dataclass, field

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
        Doubt("lost_letters", _("lost characters"), holds_back=True),
        Doubt("english_body", _("French page with an English text"), holds_back=True),
        Doubt("teaser_only", _("only the beginning of the text is known"), holds_back=True),
        Doubt("no_text", _("no text"), holds_back=True),
        Doubt("unsure_line", _("a line under the title: credit or subtitle"), holds_back=True),
        Doubt("date_unreadable", _("a date that cannot be read"), holds_back=True),
        Doubt("taken", _("the old address leads to another page"), holds_back=True),
        Doubt("edited", _("changed by an editor, left as it is"), holds_back=True),
        Doubt("deleted", _("the page was deleted and not restored"), holds_back=True),
        Doubt("encoding", _("characters in an old encoding"), holds_back=True),
        Doubt("shortened", _("too long for its field, shortened"), holds_back=True),
        Doubt("event_without_day", _("event without a day"), holds_back=True),
        Doubt("dates_differ", _("lists print different days"), holds_back=True),
        Doubt("other_kind", _("article in one language, event in the other"), holds_back=True),
        Doubt("lost_bytes", _("a byte that is not a character, marked �"), holds_back=True),
        Doubt("encoded_twice", _("characters that look as if encoded twice"), holds_back=True),
        Doubt("left_out", _("words left out of the text"), holds_back=True),
        Doubt("margin", _("was in a margin, taken for text"), holds_back=True),
        Doubt("cut_off", _("the page breaks off, its end is missing"), holds_back=True),
        Doubt("text_differs", _("the text is not the same as on the page"), holds_back=True),
        Doubt("link_differs", _("a link is not the same as on the page"), holds_back=True),
        Doubt("unlinked", _("link removed, it cannot be followed from here"), holds_back=True),
        Doubt(
            "place_in_page", _("link to a place in a page, leads to its beginning"), holds_back=True
        ),
        Doubt("numbering", _("list that is numbered differently"), holds_back=True),
        Doubt("struck", _("words struck out, printed without the line"), holds_back=True),
        Doubt("raised", _("was above or below the line, printed on it"), holds_back=True),
        Doubt("word_in_text", _("Microsoft Word formatting codes in the text"), holds_back=True),
        Doubt("mended", _("characters encoded twice, repaired")),
        Doubt("word_settings", _("Microsoft Word formatting codes left out")),
        Doubt("unknown_field", _("fields that are not known, left out")),
        Doubt("no_date", _("no date")),
        Doubt("no_number", _("no old number, so no old address")),
        Doubt("paired", _("paired English–French by number")),
        Doubt("same_title", _("matched by its title")),
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
