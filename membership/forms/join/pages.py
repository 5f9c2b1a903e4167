"""An authority applies: five pages, each about one thing, and a last one to check and send.

``FIELDSETS`` is the form: to add a page, add it there.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.contact import ContactFields
from membership.forms.fields.texts import Line
from membership.forms.join.authority import AuthorityForm
from membership.forms.join.check import CheckForm
from membership.forms.join.letter import LetterForm
from membership.forms.join.work import WorkForm
from membership.forms.page import PageForm
from membership.forms.steps import Journey, Step
from membership.process.kinds import Kind


class LeaderForm(PageForm):
    kind = Kind.JOIN
    head_name = Line(
        label=_("Name"),
        longest=120,
        ask=_("Enter the name of the political leader"),
        named=_("The name of the political leader"),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    head_office = Line(
        label=_("Office held"),
        longest=80,
        ask=_("Enter the office that the political leader holds"),
        named=_("The office held"),
        help_text=_("Mayor, president of the region …"),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    publish_head = forms.BooleanField(
        label=_("Publish the name and office of the head with our entry"),
        required=False,
        help_text=_("Leave it unticked if you are not sure; you can tell us later."),
    )


class ContactForm(ContactFields, PageForm):
    kind = Kind.JOIN


FIELDSETS = (
    Step(
        "authority",
        _("Your authority"),
        _("your authority"),
        AuthorityForm,
        _("You may write in your language. Answer every question unless it is marked optional."),
    ),
    Step(
        "leader",
        _("Who leads your authority?"),
        _("the political leader"),
        LeaderForm,
        _("The elected head of your authority, for example the mayor."),
    ),
    Step(
        "contact",
        _("Who should we write to?"),
        _("the person we can write to"),
        ContactForm,
        _(
            "Usually the officer responsible for Roma inclusion. We use these details for this "
            "application only and never publish them."
        ),
    ),
    Step(
        "work",
        _("Your work"),
        _("your work"),
        WorkForm,
        _("Write about places and services. Leave out anything that would identify a resident."),
    ),
    Step(
        "letter",
        _("Your letter or decision"),
        _("the letter"),
        LetterForm,
        _(
            "A signed letter or council decision says that your authority wishes to take part. "
            "In any language: nothing need be translated."
        ),
    ),
)
JOURNEY = Journey(
    Kind.JOIN,
    "join",
    FIELDSETS,
    "membership/join_start_form.html",
    check=CheckForm,
    introduction="membership/join.html",
)
