"""All answers on paper, for whoever decides in the authority: the mayor, the council."""

from copy import copy

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse

from membership import dates, typed_pages
from membership.forms.journeys import JOURNEYS
from membership.forms.spam import HONEYPOT
from membership.process.states import State
from membership.review import editions
from membership.views.addresses import unfinished_address
from membership.views.answers import sections
from membership.views.guarded import GuardedView, SeeOther, address, found


class SheetView(GuardedView):
    """A page to print. A draft has it below its form, a case below its status page."""

    http_method_names = ["get", "head"]
    kind = None

    def get(self, request, key):
        case = found(key, self.kind)
        is_draft = case.state == State.DRAFT
        if bool(self.kind) is not is_draft or case.state == State.ERASED:
            return SeeOther(elsewhere(case))
        row, listed = right_so_far(case) if is_draft else (case, None)
        context = {
            "submission": row,
            "is_draft": is_draft,
            "sections": sections(row, listed=listed),
            "missing": missing(case) if is_draft else [],
            "ticks": ticks(case),
            "here_again": settings.SITE_ORIGIN + carrying_on(case),
            "lost_url": settings.SITE_ORIGIN + reverse("membership:lost"),
            "edition": editions.now(case.kind) if is_draft else case.edition,
            "today": dates.today(),
        }
        return render(request, "membership/sheet.html", context)


def elsewhere(case):
    """Return where the sheet of a case is that was sent meanwhile, or is not sent yet."""
    if case.state == State.ERASED:
        return address("status", case)
    if case.state == State.DRAFT and JOURNEYS[case.kind].check:
        return address(f"{case.kind}_sheet", case)
    return carrying_on(case) if case.state == State.DRAFT else address("sheet", case)


def carrying_on(case):
    return unfinished_address(case) if case.state == State.DRAFT else address("status", case)


def missing(draft):
    """Return what each page still needs: what is not answered, and what is to be corrected."""
    refused = typed_pages.pages(draft)
    found = []
    for step in JOURNEYS[draft.kind].steps:
        form = step.so_far(draft)
        lines = [] if form.is_bound else [field.label for field in form if is_unanswered(field)]
        lines += [sentence for field in form for sentence in field.errors]
        if not (lines or form.is_bound or step.form.is_finished(draft)):
            lines = [sentence for _name, sentence in form.conditions(dict(form.initial))]
        if lines or step.name in refused:
            found.append({"heading": step.heading, "lines": lines})
    return found


def right_so_far(draft):
    """Return the row with what is right on pages that have a mistake, and whom they name.

    The row is for reading only.
    """
    row, listed = copy(draft), None
    for step in JOURNEYS[draft.kind].steps:
        form = step.so_far(draft)
        right = form.answers() if form.is_bound else {}
        listed = right.pop("participants", listed)
        for name, value in right.items():
            setattr(row, name, value)
    return row, listed


def is_unanswered(field):
    return field.field.required and field.initial in (None, "", [])


def ticks(case):
    """Return the ticks before sending, with what they say; nothing is ticked before it is sent."""
    check = JOURNEYS[case.kind].check
    form = check(draft=case) if check else ()
    return [
        {
            "label": field.label,
            "hint": field.help_text,
            "ticked": case.submitted_at is not None and getattr(case, field.name),
        }
        for field in form
        if field.name != HONEYPOT and not field.is_hidden
    ]
