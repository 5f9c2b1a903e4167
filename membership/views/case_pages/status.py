"""Where a case stands, and what is sent from there."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy

from membership import history, links, review
from membership.files import sent
from membership.forms.journeys import JOURNEYS
from membership.forms.spam import spam_marks
from membership.process.errors import TransitionNotAllowed
from membership.process.kinds import KINDS
from membership.process.states import CLOSED, WAITING_FOR_APPLICANT, WAITING_FOR_STAFF, State
from membership.process.transitions import Page
from membership.views.addresses import unfinished_address
from membership.views.answers import sections
from membership.views.case_pages import parts
from membership.views.case_pages.arrived import arrived
from membership.views.case_pages.asked import (
    FORMS,
    WITHOUT_QUESTION,
    awaits_mandate,
    form_of,
    form_sent,
    is_waiting,
    unsent,
)
from membership.views.case_pages.changes import HandsIn, corrected, is_overtaken, kept_changes
from membership.views.case_pages.contact import AddressView, ContactView
from membership.views.case_pages.page import too_late
from membership.views.case_pages.picture import PictureView
from membership.views.case_pages.timeline import timeline
from membership.views.case_pages.welcome import welcome
from membership.views.case_pages.withdraw import WithdrawView
from membership.views.form_pages.form_page import FormPage
from membership.views.form_pages.page_files import removed
from membership.views.guarded import SeeOther, address, found

CASE_PAGES = (ContactView, AddressView, WithdrawView, PictureView)


class StatusView(HandsIn, FormPage):
    """Where a case stands, in the applicant's words; what is asked for is sent from here."""

    page = Page.ANSWER

    def prepare(self, request, **kwargs):
        self.form_class = WITHOUT_QUESTION[self.page]  # its words, even if no case can be read
        self.draft = found(kwargs["key"])
        self.form_class = form_sent(self.draft, self.page, self.seen())

    @property
    def causes(self):
        return sent.HANDED_IN_BY[self.page]

    @property
    def here(self):
        return address("status", self.draft)

    def away(self):
        if self.draft.state == State.DRAFT:
            return SeeOther(unfinished_address(self.draft))
        return None

    def get(self, request, **kwargs):
        if request.method == "GET":
            review.note_opening(self.draft)
        return self.away() or self.show()

    def post(self, request, **kwargs):
        if moved := self.away():
            return moved
        if "discard" in request.POST:
            review.keep_refused(self.draft, self.page, None)
            return self.accepted()
        if self.form_class is None:
            return self.put_by(WITHOUT_QUESTION[self.page])
        try:
            return self.take(self.form(request.POST, request.FILES))
        except TransitionNotAllowed:  # somebody took a step meanwhile
            return self.put_by(self.form_class)

    def put_by(self, form_class):
        """Keep what nobody asks for any more, so that the page can say that it was not sent."""
        self.draft = found(self.kwargs["key"])
        form = form_class(self.request.POST, self.request.FILES, draft=self.draft)
        form.seen = self.seen()
        form.leave_out_files(
            gettext_lazy("it was not kept, because we are not waiting for an answer at the moment")
        )
        typed = form.as_typed(judged=False)
        if typed.files or any(map(any, typed.typed.values())):
            review.keep_refused(self.draft, self.page, typed)
        return self.accepted()

    def hand_in(self, form):
        words, said = form.cleaned_data["message"], corrected(form)
        texts = spam_marks(words, *map(str, said.values()))
        review.answer(
            self.draft, words, page=self.page, answers=said, seen=self.seen(), spam_reasons=texts
        )

    def accepted(self):
        return self.acknowledged() if self.is_handed_in else SeeOther(f"{self.here}#main")

    def show(self):
        return render(self.request, "membership/status.html", self.shown(self.draft))

    def shown(self, case):
        forms = {page: form_of(case, page) for page in FORMS}
        is_asked = case.state in WAITING_FOR_APPLICANT
        is_erased = case.state == State.ERASED
        is_open = case.state in (State.UNCONFIRMED, *WAITING_FOR_STAFF)
        left = [unsent(case, page, form) for page, form in forms.items()]
        return {
            "form": forms[Page.ANSWER] if is_asked else None,
            "addition_form": None if is_asked else forms[Page.ANSWER],
            "mandate_form": forms[Page.MANDATE],
            "is_awaited": awaits_mandate(case),
            "faulty": next((form for form in forms.values() if form and form.errors), None),
            "language_form": next((form.form_id for form in forms.values() if form), ""),
            "status_url": self.here,
            "arrived": arrived(case, self.request),
            "is_overtaken": is_asked and not any(left) and is_overtaken(case, Page.ANSWER),
            "kept_changes": [*kept_changes(case), *too_late(case, CASE_PAGES)],
            "unsent": left,
            "submission": case,
            "is_held_as_spam": case.state == State.SPAM,
            "looked_at": history.is_set_aside_by_hand(case),
            "removed": removed(self.request),
            "heading": KINDS[case.kind].heading(case.state, case.decision_reason),
            "answer_files": sent.with_answers(case),
            "timeline": timeline(case),
            "passed": passed_on(case),
            "sections": [] if is_erased else sections(case, amend=review.may_amend(case)),
            "published": review.preview(case) if is_open else [],
            "is_open": is_open,
            "is_closed": case.state in CLOSED,
            "may_amend": review.may_amend(case),
            "welcome": welcome(case),
            "has_sheet": JOURNEYS[case.kind].check is not None,
            "signing_sheet": signing_sheet(case),
            "sent_url": address("sent", case) if is_waiting(case) else "",
            **parts.told_of(case),
        }


class MandateView(StatusView):
    """The mandate that was to follow: sent from the status page, where its form is."""

    page = Page.MANDATE

    def get(self, request, **kwargs):
        return self.accepted()

    def hand_in(self, form):
        review.send_mandate(self.draft, page=self.page)


def signing_sheet(case):
    """Return the address of the text that was signed, on paper, or nothing."""
    to_print = JOURNEYS[case.kind].to_print
    return address(to_print, case) if to_print and case.state != State.ERASED else ""


def passed_on(case):
    """Return to whom a proposal was passed on: what each answered, and whether it reads it now."""
    rows = getattr(case, "passed", None)
    open_rows = rows.filter(taken_back_at=None).select_related("participant") if rows else []
    return [
        {
            "row": row,
            "is_closed": links.why_closed(row) not in (None, links.Closed.ASKED_AGAIN),
        }
        for row in open_rows
    ]
