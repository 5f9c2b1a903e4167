"""What stands beside an article: whom it mentions, what came before and after."""

from django.db.models import Value
from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.caching import per_edition
from alliance_site.names import countries, places
from alliance_site.pages import languages
from alliance_site.text import days
from membership.public import directory
from news.excerpts import plain
from news.models import Topic
from news.summaries import summarise
from news.syndication import structured_data

MORE = 3


def context(article):
    """Return what the page of an article shows beside its text; one query."""
    summary = summarise(type(article), article.language)
    subjects = _subjects(article, summary)
    known = about(article, subjects)
    previous, following, more = nearby(article, summary, subjects)
    named = {entry.country for entry in known["mentioned"]}
    return {
        "article": article,
        **known,
        "lead": lead(article),
        "structured": structured_data.article(article, known["mentioned"]),
        # Those that no participant beside them names, as they were called when it was written.
        "countries": [
            (key, countries.name(key, article.language, article.written_on))
            for key in article.countries
            if key not in named
        ],
        "previous": previous,
        "next": following,
        "more": more,
        "unchanged_note": unchanged_note(article),
    }


def lead(article):
    """Return the subtitle, or nothing where the text itself begins with it."""
    wanted = places.fold(article.subtitle)
    start = plain(article.body)[: 2 * len(article.subtitle) + 20]
    return "" if wanted and places.fold(start).startswith(wanted) else article.subtitle


def about(page, subjects):
    """Return which participants and topics an article or event is about; no query."""
    everybody, known = directory.everybody(), all_topics()
    mentioned = [everybody[key] for key in _of("participant", subjects) if key in everybody]
    codes = [*page.countries, *(entry.country for entry in mentioned)]
    return {
        "mentioned": mentioned,
        "country_notes": countries.footnotes(codes, page.language),
        "topics": [known[key] for key in _of("topic", subjects) if key in known],
    }


def _of(wanted, subjects):
    return [key for kind, key in subjects if kind == wanted]


def chosen(page):
    """Return the participants and topics of a page as pairs; one query, none for a preview."""
    if not hasattr(page, "translation_path"):
        # A draft keeps its choices in memory; what is published was read by its address.
        rows = (("participant", page.participants.all()), ("topic", page.topics.all()))
        return [(kind, row.pk) for kind, chosen in rows for row in chosen]
    own = {f"{page._meta.model_name}_id": page.pk}
    participants = type(page).participants.through.objects.filter(**own)
    topics = type(page).topics.through.objects.filter(**own)
    return list(
        participants.values_list(Value("participant"), "participant_id").union(
            topics.values_list(Value("topic"), "topic_id")
        )
    )


def _subjects(article, summary):
    """Return what an article is about: as published without a query, of a draft as chosen in it."""
    if hasattr(article, "translation_path") and article.pk in summary.subjects:
        return summary.subjects[article.pk]
    return [*chosen(article), *(("country", code) for code in article.countries)]


def nearby(article, summary, subjects):
    """Return the article before, the one after, and others about the same; one query.

    A text without a day is nobody's neighbour, and a neighbour is not named again.
    """
    older, newer = summary.around(article.pk)
    # Nothing invites to read on beside a grave subject.
    but = {article.pk, older, newer}
    related = [] if article.grave else summary.related(subjects, but)[:MORE]
    wanted = [key for key in (older, newer, *related) if key]
    pages = type(article).objects.in_language(article.language).only("title", "url_path")
    found = pages.in_bulk(wanted) if wanted else {}
    for page in found.values():
        page.address = languages.address_of_path(page.url_path, article.language, article.language)
    return found.get(older), found.get(newer), [found[key] for key in related if key in found]


@per_edition.for_edition
def all_topics():
    """Return all topics by their key."""
    return {topic.pk: topic for topic in Topic.objects.all()}


def unchanged_note(article):
    """Return the sentence that says of which time an old text is, in its language, or nothing."""
    if not article.unchanged:
        return ""
    with override(article.language):
        return _note(article)


def _note(article):
    if article.written_on is None:
        return _(
            "This text is undated and has not been changed. Names, functions and figures are "
            "those of the time."
        )
    return _(
        "This text was written on %(day)s and has not been changed. Names, functions and figures "
        "are those of the time."
    ) % {"day": days.in_words(article.written_on)}
