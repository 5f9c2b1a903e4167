"""A sentence is read in the language of the reader, or in the one that somebody wrote."""

import pytest

from membership.models import Signatory


@pytest.mark.parametrize(
    ("english", "french", "read"),
    [
        ("Mayor", "Maire", {"en": "Mayor", "fr": "Maire"}),
        ("Mayor", "", {"en": "Mayor", "fr": "Mayor"}),
        ("", "Maire", {"en": "Maire", "fr": "Maire"}),
        ("", "", {"en": "", "fr": ""}),
    ],
)
def test_what_is_said_in_one_language_alone_is_read_in_both(english, french, read):
    row = Signatory(function=english, function_fr=french)

    assert {code: row.in_language("function", code) for code in ("en", "fr")} == read
