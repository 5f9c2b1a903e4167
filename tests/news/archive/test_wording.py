"""What looks wrong in an old text is named; no letter of it is changed."""

import pytest

from news.archive import wording


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("in ?i?li and", "?i?li"),
        ("Nadia ?uk came", "?uk"),
        ("Saša Mogi?, mayor of", "Mogi?"),
        ("Saša Mogi? said", "Mogi?"),
        ("a Mihajlovi\ufffd came", "Mihajlovi\ufffd"),
    ],
)
def test_a_lost_letter_is_seen(text, word):
    assert wording.lost_letters(text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Have you?",
        "Who came? Everybody.",
        "they have signed - have you?",
        "Est-ce possible ? oui",
        "https://example.org/?a=1",
        "«Pourquoi?»",
    ],
)
def test_a_question_has_lost_nothing(text):
    assert wording.lost_letters(text) == []


def test_the_other_language_suggests_the_letter():
    found = wording.lost_letters("M. Mogi? a salué ?uk", "Saša Mogić greeted Čuk")

    assert found == ["Mogi? (Mogić?)", "?uk (Čuk?)"]


def test_a_name_at_the_end_is_doubted_only_with_the_other_language():
    assert wording.lost_letters("par Mihajlovi?") == []
    assert wording.lost_letters("par Mihajlovi?", "by Mihajlović") == ["Mihajlovi? (Mihajlović?)"]


@pytest.mark.parametrize(
    "text", ["'European Alliance''", "« Roms ” et", "“open", 'Declaration".', "'' one"]
)
def test_unbalanced_quotation_marks_are_seen(text):
    assert wording.is_unbalanced(text)


@pytest.mark.parametrize("text", ["“a” «b» ''c'' \"d\" ‘e’", "the Minister’s Office", ""])
def test_balanced_ones_are_left_in_peace(text):
    assert not wording.is_unbalanced(text)


ENGLISH = "The mayor of the town said to the council that nobody is to be left out of the work " * 2
FRENCH = (
    "Le maire de la ville a dit au conseil que personne ne doit rester en dehors de la vie " * 2
)


def test_english_is_told_from_french():
    assert wording.is_english(ENGLISH)
    assert not wording.is_english(FRENCH)


def test_of_a_few_words_no_language_is_guessed():
    assert not wording.is_english("Meeting of the Alliance in the town")
