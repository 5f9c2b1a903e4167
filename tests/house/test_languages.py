"""Every language is complete: nothing untranslated, nothing torn apart, no English left over."""

import re
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command
from wagtail.models import Locale

from alliance_site.management.commands import collect_messages
from alliance_site.models import Frame
from membership import links
from membership.process.states import State
from tests.support.builders import (
    make_application,
    make_article,
    make_event,
    make_message,
    make_opening_statement,
    make_participant,
    make_proposal,
    make_signature,
)
from tests.support.sources import ROOT, templates, text
from tests.support.visitors import filled_in, follow, sent, start

LANGUAGES = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}|<[^>]+>")
# A plain space before high punctuation, none at all, or a sign that a typewriter would set; “no.”
# with another sign than the degree, or parted from its number.
BAD_FRENCH = re.compile(
    r"(?<!Dosta)(?<![\u00a0:/])[:;?!](?!//|\d)|[ \t\n\u202f][:;?!%»]|«(?!\u00a0)|(?<!\u00a0)»"
    r"|\w'\w|\.\.\.|[“”\"]|\d (?:Mo|Ko|h)\b|\bnº|\bn°(?!\u00a0)"
)
# Words that lose their end before a vowel, or melt with an article: no name may follow them.
BEFORE_A_NAME = re.compile(
    r"\b(?:de|que|à|le|la|ne|je|ce|se|si|puisque|lorsque) "
    r"(?:%\((?:name|who|owner|colleague)\)s|\{(?:authority|contact|name)\})"
)


def catalogue(language):
    with collect_messages.path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def forms(message):
    """Return a message and its translation, each as all its plural forms."""
    if message.pluralizable:
        return list(message.id), list(message.string)
    return [message.id], [message.string]


def messages(language):
    return [(message, *forms(message)) for message in catalogue(language) if message.id]


def french_letters():
    folder = Path(ROOT, "templates", "membership", "letters")
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.fr.txt")}


def without_placeholders(text):
    return re.sub(r"%\(\w+\)[sd]|%[sd]|<[^>]+>|https?://\S+|\w+\.example\.org", "X", text)


def test_every_message_of_code_and_templates_is_translated():
    call_command("collect_messages", "--check")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_catalogue_is_doubtful(language):
    assert [message.id for message, _, _ in messages(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_every_placeholder_and_every_tag(language):
    for _message, english, translated in messages(language):
        # A singular may say “one” where its plural counts.
        assert set(PLACEHOLDER.findall(translated[-1])) == set(PLACEHOLDER.findall(english[-1]))
        assert set(PLACEHOLDER.findall(translated[0])) <= set(PLACEHOLDER.findall(english[-1]))


def test_french_translations_are_set_as_french_is_set():
    texts = [text for _, _, translated in messages("fr") for text in translated]
    assert [text for text in texts if BAD_FRENCH.search(without_placeholders(text))] == []


def test_no_template_sets_a_colon_that_the_catalogue_cannot_move():
    after_a_word = re.compile(r"""(?:\}\}|translate ["'][^"']*["'] %\}|endif %\})[:;?!][ <]""")
    whole = re.compile(r"\{% blocktranslate.*?endblocktranslate %\}", re.DOTALL)
    paths = [path for path in templates() if path.suffix == ".html"]
    assert [path for path in paths if after_a_word.search(whole.sub("", text(path)))] == []


def test_french_letters_are_set_as_french_is_set():
    letters = french_letters()
    assert letters
    assert [name for name, text in letters.items() if BAD_FRENCH.search(text)] == []


def test_french_is_right_for_a_name_that_begins_with_a_vowel_or_an_article():
    texts = [text for _, _, translated in messages("fr") for text in translated]
    found = [text for text in [*texts, *french_letters().values()] if BEFORE_A_NAME.search(text)]
    assert found == []


@pytest.mark.parametrize(
    "word", ["Task Force", "gitan", "tsigane", "tzigane", "candidature", "e-mail"]
)
def test_french_uses_the_words_agreed_on(word):
    texts = [text for _, _, translated in messages("fr") for text in translated]
    found = [text for text in [*texts, *french_letters().values()] if word in text]
    assert [text for text in found if f"anti{word}isme" not in text] == []


class Spoken(HTMLParser):
    """Collects what a page says or lets a screen reader say, beside what it marks as English."""

    VOID = ("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")
    SAID = ("alt", "aria-label", "aria-description", "title", "placeholder")

    def __init__(self, html):
        super().__init__()
        self.open, self.said = [("", "fr")], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        language = values.get("lang") or self.open[-1][1]
        if language == "fr":
            self.said += [value for name, value in attrs if name in self.SAID and value]
        if tag not in self.VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag):
        while len(self.open) > 1 and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.open[-1][1] == "fr" and self.open[-1][0] not in ("script", "style"):
            self.said.append(data)


def english_left(html):
    """Return what a French page says in the words of our English messages."""
    said = {" ".join(text.split()).strip("()") for text in Spoken(html).said}
    return sorted(text for text in said if any(known.fullmatch(text) for known in english()))


@cache
def english():
    """Return a pattern for each English message that reads differently in French."""
    found = [
        (text, {plainly(each) for each in french})
        for _message, originals, french in messages("fr")
        for text in originals
    ]
    return [pattern(text) for text, french in found if plainly(text) not in french]


def plainly(text):
    return " ".join(text.split())


def pattern(text):
    """Return what a message looks like when it is filled in; one without a word never shows.

    One that only joins two others would be found in every sentence.
    """
    parts = re.split(r"(%\(\w+\)s|%s|%\(\w+\)d|%d)", plainly(text))
    words = "".join(parts[::2]).strip()
    if not re.search(r"[a-z]{2}", words) or words == "and":
        return re.compile(r"(?!)")
    filled = {"s": ".+?", "d": r"[\d., ]+"}
    return re.compile(
        "".join(filled[part[-1]] if n % 2 else re.escape(part) for n, part in enumerate(parts))
    )


def test_the_comparison_itself_finds_english():
    page = '<p>Skip to main content</p><p lang="en">Search</p><a title="Read more: Tivat">T</a>'
    assert english_left(page) == ["Read more: Tivat", "Skip to main content"]


@pytest.fixture
def french_site(pages, db):
    """Make a little of everything, with a frame in French."""
    link = ("link", {"text": "Actualités", "page": pages["fr", "news"], "url": ""})
    Frame.objects.create(
        locale=Locale.objects.get(language_code="fr"), site_name="Alliance", navigation=[link]
    )
    participant = make_participant(
        themes=["housing"], head_name="B. Exemple", website="https://a.example.org"
    )
    make_article(pages, "Réunion", "fr", written_on=date(2012, 5, 1), participants=[participant])
    make_article(pages, "Only in English")
    make_event(pages, "Atelier", "fr", starts_on=date(2012, 5, 1), ends_on=date(2012, 5, 3))
    make_opening_statement(date(2015, 1, 1), participants=130, countries=29)
    return participant


READING = (
    "/fr/",
    "/fr/news/",
    "/fr/news/?year=1999",
    "/fr/news/reunion/",
    "/fr/news/only-in-english/",
    "/fr/events/",
    "/fr/events/atelier/",
    "/fr/participants/",
    "/fr/participants/?q=xyzzy",
    "/fr/declaration/",
    "/fr/please-note/",
    "/fr/search/?q=xyzzy",
    "/fr/join/",
    "/fr/cooperate/",
    "/fr/declaration/sign/",
    "/fr/contact/write/",
    "/fr/nulle-part/",
)


@pytest.mark.parametrize("address", READING)
def test_a_french_page_says_nothing_in_english(client, french_site, address):
    answer = client.get(address, follow=True)

    assert answer.status_code in (200, 404)
    assert english_left(answer.content.decode()) == []


def test_the_page_of_a_participant_says_nothing_in_english(client, french_site):
    answer = client.get(f"/fr/participants/{french_site.slug}/")
    assert answer.status_code == 200
    assert english_left(answer.content.decode()) == []


@pytest.mark.parametrize(
    "address",
    ["join/start", "cooperate/start", "declaration/sign/start", "contact/write"],
)
def test_a_refused_form_speaks_french(client, french_site, address):
    answer = follow(start(f"/fr/{address}/", {}, contact_email="nix", website="nix"))
    assert answer.status_code == 200
    assert english_left(answer.content.decode()) == []


def test_every_step_of_the_way_in_speaks_french(client, french_site):
    check = client.get(filled_in(client, "fr")).content.decode()
    steps = set(re.findall(r'href="(/fr/join/[^"#?]+/)"', check)) - {"/fr/join/", "/fr/join/start/"}
    assert steps
    assert english_left(check) == []
    for address in steps:
        assert english_left(client.get(address).content.decode()) == []


def test_the_receipt_speaks_french(client, french_site):
    answer = client.get(sent(client, "fr")["Location"])
    assert answer.status_code == 200
    assert english_left(answer.content.decode()) == []


def test_the_status_page_speaks_french_in_every_state(client, french_site):
    for case in (
        make_application(State.UNCONFIRMED, "fr"),
        make_application(State.QUESTION, "fr"),
        make_application(State.DECLINED, "fr"),
        make_proposal(State.NEW, "fr"),
        make_signature(State.ACCEPTED, "fr"),
        make_message(State.NEW, "fr"),
    ):
        answer = client.get(f"/fr/application/{links.status_key(case)}/")
        assert answer.status_code == 200
        assert english_left(answer.content.decode()) == []
