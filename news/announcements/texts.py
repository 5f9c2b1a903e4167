"""The text of an announcement in one language, written from what is known."""

from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.pages import languages
from alliance_site.registry import Said
from alliance_site.text import days
from alliance_site.text.labelled import labelled


@dataclass(frozen=True, slots=True)
class Facts:
    """What an announcement says that is known: whom it announces, as which participant, when."""

    number: int
    name: str
    country: str
    in_country: str
    day: date


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of an announcement in one language; ``paragraphs`` are plain."""

    language: str
    title: str
    teaser: str
    paragraphs: tuple

    def as_shown(self):
        """Return the lines of a preview, each with what it says in the language of the draft."""
        first = labelled(capfirst(languages.name_of(self.language)), self.title)
        lines = {first: self.title} | {text: text for text in (self.teaser, *self.paragraphs)}
        return {line: Said(text, self.language) for line, text in lines.items()}


def draft(facts, language):
    """Write an announcement from what is known, in one language."""
    with override(language):
        known = {
            "name": facts.name,
            "number": facts.number,
            "country": facts.country,
            "in_country": facts.in_country,
            "day": days.in_words(facts.day),
        }
        gap = _("[Gap: %(what)s]")
        return Draft(
            language=language,
            title=_("%(name)s joins the Alliance") % known,
            teaser=_(
                "%(name)s (%(country)s) has taken part in the Alliance since %(day)s, "
                "as participant no. %(number)s."
            )
            % known,
            paragraphs=(
                _(
                    "%(name)s %(in_country)s has taken part in the Alliance since %(day)s. "
                    "It is participant no. %(number)s."
                )
                % known,
                gap % {"what": _("what the authority does, in its own words and with its consent")},
                gap % {"what": _("a sentence of the authority’s head, if there is one")},
            ),
        )
