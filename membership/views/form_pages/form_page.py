"""A page of a form: every post ends in a page to be read, and nothing typed is lost on the way."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils.translation import get_language

from membership import links, review, typed_pages
from membership.files import store
from membership.forms.journeys import JOURNEYS
from membership.forms.page import LATER, PageForm
from membership.forms.steps import Step
from membership.models import Submission
from membership.process.choices import SpamMark
from membership.process.deletions import kept_days, kept_until
from membership.process.errors import AnswersChanged, TooManySent, TransitionNotAllowed
from membership.process.kinds import Kind
from membership.process.states import State
from membership.public.searching import search_rows
from membership.views.addresses import SEEN
from membership.views.form_pages.page_files import (
    MORE,
    PRINT,
    REMOVED,
    is_last_removed,
    keep_files,
    remove,
    removed,
    told_of_removal,
)
from membership.views.guarded import BrokenLink, GuardedView, SeeOther, address
from membership.views.too_many import too_many

TO_SEND = "link"  # the value of the button that asks for the link by letter
SWITCH = "switch"  # the button of a language, which takes along what was typed


class FormPage(GuardedView):
    """Show a form and take it.

    ``draft`` is the row it fills: none, until something was sent. Right answers go to
    their columns; a page with a mistake is kept as it was typed, and shown so again.
    """

    kind: Kind | None = None
    draft: Submission | None = None
    step: Step | None = None
    form_class: type[PageForm] | None = None
    can_wait = False  # whether it can be finished later, with a link to carry on
    page = ""  # the name under which this page is kept while it has a mistake

    def accepted(self):
        """Answer once everything is kept: where to go on."""
        raise NotImplementedError

    def back(self):
        """Return ``url`` and ``text`` of the page before this one, or nothing."""
        raise NotImplementedError

    @property
    def journey(self):
        return JOURNEYS[self.kind]

    @property
    def here(self):
        query = self.request.GET.copy()
        for name in (REMOVED, SEEN):
            query.pop(name, None)
        return f"{self.request.path}?{query.urlencode()}" if query else self.request.path

    @property
    def action(self):
        """Return where the page is sent."""
        return self.here

    def seen(self):
        return self.request.GET.get(SEEN, "")

    def get(self, request, **kwargs):
        return self.away() or self.show(self.form_to_show())

    def post(self, request, **kwargs):
        if moved := self.away():
            return moved
        try:
            return self.take(self.form(request.POST, request.FILES))
        except TransitionNotAllowed:  # sent from another tab meanwhile
            return SeeOther(address("sent", self.draft) + "#main")
        except Submission.DoesNotExist:  # erased from another tab meanwhile
            raise BrokenLink from None

    def form(self, *data):
        return self.able_to_wait(self.form_class(*data, draft=self.draft, action=self.action))

    def able_to_wait(self, form):
        form.can_wait = self.can_wait
        return form

    def form_to_show(self):
        """Return the form with what is known: as it was typed, where it is not right yet."""
        typed = typed_pages.page(self.draft, self.page) if self.draft else None
        if typed is None:
            form = self.form()
            if self.draft:
                form.judge_known()
            return form
        form = self.form_class.typed_again(typed, draft=self.draft, action=self.action)
        return self.able_to_wait(form)

    def take(self, form):
        """Do what the button says that was pressed."""
        if self.can_wait and LATER in self.request.POST:
            form.is_valid()
            with store.all_or_nothing(form.good_files):
                return self.leave(form)
        put_aside = self.is_put_aside(form)
        if put_aside:
            form.forgive()
            if self.draft is None and not form.has_changed():
                return SeeOther(self.aside(form))
        else:
            form.is_valid()
        with store.all_or_nothing(form.good_files):
            return self.keep_page(form, put_aside)

    def is_put_aside(self, form):
        """Say whether the page is kept as it is, unjudged, for somebody who is not done with it."""
        return bool({"remove", MORE, PRINT, SWITCH, *form.buttons} & self.pressed(form))

    def pressed(self, form):
        """Return the names of all that was sent, among them that of the button that was meant."""
        return {*self.request.POST, form.meant_by_enter}

    def leave(self, form):
        """Keep what is right as answers and the rest as it was typed, and lead to what is left."""
        self.begin(form)
        keep_files(self.draft, form)
        if not form.errors:
            try:
                self.keep_answers(form)
            except AnswersChanged:
                return self.put_beside(form)
        elif form.has_changed():
            self.keep_typed(form, form.as_typed(judged=True))
        part = "#send-link" if self.request.POST[LATER] == TO_SEND else "#main"
        return SeeOther(address(f"{self.kind}_saved", self.draft) + part)

    def keep_page(self, form, put_aside):
        """Keep the page and its files: where one cannot be stored, nothing of them is."""
        self.begin(form)
        if "remove" in self.request.POST:
            remove(self.request.POST["remove"], form)
        keep_files(self.draft, form)
        if put_aside or form.errors:
            changed = form.errors or form.has_changed() or is_last_removed(form)
            typed = form.as_typed(judged=not put_aside) if changed else None
            self.keep_typed(form, typed)
        if put_aside:
            return SeeOther(self.aside(form))
        if form.errors:
            return SeeOther(f"{self.here}#errors")
        try:
            self.keep(form)
        except TooManySent as refusal:  # what was typed stays in the draft
            return too_many(self.request, refusal, back=self.here)
        except AnswersChanged:
            return self.put_beside(form)
        return self.accepted()

    def keep_typed(self, form, typed):
        """Keep a page of the draft as it was ``typed``."""
        self.draft = review.keep_refused(self.draft, self.page, typed)

    def put_beside(self, form):
        """Keep what was typed beside what somebody else has given meanwhile, and show both."""
        self.keep_typed(form, form.as_typed(judged=False))
        return SeeOther(f"{self.here}#main")

    def aside(self, form):
        """Return where somebody goes on who put the page aside, perhaps in another language."""
        for name, part in form.buttons.items():
            if name in self.pressed(form):
                return f"{self.here}#{part}"
        if PRINT in self.request.POST and self.journey.to_print:
            url = reverse(f"membership:{self.journey.to_print}", kwargs={"key": self.key()})
            return f"{url}#main"  # or browsers take along the part that the form was sent from
        if SWITCH not in self.request.POST:
            return told_of_removal(self.here, form)
        code = self.request.POST[SWITCH]
        known = code in dict(settings.LANGUAGES)
        return f"{translate_url(self.here, code) if known else self.here}#main"

    def away(self):
        """Lead on from a draft that has been sent."""
        if self.draft and self.draft.state != State.DRAFT:
            return SeeOther(address("sent", self.draft) + "#main")
        return None

    def begin(self, form):
        """Make sure of the row; only the first page of a form may have none."""
        form.draft = self.draft

    def keep(self, form):
        self.keep_answers(form)

    def keep_answers(self, form):
        self.draft = review.amend(
            self.draft,
            form.answers(),
            page=self.page,
            seen=self.seen(),
            spam_reasons=self.spam_marks(form),
        )

    def spam_marks(self, form):
        """Return what on this page looks like the work of a program."""
        return [SpamMark.HONEYPOT] if form.is_honeypot_filled() else []

    def context(self, form):
        """Return what every page of a form shows: also what is kept, and how it is erased."""
        return {
            "form": form,
            "back": self.back(),
            "language_form": form.form_id,
            "kind": self.kind,
            "kept_days": kept_days(self.kind),
            "kept_until": self.draft and kept_until(self.kind, self.draft.changed_at),
            "form_address": self.form_address(),
            "to_send": TO_SEND if self.can_wait else "",
            "privacy_url": search_rows.privacy_address(get_language()),
            "removed": removed(self.request),
            "sheet_url": self.sheet_url(),
            "erase_url": address(f"{self.kind}_erase", self.draft) if self.draft else "",
        }

    def form_address(self):
        """Return the one address of this form, also before anything is kept."""
        return settings.SITE_ORIGIN + reverse("membership:status", kwargs={"key": self.key()})

    def key(self):
        return links.status_key(self.draft) if self.draft else self.kwargs["key"]

    def sheet_url(self):
        """Return where all answers are printed, once there are any on a form of several pages."""
        has_sheet = self.draft and self.journey.check
        return address(f"{self.kind}_sheet", self.draft) if has_sheet else ""

    def show(self, form):
        steps = self.journey.steps
        context = self.context(form) | {
            "step": self.step,
            "number": steps.index(self.step) + 1,
            "total": len(steps) + 1,
            **self.journey.beside(),
        }
        return render(self.request, self.journey.template, context)
