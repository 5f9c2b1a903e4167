import pytest
from hypothesis import given
from hypothesis import strategies as st

from membership.process.errors import InvalidReference
from membership.process.kinds import Kind
from membership.process.references import (
    ALPHABET,
    check_character,
    new_reference,
    read_reference,
)

characters = st.text(alphabet=ALPHABET, min_size=6, max_size=6)


@pytest.mark.parametrize(
    ("kind", "letter"),
    [(Kind.JOIN, "J"), (Kind.COOPERATE, "N"), (Kind.SIGN, "D"), (Kind.MESSAGE, "M")],
)
def test_a_new_reference_names_its_kind_and_reads_back(kind, letter):
    reference = new_reference(kind)

    assert reference.startswith(f"{letter}-")
    assert len(reference) == 10
    assert read_reference(reference) == reference


def test_references_do_not_repeat_in_practice():
    assert len({new_reference("join") for _ in range(1000)}) > 990


@pytest.mark.parametrize(
    "typed",
    ["J-7KR4-M2C", "j-7kr4-m2c", "J7KR4M2C", " j 7kr4 m2c ", "J–7KR4–M2C", "J-7KR4-M2C."],
)
def test_a_reference_is_read_however_people_type_it(typed):
    assert read_reference(typed) == "J-7KR4-M2C"


@pytest.mark.parametrize("typed", ["", "J", "7KR4-M2C", "X-7KR4-M2C", "J-7KR4-M2D", "J-OKR4-M2C"])
def test_what_is_no_reference_is_refused_with_an_example(typed):
    with pytest.raises(InvalidReference, match="J-7KR4-M2C"):
        read_reference(typed)


@given(st.text())
def test_no_text_upsets_the_reader(text):
    try:
        reference = read_reference(text)
    except InvalidReference:
        return
    assert read_reference(reference) == reference


@given(characters, st.integers(0, 5), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_noticed(characters, place, other):
    wrong = characters[:place] + other + characters[place + 1 :]

    assert (check_character(wrong) == check_character(characters)) == (wrong == characters)


@given(characters, st.integers(0, 4))
def test_two_characters_that_changed_places_are_always_noticed(characters, place):
    swapped = (
        characters[:place] + characters[place + 1] + characters[place] + characters[place + 2 :]
    )

    assert (check_character(swapped) == check_character(characters)) == (swapped == characters)
