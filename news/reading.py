"""What stands beside an article: whom it mentions, what came before and after."""

from django.apps import apps
from django.db.models import Q, Value
from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site import countries, days, kept, languages, places
from membership import directory
from news import structured
from news.excerpts import plain

MORE = 3


def beside(article):
    """Return what the page of an article shows beside its text; two queries."""
    older, newer = neighbours(article)
    known = about(article)
    named = {entry.country for entry in known["mentioned"]}
    return {
        "article": article,
        **known,
        "lead": lead(article),
        "structured": structured.article(article, known["mentioned"]),
        # Those that no participant beside them names, as they were called when it was written.
        "countries": [
            (key, countries.name(key, article.language, article.written_on))
            for key in article.countries
            if key not in named
        ],
        "previous": older[0] if older else None,
        "next": newer[0] if newer else None,
        # Nothing invites to read on beside a grave subject.
        "more": [] if article.grave else older,
        "unchanged_note": unchanged_note(article),
    }


def lead(article):
    """Return the subtitle, or nothing where the text itself begins with it."""
    wanted = places.fold(article.subtitle)
    begin = plain(article.body)[: 2 * len(article.subtitle) + 20]
    return "" if wanted and places.fold(begin).startswith(wanted) else article.subtitle


def about(dispatch):
    """Return which participants and topics a dispatch is about; one query, none for a preview."""
    participants, topics = _keys(dispatch)
    everybody, known = directory.everybody(), all_topics()
    mentioned = [everybody[key] for key in participants if key in everybody]
    codes = [*dispatch.countries, *(entry.country for entry in mentioned)]
    return {
        "mentioned": mentioned,
        "country_notes": countries.footnotes(codes, dispatch.language),
        "topics": [known[key] for key in topics if key in known],
    }


def _keys(dispatch):
    if not hasattr(dispatch, "twin_path"):
        # A draft keeps its choices in memory; what is published was read by its address.
        rows = (dispatch.participants.all(), dispatch.topics.all())
        return tuple([row.pk for row in chosen] for chosen in rows)
    own = {f"{dispatch._meta.model_name}_id": dispatch.pk}
    participants = type(dispatch).participants.through.objects.filter(**own)
    topics = type(dispatch).topics.through.objects.filter(**own)
    rows = list(
        participants.values_list(Value("participant"), "participant_id").union(
            topics.values_list(Value("topic"), "topic_id")
        )
    )
    return tuple(
        [key for kind, key in rows if kind == wanted] for wanted in ("participant", "topic")
    )


@kept.for_edition
def all_topics():
    """Return all topics by their key."""
    return {topic.pk: topic for topic in apps.get_model("news.Topic").objects.all()}


def unchanged_note(article):
    """Return the sentence that says of which time an old text is, in its language, or nothing."""
    if not article.unchanged:
        return ""
    with override(article.language):
        return _note(article)


def _note(article):
    if article.written_on is None:
        return _(
            "This text is undated and has not been changed. "
            "Names, functions and figures are of that time."
        )
    return _(
        "This text was written on %(day)s and has not been changed. "
        "Names, functions and figures are of that time."
    ) % {"day": days.in_words(article.written_on)}


def neighbours(article):
    """Return the articles before and the one after, in the order of the list, by one query."""
    articles = type(article).objects.filter(locale=article.locale_id, live=True)
    older = [articles.filter(part).newest_first()[:MORE] for part in _older(article)]
    newer = [articles.filter(part).newest_first().reverse()[:1] for part in _newer(article)]
    # No compound of SQLite takes a part with a limit, so each stands one level lower.
    first, *more = (
        articles.filter(pk__in=part.values("pk")).order_by().values("pk") for part in older + newer
    )
    near = articles.filter(pk__in=first.union(*more, all=True)).newest_first()
    found = list(near.only("title", "url_path", "written_on", "grave"))
    for page in found:
        page.address = languages.address_of_path(page.url_path, article.language, article.language)
    after = [page for page in found if _is_newer(page, article)]
    return [page for page in found if page not in after][:MORE], after[-1:]


# Parts, because an index can lead to the begin of each, but not to that of all of them.


def _older(article):
    day, key = article.written_on, article.pk or 0
    if day is None:
        return [Q(written_on__isnull=True, pk__lt=key)]
    before = [Q(written_on=day, pk__lt=key), Q(written_on__lt=day)]
    return [*before, Q(written_on__isnull=True)]


def _newer(article):
    day, key = article.written_on, article.pk or 0
    if day is None:
        return [Q(written_on__isnull=True, pk__gt=key), Q(written_on__isnull=False)]
    return [Q(written_on=day, pk__gt=key), Q(written_on__gt=day)]


def _is_newer(page, article):
    if page.written_on is None or article.written_on is None:
        return (page.written_on is not None, page.pk) > (
            article.written_on is not None,
            article.pk or 0,
        )
    return (page.written_on, page.pk) > (article.written_on, article.pk or 0)
