"""The pages and the frame of the demonstration, in both languages."""

from html import escape

from wagtail.models import Locale, Page, Site

from alliance_site.demonstration import texts
from alliance_site.models import (
    Frame,
    HomePage,
    InformationPage,
    LegacyAddress,
    TerminologyNotePage,
)
from membership.models import DeclarationPage, DirectoryPage
from news.models import EventIndexPage, NewsIndexPage

MODELS = {
    "home": HomePage,
    "news": NewsIndexPage,
    "events": EventIndexPage,
    "participants": DirectoryPage,
    "declaration": DeclarationPage,
    "terminology": TerminologyNotePage,
    "information": InformationPage,
}
PLAIN = ("heading", "find_heading", "find_text", "introduction", "official_name", "lead", "summary")


def make_pages():
    """Make every page and frame; return pages by (language, key)."""
    pages = {}
    for language in ("en", "fr"):
        locale, _made = Locale.objects.get_or_create(language_code=language)
        for entry in _entries(language):
            pages[language, entry["key"]] = _page(entry, locale, pages)
        for entry in _entries(language):
            _lead_on(entry, language, pages)
    _site(pages["en", "home"])
    for language in ("en", "fr"):
        _frame(language, pages)
    return pages


def _entries(language):
    source = texts.__file__
    return texts.read(source, f"pages.{language}.toml")["page"]


def _page(entry, locale, pages):
    model = MODELS[entry["kind"]]
    language, key = locale.language_code, entry["key"]
    parent = pages.get((language, "home")) or Page.get_first_root_node()
    slug = entry["slug"] if key != "home" else f"home-{language}"
    page = model(title=entry["title"], slug=slug, locale=locale, **_values(entry))
    for block in entry.get("show", []):
        setattr(page, f"show_{block}", True)
    if original := pages.get(("en", key)):
        page.translation_key = original.translation_key
    publish(parent, page)
    if number := entry.get("legacy_id"):
        remember_address(language, number, page)
    return page


def publish(parent, page):
    """Put a page below its parent, with a first version in its history."""
    parent.add_child(instance=page)
    page.save_revision().publish()
    parent.refresh_from_db()


def remember_address(language, number, page):
    LegacyAddress.objects.update_or_create(
        language=language, number=number, defaults={"page": page, "gone": False}
    )


def _values(entry):
    values = {name: entry[name] for name in PLAIN if name in entry}
    if "short_note" in entry:
        values["short_note"] = texts.rich_text(entry["short_note"])
    if "body" in entry:
        values["body"] = texts.body(entry["body"]) + _adopted_texts(entry)
    if "commitments" in entry:
        items = "\n".join(f"- {line}" for line in entry["commitments"])
        values["commitments"] = texts.body(f"{items}\n\n{entry.get('commitments_note', '')}")
    return values


def _adopted_texts(entry):
    empty = dict.fromkeys(("number", "body_name", "languages", "address"), "")
    rows = [empty | row for row in entry.get("adopted_texts", [])]
    return [("adopted_texts", rows)] if rows else []


def _lead_on(entry, language, pages):
    """Add links to other pages below the text of one, once all of them are there."""
    page, keys = pages[language, entry["key"]], entry.get("lead_on_to", [])
    if not keys:
        return
    targets = [pages[language, key] for key in keys]
    links = "".join(
        f'<li><a linktype="page" id="{target.pk}">{escape(target.title)}</a></li>'
        for target in targets
    )
    page.body.append(("text", f"<h2>{escape(entry['lead_on_heading'])}</h2><ul>{links}</ul>"))
    page.save_revision().publish()


def _site(home):
    """Make the English home the root of the default site, and let Wagtail's own page go."""
    site = Site.objects.get(is_default_site=True)
    old_root = site.root_page
    site.root_page = home
    site.site_name = home.title
    site.save()
    old_root.specific.delete()


def _frame(language, pages):
    locale = Locale.objects.get(language_code=language)
    values = dict(texts.read(texts.__file__, "frame.toml")[language])
    values.pop("mission_is_working_wording", None)
    for name in ("alliance_links", "footer_links", "navigation"):
        values[name] = [("link", _link(link, language, pages)) for link in values.get(name, [])]
    values["auspices"] = f"<p>{values['auspices']}</p>"
    frame = Frame(locale=locale, **values)
    if original := Frame.objects.filter(locale__language_code="en").first():
        frame.translation_key = original.translation_key
    frame.save()
    frame.save_revision().publish()


def _link(link, language, pages):
    page = pages[language, link["page"]] if "page" in link else None
    return {"text": link["text"], "page": page, "url": link.get("url", "")}
