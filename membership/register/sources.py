"""Where the facts of a public entry come from, in words that name no case."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.text import days
from membership import dates
from membership.models import DeclarationSignature, JoinApplication, Submission


def of_application(application: JoinApplication) -> dict[str, str]:
    """Return the source of an entry in both languages, as columns of ``Participant``."""
    return _in_both(_on_application, application)


def of_signature(signature: DeclarationSignature) -> dict[str, str]:
    """Return the source of a signature in both languages, as columns of ``Signatory``."""
    return _in_both(_on_signature, signature)


def _in_both(sentence: Callable[[Submission], str], case: Submission) -> dict[str, str]:
    words = {}
    for column, language in (("source", "en"), ("source_fr", "fr")):
        with override(language):
            words[column] = sentence(case)
    return words


def _on_application(case: Submission) -> str:
    if day := _day(case):
        return _("application of the authority, %(day)s") % {"day": day}
    return _("application of the authority")


def _on_signature(case: Submission) -> str:
    if day := _day(case):
        return _("signature of the authority, sent on %(day)s") % {"day": day}
    return _("signature of the authority")


def _day(case: Submission) -> str:
    return days.in_words(dates.day_of(case.submitted_at)) if case.submitted_at else ""
