"""The announcement of a new participant: drafted when an application is accepted, never published.

What a machine cannot know is left as a marked gap for an editor.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale

from alliance_site import countries
from alliance_site.registry import Consequence, Effect
from membership import register
from membership.states import Kind, State
from news.models import ArticlePage, NewsIndexPage

NAME = "announcement"
LANGUAGES = ("en", "fr")


@dataclass(frozen=True, slots=True)
class Facts:
    """What an announcement says that is known: whom it announces, as which participant, when."""

    number: int
    official_name: str
    name: str
    country: str
    day: date


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of an announcement in one language; ``paragraphs`` are plain."""

    language: str
    title: str
    teaser: str
    paragraphs: tuple


def plan(submission, **decision):
    """Return the drafts as they will be, or nothing where there is no list of news to put them."""
    if _announced(submission.details.participant):
        return None
    drafts = [
        draft(_facts(submission, language, decision), language)
        for language in LANGUAGES
        if _index(language)
    ]
    if not drafts:
        return None
    preview = render_to_string("news/_announcement_preview.html", {"drafts": drafts})
    return Effect(
        name=NAME,
        label=_("A draft of the announcement is made for an editor; nothing is published."),
        preview=preview,
        fingerprint=sha256(repr(drafts).encode()).hexdigest(),
    )


def carry_out(submission, effect, by):
    """Make the drafts, each the translation of the other, and link the participant."""
    participant = submission.details.participant
    original = None
    for language in LANGUAGES:
        if (index := _index(language)) is None:
            continue
        decision = {"number": participant.number}
        article = _article(draft(_facts(submission, language, decision), language), participant)
        article.locale = Locale.objects.get(language_code=language)
        if original:
            article.translation_key = original.translation_key
        index.add_child(instance=article)
        article.save_revision(user=by)
        original = original or article
    return original


def _announced(participant):
    """Say whether there is an announcement already, of an acceptance that was taken back."""
    if participant is None:
        return False
    kind = ArticlePage.Kind.ACCESSION
    return ArticlePage.objects.filter(kind=kind, participants=participant).exists()


def _index(language):
    return NewsIndexPage.objects.filter(locale__language_code=language, live=True).first()


def _facts(submission, language, decision):
    application = submission.details
    day = decision.get("on") or submission.decision_on or timezone.localdate()
    return Facts(
        number=decision.get("number") or register.next_number(),
        official_name=application.name,
        name=application.translated_name or application.name,
        country=countries.name(application.country, language),
        day=day,
    )


def draft(facts, language):
    """Write an announcement from what is known, in one language."""
    with override(language):
        known = {
            "name": facts.name,
            "number": facts.number,
            "country": facts.country,
            "day": date_format(facts.day, "j F Y"),
        }
        gap = _("[Gap: %(what)s]")
        return Draft(
            language=language,
            title=_("%(name)s joins the Alliance") % known,
            teaser=_(
                "%(name)s (%(country)s) takes part in the Alliance as participant no. "
                "%(number)s since %(day)s."
            )
            % known,
            paragraphs=(
                _(
                    "%(name)s in %(country)s takes part in the Alliance since %(day)s. "
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
        slug=f"{participant.slug}-{slugify(str(participant.number))}",
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
