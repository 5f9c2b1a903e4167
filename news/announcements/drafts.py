"""The announcement of a new participant: drafted when an application is accepted, never published.

What a machine cannot know is left as a marked gap for an editor.
"""

from hashlib import sha256
from html import escape

from django.utils.translation import gettext as _

from alliance_site.names import countries
from alliance_site.registry import Consequence, Effect
from membership import dates, register
from membership.process.kinds import Kind
from membership.process.states import State
from news.announcements import updates
from news.announcements.texts import Facts, draft
from news.models import ArticlePage, NewsIndexPage

NAME = "announcement"
LANGUAGES = ("en", "fr")


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
    before, for an acceptance that was reversed, is brought up to date.
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
