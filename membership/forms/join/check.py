"""The page on which an application is sent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.page import AuthorisedForm
from membership.process.kinds import Kind


class CheckForm(AuthorisedForm):
    kind = Kind.JOIN
    button = _("Send the application")
    authorised_by_name = _("I am authorised to send this application for %(name)s")

    authorised = forms.BooleanField(
        label=_("I am authorised to send this application"),
        error_messages={"required": _("Confirm that you are authorised to send this application")},
        help_text=_(
            "If the application is accepted, these are published: names, place, kind of authority, "
            "population, website and fields of work. Contact details and your texts never are."
        ),
    )
