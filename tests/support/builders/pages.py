"""The pages of a site, the frame around them, and the topics of news."""

from django.utils.text import slugify
from wagtail.models import Locale, Page, Site

from alliance_site.models import Frame, HomePage, InformationPage, TerminologyNotePage
from membership.models import DeclarationPage, DirectoryPage, LanguageSheetPage
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage, Topic
from tests.support.copied_rows import made_once


@made_once
def make_site_tree(languages=("en", "fr")):
    """Make the sections of the site; return them as ``pages["en", "news"]`` and so on."""
    pages = {}
    root = Page.get_first_root_node()
    for language in languages:
        locale, _made = Locale.objects.get_or_create(language_code=language)
        for key, (model, values) in _sections(language).items():
            first = pages.get((languages[0], key))
            page = model(slug=key, locale=locale, **values)
            if first:
                page.translation_key = first.translation_key
            if key == "home":
                page.slug = f"home-{language}"
            pages[language, key] = _below(pages.get((language, "home")) or root, page)
    Site.objects.update(root_page=pages[languages[0], "home"], is_default_site=True)
    return pages


def _sections(language):
    french = language == "fr"
    return {
        "home": (HomePage, {"title": "Accueil" if french else "Home", "heading": "Alliance"}),
        "news": (NewsIndexPage, {"title": "Actualités" if french else "News"}),
        "events": (EventIndexPage, {"title": "Manifestations" if french else "Events"}),
        "participants": (DirectoryPage, {"title": "Participants"}),
        "declaration": (DeclarationPage, {"title": "Déclaration" if french else "Declaration"}),
        "please-note": (
            TerminologyNotePage,
            {"title": "À noter" if french else "Please note", "short_note": "<p>Words.</p>"},
        ),
        "about": (InformationPage, {"title": "À propos" if french else "About"}),
    }


def _below(parent, page):
    """Put a page below its parent as published."""
    parent.add_child(instance=page)
    parent.refresh_from_db()
    return page


def make_article(pages, title="A round table in Strasbourg", language="en", **values):
    """Make a published article; ``translation_of`` makes it the other language of one."""
    participants, topics = values.pop("participants", ()), values.pop("topics", ())
    original = values.pop("translation_of", None)
    body = values.pop("body", "<p>Councillors and mediators met for a day.</p>")
    article = ArticlePage(
        title=title,
        slug=values.pop("slug", slugify(title)),
        locale=Locale.objects.get(language_code=language),
        body=[("text", body)] if isinstance(body, str) else body,
        **values,
    )
    if original:
        article.translation_key = original.translation_key
    article.participants.set(participants)
    article.topics.set(topics)
    return _below(pages[language, "news"], article)


def make_event(pages, title="A conference", language="en", **values):
    """Make a published event."""
    participants, topics = values.pop("participants", ()), values.pop("topics", ())
    event = EventPage(
        title=title,
        slug=values.pop("slug", slugify(title)),
        locale=Locale.objects.get(language_code=language),
        body=[("text", "<p>What it is about.</p>")],
        **values,
    )
    event.participants.set(participants)
    event.topics.set(topics)
    return _below(pages[language, "events"], event)


def make_topic(key="housing", english="housing", french="logement"):
    return Topic.objects.create(key=key, english=english, french=french)


def make_page(parent, title="History", **values):
    """Make a published page of text below another page, in its language."""
    slug = values.pop("slug", slugify(title))
    page = InformationPage(title=title, slug=slug, locale=parent.locale, **values)
    return _below(parent, page)


def make_sheet(pages, language="es", tree="en", **values):
    """Make a published page “In your language” below the home page of a tree."""
    home = pages[tree, "home"]
    known = {
        "title": f"Joining, in {language}",
        "slug": f"in-{language}",
        "body": [("text", "<p>What joining means.</p>")],
        "model_decision": "<p>The council of ____ decides.</p>",
    }
    page = LanguageSheetPage(locale=home.locale, sheet_language=language, **known | values)
    return _below(home, page)


def make_frame(pages):
    """Make the frame of both languages, with a navigation and somebody to call."""
    for language in ("en", "fr"):
        Frame.objects.create(
            locale=Locale.objects.get(language_code=language),
            site_name="Alliance of Cities and Regions",
            site_name_tail="for Roma Inclusion",
            mission="Cities and regions that stand up against discrimination.",
            auspices="<p>Under the auspices of the Congress.</p>",
            auspices_short="Congress",
            take_part_heading="Take part",
            join_title="Join the Alliance",
            cooperate_title="Cooperate",
            sign_title="Sign the Declaration",
            contact_name="Task Force",
            contact_telephone="+33 3 53 01 00 00",
            navigation=[
                ("link", {"text": "News", "page": pages["en", "news"], "url": ""}),
                ("link", {"text": "Join", "page": None, "url": f"/{language}/join/"}),
            ],
        )
