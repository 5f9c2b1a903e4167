"""What a page “In your language” answers with, and what it hears of the form."""

from collections.abc import Callable
from typing import Any

from django.http import Http404
from django.template.response import TemplateResponse

from membership.forms import sheet_questions


def decision(page, request):
    """Answer with the model decision alone, to be printed or copied."""
    if not page.model_decision:
        raise Http404
    context = page.plain_context(request) | {"rest": "decision/"}
    return TemplateResponse(request, "membership/model_decision.html", context)


def has_below(page, **asked):
    return bool(page and page.model_decision)


LABEL = "membership.LanguageSheetPage"
PAGE_VIEWS: dict[tuple[str, str], Callable[..., Any]] = {
    (LABEL, "decision"): decision,
    (LABEL, "has_below"): has_below,
    (LABEL, "questions"): sheet_questions.present,
}
