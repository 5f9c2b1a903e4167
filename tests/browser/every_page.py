"""A site on which every type of page and every state of the news can be looked at."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from wagtail.documents.models import Document

from alliance_site.models import AllianceImage, LegacyAddress
from alliance_site.pictures import renditions
from alliance_site.search import index
from membership.models import PopulationStatement
from news.models import EventPage
from tests.support.builders import (
    make_article,
    make_event,
    make_frame,
    make_opening_statement,
    make_participant,
    make_picture,
    make_presentation,
    make_signatory,
    make_site_tree,
    make_topic,
)

# Each address, and words by which its state is known.
FULL = {
    "/en/": "Latest news",
    "/fr/": "Dernières actualités",
    "/en/about/": "Resolution 1 (2011): On Roma",
    "/fr/about/": "The opening (vidéo",
    "/en/please-note/": "Last reviewed on",
    "/en/news/?topic=schools&country=GR": "Clear the filter",
    "/en/news/?participant=exampletown&year=1999": "No news matches what you asked for",
    "/en/news/?page=2": "Without a date",
    "/fr/news/": "Un texte",
    "/en/news/a-full-text/": "Licence: CC BY-SA 4.0",
    "/fr/news/un-texte/": "Villexemple",
    "/fr/news/an-eviction/": "English",
    "/en/news/an-eviction/": "An eviction",
    "/en/news/an-old-text/": "has not been changed",
    "/en/news/an-undated-text/": "This text is undated",
    "/en/news/a-call-that-is-open/": "Deadline of this call",
    "/en/news/a-call-that-is-closed/": "This call is closed",
    "/en/events/": "Date still to be set",
    "/fr/events/": "Aucun événement",
    "/en/events/?page=2": "Earlier 30",
    "/en/events/a-whole-day/": "Add to your calendar",
    "/en/events/two-hours-abroad/": "(Strasbourg time)",
    "/en/events/a-date-still-open/": "Date still to be set",
    "/en/events/the-hall-has-changed/": "Changed",
    "/en/events/it-will-not-be/": "Cancelled",
    "/en/events/a-day-that-was/": "Past event",
    "/en/events/a-commemoration/": "When",
    "/en/search/": "Words to look for",
    "/en/search/?q=exampletown": "Participants 1",
    "/fr/search/?q=tsigane": "Les mots que nous employons",
    "/en/search/?q=gypsy": "The words we use, and why",
    "/en/search/?q=nothing-of-the-kind": "Nothing here matches",
    "/en/participants/": "Greece 1",
    "/fr/participants/?q=nowhere": "Aucun participant",
    "/en/participants/?country=GR&kind=city": "1 participant in Greece",
    "/en/participants/exampletown/": "Two mediators.",
    "/fr/participants/exampletown/": "Habitants roms",
    "/en/participants/formertown/": "Took part until",
    "/en/participants/figures/": "Year by year",
    "/fr/participants/figures/?on=2015-07-01": "1er juillet 2015",
    "/en/declaration/": "Sampleborough",
    "/fr/declaration/": "Signataires par pays",
    "/en/declaration/sign/": "What signing means",
    "/en/join/": "What you will need",
    "/fr/cooperate/": "Proposer",
    "/en/page/7": "This page is no longer kept",
    "/fr/nowhere/": "Cette page n’existe pas",
}
EMPTY = {
    "/en/": "Alliance",
    "/fr/news/": "Actualités",
    "/en/news/": "There is no news yet",
    "/en/events/": "No event is announced at the moment",
    "/en/participants/": "Participants",
    "/fr/declaration/": "Déclaration",
}
ARCHIVE = {"/en/": "From the archive", "/en/news/": "An old text"}


def day(days):
    return timezone.localdate() + timedelta(days=days)


def make_every_page():
    """Make the pages of ``FULL``."""
    pages = make_site_tree()
    make_frame(pages)
    make_opening_statement(day(-400), participants=130, countries=29, signatories=57)
    town = make_town()
    make_texts(pages)
    make_articles(pages, town)
    make_events(pages)
    LegacyAddress.objects.create(language="en", number=7, gone=True)
    LegacyAddress.objects.create(language="fr", number=7, gone=True)
    renditions.make_missing()
    index.refresh()


def make_empty_site():
    make_frame(make_site_tree())


def make_archive():
    """Make a site of which nothing is newer than half a year."""
    pages = make_site_tree()
    make_frame(pages)
    for title in ("An old text", "A still older text"):
        make_article(pages, title, written_on=day(-900), unchanged=True)


def make_town():
    """Make a participant of whom all is told, one that left, and two signatories."""
    town = make_participant(
        official_name="Μέγα Παράδειγμα",
        official_name_language="el",
        name_en="Exampletown",
        name_fr="Villexemple",
        slug="exampletown",
        country="GR",
        website="https://exampletown.example",
        themes=["education", "housing"],
        longitude="21.7",
        latitude="38.2",
    )
    for language in ("en", "fr"):
        text = {"summary": "Two mediators.", "body": "<h2>Schools</h2><p>They work in schools.</p>"}
        make_presentation(town, language, **text)
    for subject in ("population", "roma_population"):
        figure = {"low": 1_800, "high": 2_000, "source": "Census", "year": 2011}
        PopulationStatement.objects.create(participant=town, subject=subject, **figure)
    left = {"starts_on": day(-3000), "ends_on": day(-900)}
    make_participant(official_name="Formertown", slug="formertown", country="FR", periods=[left])
    signed = {"country": "GR", "signed_on": day(-500), "person": "A. Sample", "function": "Mayor"}
    make_signatory(number=1, authority="Exampletown", participant=town, **signed)
    make_signatory(number=2, authority="Sampleborough", **signed)
    return town


def blocks():
    """Return a body with every block that an editor can choose."""
    document = Document(title="Programme")
    document.file.save("programme.pdf", ContentFile(b"%PDF-1.4"))
    adopted = {"kind": "resolution", "number": "1", "year": 2011, "title": "On Roma"}
    adopted |= {"body_name": "Congress", "languages": "English, French"}
    video = {"url": "https://video.example/1", "title": "The opening", "host": "Video.example"}
    return [
        ("text", "<h2>Who met</h2><p>Councillors, <a href='/en/join/'>once more</a>.</p>"),
        ("quotation", {"text": "We stay.", "person": "A. Sample", "function": "Mayor"}),
        ("picture", {"image": make_stored_picture(), "caption": "The hall"}),
        ("documents", [document]),
        ("video", video),
        ("callout", {"heading": "Please note", "text": "<p>The hall has a ramp.</p>"}),
        ("facts", [{"label": "9:00", "value": "Opening"}, {"label": "10:00", "value": "Talks"}]),
        ("adopted_texts", [adopted, adopted | {"address": "https://texts.example/1"}]),
    ]


def make_stored_picture():
    file = ImageFile(make_picture("table.jpg", (800, 600)), name="table.jpg")
    words = {"description": "A table", "caption": "At noon", "licence": "CC BY-SA 4.0"}
    return AllianceImage.objects.create(title="Table", credit="A. Sample", file=file, **words)


def make_texts(pages):
    for language in ("en", "fr"):
        about, note = pages[language, "about"], pages[language, "please-note"]
        about.summary, about.show_counter, about.show_contact = "{participants} towns.", True, True
        about.show_take_part = about.show_terminology = True
        note.reviewed_on = day(-30)
        for page in (about, note):
            page.body = blocks()
            page.save()


def make_articles(pages, town):
    topic = make_topic(key="schools", english="Schools", french="Écoles")
    whole = {
        "subtitle": "A subtitle of its own",
        "author": "A. Sample",
        "kind": "interview",
        "picture": make_stored_picture(),
        "body": blocks(),
        "participants": [town],
        "topics": [topic],
        "countries": ["GR", "XK"],
        "links": [("link", {"text": "Joining", "page": None, "url": "/en/join/"})],
    }
    full = make_article(pages, "A full text", written_on=day(-3), **whole)
    make_article(
        pages, "Un texte", "fr", written_on=day(-3), translation_of=full, participants=[town]
    )
    make_article(pages, "An eviction", grave=True, written_on=day(-5), participants=[town])
    make_article(pages, "A <call> that is open", kind="call", deadline=day(9), written_on=day(-6))
    make_article(pages, "A call that is closed", kind="call", deadline=day(-2), countries=["AL"])
    make_article(pages, "An old text", unchanged=True, written_on=day(-3000))
    make_article(pages, "An undated text", unchanged=True)
    for number in range(6):
        make_article(pages, f"Another text {number}", written_on=day(-40 - number))


def make_events(pages):
    Status = EventPage.Status
    place = {"place": "Town hall", "organisers": "The town\nThe Congress", "country": "GR"}
    make_event(pages, "A whole day", starts_on=day(20), ends_on=day(22), **place)
    hours = {"starts_at": "14:00", "ends_at": "16:00", "picture": make_stored_picture()}
    make_event(pages, "Two hours abroad", starts_on=day(25), **hours, **place)
    make_event(pages, "A date still open", status=Status.DATE_OPEN)
    make_event(pages, "The hall has changed", starts_on=day(30), status=Status.CHANGED)
    make_event(pages, "It will not be", starts_on=day(31), status=Status.CANCELLED)
    make_event(pages, "A commemoration", starts_on=day(40), grave=True)
    report = make_article(pages, "The report", written_on=day(-200), kind="report")
    make_event(pages, "A day that was", starts_on=day(-201), report=report, unchanged=True, **place)
    for number in range(31):
        make_event(pages, f"Earlier {number}", starts_on=day(-400 - 20 * number))
