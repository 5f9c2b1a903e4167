"""What the pages of the register show: the directory, its participants, its figures, signatories.

Their models know nothing of it: ``MembershipConfig.ready`` hands it to them.
"""

from collections.abc import Callable
from typing import Any

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from alliance_site.pages import languages
from membership.models import Participant
from membership.open_data import formats
from membership.public import cooperations, directory, directory_page, signatories
from membership.public.counting import figures, figures_page, signatory_figures


def directory_context(page, request):
    shown = directory_page.listed(request.GET, languages.address(page, get_language()))
    return shown | {"downloads": formats.downloads("participants", shown["filters"].query)}


def is_in_directory(page, slug=None, **asked):
    """Say whether there is a participant of this address; former ones keep theirs."""
    return slug is None or slug in directory.addresses()


def figures_of_a_day(page, request):
    """Answer for a day, and show how the register grew."""
    shown = figures_page.shown(request.GET)
    context = page.plain_context(request) | shown | {"rest": "figures/"}
    status = 400 if shown["error"] else 200
    return TemplateResponse(request, "membership/figures.html", context, status=status)


def participant(page, request, slug):
    """Answer for a participant, a former one too: an address once given stays."""
    rows = Participant.objects.public().select_related("picture").filter(slug=slug)
    if (found := rows.first()) is None:
        raise Http404
    context = page.plain_context(request) | {
        "participant": found,
        "presentation": found.presentation(get_language()),
        "title": found.name(),
        "cooperations": cooperations.of(found),
        # What follows the address of this page, for the links to the other language.
        "rest": f"{slug}/",
    }
    return TemplateResponse(request, "membership/participant.html", context)


def declaration_context(page, request):
    shown = signatories.listed(request.GET)
    narrowed = shown["country"] and not shown["refusals"]
    return shown | {
        "figures_line": signatory_figures.figures_line(figures.today()),
        "gap_line": signatory_figures.gap_line(figures.today(), shown["listed"]),
        "both": directory_page.count_signed(),
        "downloads": formats.downloads(
            "signatories", f"country={shown['country']}" if narrowed else ""
        ),
    }


def model_decision(page, request):
    """Answer with the model decision of a page “In your language”, to be printed or copied."""
    if not page.model_decision:
        raise Http404
    context = page.plain_context(request) | {"rest": "decision/"}
    return TemplateResponse(request, "membership/model_decision.html", context)


PAGE_VIEWS: dict[tuple[str, str], Callable[..., Any]] = {
    ("membership.DirectoryPage", "context"): directory_context,
    ("membership.DirectoryPage", "has_below"): is_in_directory,
    ("membership.DirectoryPage", "figures"): figures_of_a_day,
    ("membership.DirectoryPage", "participant"): participant,
    ("membership.DeclarationPage", "context"): declaration_context,
    ("membership.LanguageSheetPage", "decision"): model_decision,
}
