"""The person we can write to, and the languages in which people write."""

from django.utils import translation

from membership.forms.contact import WRITTEN, ContactFields, language_of_texts


def test_letters_go_in_the_language_of_the_page_unless_another_is_chosen():
    for language in ("en", "fr"):
        with translation.override(language):
            assert ContactFields()["language"].value() == language


def test_languages_stand_under_their_own_names_each_marked_as_that_language():
    form = ContactFields()
    form.fields["text_language"] = language_of_texts()
    shown = str(form["text_language"])

    assert '<option value="el" lang="el">Ελληνικά</option>' in shown
    assert '<option value="" selected>' in shown
    assert [code for code, _name in language_of_texts().choices if code].index("en") < len(WRITTEN)


def test_latin_names_are_in_one_order_whatever_their_accents():
    names = [name for code, name in language_of_texts().choices if code]

    assert names.index("Čeština") < names.index("Dansk") < names.index("Íslenska")
    assert {code for code, _name in language_of_texts().choices} == {"", *WRITTEN}
