"""What the form to join asks, beside what an editor has translated of it."""

from django.conf import settings
from django.utils.translation import override

from membership.forms.journeys import JOURNEYS
from membership.forms.spam import HONEYPOT
from membership.models import LanguageSheetPage
from membership.process.kinds import Kind


def present() -> list[tuple[str, str]]:
    """Return each question with its English words, in the order of the form.

    The words are part of what is kept: a question whose words change is another one.
    """
    journey = JOURNEYS[Kind.JOIN]
    with override("en"):
        return [
            (f"{name} · {field.label}", f"{step.heading} – {field.label}")
            for step in journey.steps
            for name, field in step.form.base_fields.items()
            if name != HONEYPOT
        ]


def missing(page: LanguageSheetPage) -> list[str]:
    """Return the English questions that a page does not have yet, or no longer as they are now.

    Who reads English or French has the form itself.
    """
    if page.sheet_language in dict(settings.LANGUAGES):
        return []
    translated = {block.value["asks"] for block in page.questions}
    return [words for asked, words in present() if asked not in translated]


def outdated(page: LanguageSheetPage) -> list[str]:
    """Return what a page still asks though the form does not, or not in these words."""
    asked_now = {asked for asked, _words in present()}
    return [
        block.value["question"] for block in page.questions if block.value["asks"] not in asked_now
    ]
