"""The announcement of a new participant: drafted when an application is accepted, never published.

What a machine cannot know is left as a marked gap for an editor.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.names import countries
from alliance_site.pages import languages
from alliance_site.registry import Consequence, Effect, Said
from alliance_site.text import days
from alliance_site.text.labelled import labelled
from membership import dates, register
from membership.process.states import Kind, State
from news.announcements import updates
from news.models import ArticlePage, NewsIndexPage

NAME = "announcement"
LANGUAGES = ("en", "fr")


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


def plan(application):
    """Return the drafts as they will be, or nothing where there is no list of news to put them."""
    participant = application.participant
    day = application.decision_on or dates.today()
    if participant and updates.articles(participant):
        return updates.plan(participant, _texts(application, participant.number, day), day)
    number = participant.number if participant else register.next_number()
    drafts = _texts(application, number, day)
    if not drafts:
        return None
    preview, said = updates.preview(text.as_shown() for text in drafts.values())
    return Effect(
        name=NAME,
        label=_("A draft of the announcement is made for an editor; nothing is published."),
        preview=preview,
        fingerprint=sha256(preview.encode()).hexdigest(),
        said=said,
    )


def carry_out(application, effect, by):
    """Make the drafts, each the translation of the other, and link the participant.

    Number and day are those the register has just written. What was drafted
    before, for an acceptance that was taken back, is brought up to date.
    """
    participant = application.participant
    day = participant.periods.latest("counts_from").starts_on
    texts = _texts(application, participant.number, day)
    if updates.articles(participant):
        before = _texts(application, participant.number, effect.values["since"])
        updates.bring_up_to_date(participant, before, texts, by=by)
        return
    original = None
    for language, index in _lists().items():
        article = _article(texts[language], participant)
        article.locale = index.locale
        if original:
            article.translation_key = original.translation_key
        index.add_child(instance=article)
        article.save_revision(user=by)
        original = original or article


def _texts(application, number, day):
    """Return the text of each language that has a list of news."""
    return {
        language: draft(_facts(application, language, number, day), language)
        for language in _lists()
    }


def _lists():
    """Return the list of news of each language that has one, English first."""
    rows = NewsIndexPage.objects.filter(live=True).select_related("locale").order_by("path")
    found = {index.language: index for index in reversed(rows)}
    return {language: found[language] for language in LANGUAGES if language in found}


def _facts(application, language, number, day):
    return Facts(
        number=number,
        name=application.translated_name or application.name,
        country=countries.name(application.country, language),
        in_country=countries.within(application.country, language),
        day=day,
    )


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


def _article(text, participant):
    article = ArticlePage(
        title=text.title,
        slug=f"{participant.slug}-{participant.number}",
        teaser=text.teaser,
        kind=ArticlePage.Kind.ACCESSION,
        written_on=None,
        countries=[participant.country],
        body=[("text", "".join(f"<p>{escape(line)}</p>" for line in text.paragraphs))],
        live=False,
        has_unpublished_changes=True,
    )
    article.participants.set([participant])
    return article


consequence = Consequence(
    state=State.ACCEPTED, kinds=(Kind.JOIN,), plan=plan, carry_out=carry_out, order=80
)
