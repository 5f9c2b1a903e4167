"""The names of the months, by the grammar of each language."""

from membership.forms.fields import months
from membership.forms.fields.days import languages_of_members


def test_no_language_has_the_months_of_another_that_was_read_before():
    assert months.meanings("avqust", [], (), ["az"]) == {8}
    for language in languages_of_members():
        assert not months.meanings("avqust", [], (), [language]) or language == "az", language
