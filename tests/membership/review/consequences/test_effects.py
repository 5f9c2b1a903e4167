"""An effect is another one as soon as anything shown of it differs."""

import pytest

from membership.review.consequences.effects import effect

SHOWN = effect("admission", "Admit", ["Megara", "", "Greece"])


@pytest.mark.parametrize(
    "other",
    [
        effect("retraction", "Admit", ["Megara", "Greece"]),
        effect("admission", "Admit as number 2", ["Megara", "Greece"]),
        effect("admission", "Admit", ["Mégare", "Greece"]),
    ],
)
def test_whatever_differs_of_what_is_shown_makes_another_effect(other):
    assert other.fingerprint != SHOWN.fingerprint


def test_what_is_not_shown_makes_no_other_effect():
    same = effect("admission", "Admit", ["Megara", "Greece"], number=7)

    assert (same.preview, same.values) == ("Megara\nGreece", {"number": 7})
    assert same.fingerprint == SHOWN.fingerprint
