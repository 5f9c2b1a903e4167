"""The words of the demonstration: honest, without harm, well set in both languages."""

import re

import pytest

from tests.support.demonstration import (
    FILES,
    LANGUAGES,
    ROOT,
    applications,
    content_pages,
    french_texts,
    our_own_texts,
    pages,
    participants,
    read,
    sentences,
)

NO_BREAK_SPACE = "\u00a0"
FORBIDDEN = r"Roma problem|\bintegrat|\bgyps(?:y|ies)\b|\bgitan|\btsigane|host society|\bmoved\b"
PLACEHOLDERS = {"participants", "countries", "signatories", "signatory_countries"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_teasers_have_twenty_five_to_forty_words(language):
    lengths = {entry["slug"]: len(entry["teaser"].split()) for entry in content_pages(language)}
    assert {slug: n for slug, n in lengths.items() if not 25 <= n <= 40} == {}


def test_statements_on_roma_residents_stand_with_the_participant_only():
    stated = [
        row["low"]
        for entry in participants()
        for row in entry.get("statements", [])
        if row["subject"] == "roma_population"
    ]
    assert len(stated) == 3
    assert min(stated) >= 100
    elsewhere = " ".join(sentences([content_pages("en"), content_pages("fr")]))
    for figure in stated:
        written = str(figure)
        grouped = f"{figure:,}"
        for form in {written, grouped, grouped.replace(",", NO_BREAK_SPACE)} - {"400"}:
            assert form not in elsewhere
    assert not re.search(r"\b400 (?:Roma|Roms)", elsewhere)


def test_nobody_in_the_queue_is_real():
    for entry in applications():
        host = entry["contact_email"].partition("@")[2]
        assert f".{host}".endswith(".example.org")
        assert entry["contact_telephone"] == ""
        people = [entry.get(name) for name in ("contact_name", "head_name", "signer_name")]
        assert all(re.fullmatch(r"[A-Z]\. Sample", name) for name in people if name)
        assert re.fullmatch(
            r"https://[a-z-]+\.example\.org", entry.get("website", "https://a.example.org")
        )


def test_words_to_avoid_are_avoided():
    found = [text for text in our_own_texts() if re.search(FORBIDDEN, text, re.IGNORECASE)]
    assert found == []


def test_no_quotation_marks_stand_around_words_of_our_own():
    assert [text for text in our_own_texts() if re.search('[“”«»"„]', text)] == []


def test_texts_use_the_typographic_apostrophe():
    texts = [text for text in our_own_texts() if not text.startswith("http")]
    assert [text for text in texts if "'" in text] == []


def test_french_has_no_break_spaces_before_high_punctuation():
    wrong = re.compile(r"(?<!Dosta)(?<![\u00a0:/])[:;?!](?!//)|[ \t\n][:;?!»]|«(?!\u00a0)")
    assert [text for text in french_texts() if wrong.search(text)] == []


def test_wording_that_stands_in_for_an_official_text_says_so():
    marks = {"en": "provisional wording", "fr": "texte de travail"}
    for language, mark in marks.items():
        known = {entry["key"]: entry for entry in pages(language)["page"]}
        assert mark in known["please-note"]["short_note"].lower()
        assert mark in known["please-note"]["body"].lower()
        assert mark in known["declaration"]["commitments_note"].lower()
        assert mark.split()[0] in read("alliance_site/demonstration/frame.toml")[language][
            "demonstration_notice"
        ].lower().replace("textes", "texte")


def test_pages_never_type_a_figure_of_today():
    texts = sentences([pages(language) for language in LANGUAGES])
    texts += sentences(read("alliance_site/demonstration/frame.toml"))
    used = {name for text in texts for name in re.findall(r"{(\w*)}", text)}
    assert used <= PLACEHOLDERS
    assert {"participants", "countries", "signatories"} <= used
    assert [text for text in texts if re.search(r"\b1(?:22|3\d)\b (?:cit|vill|sign)", text)] == []


def test_the_frame_names_a_role_and_no_person():
    for frame in read("alliance_site/demonstration/frame.toml").values():
        assert frame["contact_email"].endswith("@example.org")
        assert frame["contact_telephone"] == "+33 3 53 01 00 00"
        assert "Alliance" in frame["contact_name"]


@pytest.mark.parametrize("name", FILES)
def test_data_files_are_clean_text(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\t" not in text
    assert "\r" not in text
    assert not re.search(r"[ \u00a0]$", text, re.MULTILINE)
