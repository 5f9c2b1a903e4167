"""Publish the articles and events of the demonstration, with their old addresses."""

from alliance_site.demonstration import texts
from membership.models import Participant
from news.demonstration.tree import publish, remember_address
from news.models import ArticlePage, EventPage, Topic


def load_topics():
    for entry in texts.read(__file__, "topics.toml")["topic"]:
        Topic.objects.update_or_create(
            key=entry["key"], defaults={"english": entry["english"], "french": entry["french"]}
        )


def load_articles(pages):
    """Publish every article; French ones become translations of English ones."""
    for language in ("en", "fr"):
        parent = pages[language, "news"]
        for entry in texts.read(__file__, f"articles.{language}.toml")["article"]:
            page = ArticlePage(
                subtitle=entry.get("subtitle", ""),
                written_on=entry.get("written"),
                kind=_kind(entry),
                grave=entry.get("grave", False),
                **_common(entry),
            )
            _publish(parent, page, entry, language)


def load_events(pages):
    """Publish every event, after the articles that it names."""
    for language in ("en", "fr"):
        parent = pages[language, "events"]
        for entry in texts.read(__file__, f"events.{language}.toml")["event"]:
            page = EventPage(
                starts_on=entry.get("starts"),
                ends_on=entry.get("ends"),
                status=entry["status"],
                place=entry.get("place", ""),
                country=entry.get("country", ""),
                organisers="\n".join(entry.get("organisers", [])),
                announcement=_article(entry.get("announcement_of"), language),
                report=_article(entry.get("report"), language),
                **_common(entry),
            )
            _publish(parent, page, entry, language)


def _common(entry):
    return {
        "title": entry["title"],
        "slug": entry["slug"],
        "teaser": entry.get("teaser", ""),
        "body": texts.body(entry["body"]),
        "countries": entry.get("countries", []),
        "source": entry.get("source", ""),
        "links": [
            ("link", {"text": link["text"], "page": None, "url": link["url"]})
            for link in entry.get("links", [])
        ],
    }


def _kind(entry):
    topics = entry.get("topics", [])
    if "accessions" in topics:
        return ArticlePage.Kind.ACCESSION
    return ArticlePage.Kind.INTERVIEW if "interviews" in topics else ArticlePage.Kind.NEWS


def _publish(parent, page, entry, language):
    page.locale = parent.locale
    if original := _original(type(page), entry):
        page.translation_key = original.translation_key
    page.topics = Topic.objects.filter(key__in=entry.get("topics", []))
    page.participants = Participant.objects.filter(slug__in=entry.get("participants", []))
    publish(parent, page)
    if number := entry.get("legacy_id"):
        remember_address(language, number, page)


def _original(model, entry):
    """Return the English page with the same old number, or with the slug it names."""
    english = model.objects.filter(locale__language_code="en")
    if number := entry.get("legacy_id"):
        return english.filter(
            legacy_addresses__number=number, legacy_addresses__language="en"
        ).first()
    return english.filter(slug=entry.get("translation_of", "")).first()


def _article(number, language):
    if not number:
        return None
    return ArticlePage.objects.filter(
        legacy_addresses__number=number, legacy_addresses__language=language
    ).first()
