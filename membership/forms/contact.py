"""The person we can write to: the same questions on every form."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alliance_site.names.spelling import sorting_key
from membership.forms.fields.addresses import EmailLine
from membership.forms.fields.choices import Choice, LanguageRadio, LanguageSelect, Radio
from membership.forms.fields.texts import Line
from membership.process.choices import Language

# The languages people may write in, by their own names; others are welcome all the same.
WRITTEN = {
    "hy": "Հայերեն",
    "az": "Azərbaycanca",
    "bs": "Bosanski",
    "bg": "Български",
    "ca": "Català",
    "cnr": "Crnogorski",
    "hr": "Hrvatski",
    "cs": "Čeština",
    "da": "Dansk",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "et": "Eesti",
    "fi": "Suomi",
    "fr": "Français",
    "ka": "ქართული",
    "hu": "Magyar",
    "is": "Íslenska",
    "it": "Italiano",
    "lv": "Latviešu",
    "lt": "Lietuvių",
    "lb": "Lëtzebuergesch",
    "mk": "Македонски",
    "mt": "Malti",
    "nl": "Nederlands",
    "no": "Norsk",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "rom": "Rromani ćhib",
    "ru": "Русский",
    "sq": "Shqip",
    "sk": "Slovenčina",
    "sl": "Slovenščina",
    "sr": "Српски",
    "sv": "Svenska",
    "tr": "Türkçe",
    "uk": "Українська",
}


class ContactFields(forms.Form):
    """To be mixed into a page; ``language`` is preset to the language of the page."""

    contact_name = Line(
        label=_("Full name"),
        longest=120,
        ask=_("Enter the full name of the contact person"),
        named=_("The full name of the contact person"),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    contact_job = Line(
        label=_("Job title"),
        longest=120,
        named=_("The job title"),
        widget=forms.TextInput({"autocomplete": "organization-title"}),
    )
    contact_email = EmailLine(
        label=_("E-mail address"),
        longest=254,
        ask=_("Enter the e-mail address of the contact person"),
        named=_("The e-mail address"),
        help_text=_(
            "A shared office address is fine. "
            "A certified-only mailbox (PEC) cannot receive our messages."
        ),
    )
    contact_telephone = Line(
        label=_("Telephone number"),
        longest=40,
        named=_("The telephone number"),
        widget=forms.TextInput({"autocomplete": "tel", "type": "tel", "class": "control--medium"}),
        help_text=_(
            "With the country code, for example +30 for Greece. It helps if a message comes back."
        ),
    )
    language = Radio(
        label=_("Which language should we write in?"),
        choices=Language.choices,
        widget=LanguageRadio,
        ask=_("Choose the language we should write in"),
        initial=get_language,
    )


def language_of_texts() -> Choice:
    """Return a field for the language of the texts, so that they are read out properly."""
    in_order = sorted(WRITTEN.items(), key=lambda language: sorting_key(language[1]))
    return Choice(
        label=_("Language you write in"),
        choices=[("", _("Not stated")), *in_order],
        required=False,
        widget=LanguageSelect({"class": "control--medium"}),
        help_text=_("Any language is welcome, even one that is not in this list."),
    )
