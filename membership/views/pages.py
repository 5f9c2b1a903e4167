"""A page of a form: every post ends in a page to be read, and nothing typed is lost on the way."""

from typing import Any

from django.conf import settings
from django.core import signing
from django.shortcuts import render
from django.urls import reverse, translate_url
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from membership import links, review, typed_pages
from membership.files import store
from membership.forms.journeys import JOURNEYS
from membership.models import Submission
from membership.process.choices import SpamMark
from membership.process.errors import TooManySent, TransitionNotAllowed
from membership.process.kinds import KINDS
from membership.process.states import State
from membership.public import search_entries
from membership.review import limits
from membership.views.guarded import BrokenLink, GuardedView, SeeOther, address, found

REMOVED = "removed"  # of an address: which file was taken back
SWITCH = "switch"  # the button of a language, which takes along what was typed


class StartView(GuardedView):
    """Lead to the first page under an address of its own; nothing is written yet."""

    http_method_names = ["get", "head"]
    kind: Any = None

    def get(self, request):
        key = links.opening_token(self.kind)
        return SeeOther(page_address(self.kind, key, JOURNEYS[self.kind].steps[0].name))


class FormPage(GuardedView):
    """Show a form and take it.

    ``draft`` is the row it fills: none, until something was sent. Right answers go to
    their columns; a page with a mistake is kept as it was typed, and shown so again.
    """

    kind: Any = None
    draft: Any = None
    step: Any = None
    form_class: Any = None
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
        query.pop(REMOVED, None)
        return f"{self.request.path}?{query.urlencode()}" if query else self.request.path

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
        return self.form_class(*data, draft=self.draft, action=self.here)

    def form_to_show(self):
        """Return the form with what is known: as it was typed, where it is not right yet."""
        typed = typed_pages.page(self.draft, self.page) if self.draft else None
        if typed is None:
            form = self.form()
            if self.draft:
                form.judge_known()
            return form
        return self.form_class.typed_again(typed, draft=self.draft, action=self.here)

    def take(self, form):
        """Do what the button says that was pressed."""
        put_aside = bool({"remove", SWITCH} & self.request.POST.keys())
        if put_aside:
            form.forgive()
            if self.draft is None and not form.has_changed():
                return SeeOther(self.aside(form))
        else:
            form.is_valid()
        with store.all_or_nothing(form.good_files):
            return self.take_whole(form, put_aside)

    def take_whole(self, form, put_aside):
        """Keep the page and its files: where one cannot be stored, nothing of them is."""
        self.begin(form)
        if "remove" in self.request.POST:
            remove(self.request.POST["remove"], form)
        keep_files(self.draft, form)
        if put_aside or form.errors:
            changed = form.errors or form.has_changed()
            typed = form.as_typed(judged=not put_aside) if changed else None
            self.draft = review.keep_refused(self.draft, self.page, typed)
        if put_aside:
            return SeeOther(self.aside(form))
        if form.errors:
            return SeeOther(f"{self.here}#errors")
        try:
            self.keep(form)
        except TooManySent as refusal:  # what was typed stays in the draft
            return self.too_many(refusal)
        return self.accepted()

    def aside(self, form):
        """Return where somebody goes on who has not sent the page: on it, or on its twin."""
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
        self.draft = review.amend(
            self.draft, form.answers(), page=self.page, spam_reasons=self.spam_marks(form)
        )

    def spam_marks(self, form):
        """Return what on this page looks like the work of a program."""
        return [SpamMark.TRAP] if form.is_trapped() else []

    def too_many(self, refusal):
        """Answer whoever has sent ten times too much; what was typed is in the draft."""
        again = limits.counted_anew()
        seconds = int((again - timezone.now()).total_seconds()) + 1
        context = {
            "reason": refusal,
            "again": again,
            "back": self.here,
            "email": settings.TASK_FORCE_EMAIL,
        }
        response = render(self.request, "membership/too_many.html", context, status=429)
        response["Retry-After"] = str(seconds)
        return response

    def context(self, form):
        """Return what every page of a form shows: also what is kept, and how it is erased."""
        return {
            "form": form,
            "back": self.back(),
            "language_form": form.form_id,
            "is_message": not KINDS[self.kind].is_decided,
            "privacy_url": search_entries.privacy_address(get_language()),
            "removed": removed(self.request),
            "erase_url": address(f"{self.kind}_erase", self.draft) if self.draft else "",
        }

    def show(self, form):
        steps = self.journey.steps
        context = self.context(form) | {
            "step": self.step,
            "number": steps.index(self.step) + 1,
            "total": len(steps) + 1,
            **self.journey.beside(),
        }
        return render(self.request, self.journey.template, context)


class StepView(FormPage):
    """A page of a draft, at its own address.

    The first page is opened under a token instead of a key. The token makes one row,
    however often the page is sent, and finds it again when somebody goes back.
    """

    token = ""

    def prepare(self, request, **kwargs):
        first = self.journey.steps[0]
        self.step = self.journey.step(kwargs.get("step", first.name))
        if self.step is None:
            raise BrokenLink
        self.page, self.form_class = self.step.name, self.step.form
        if self.step is first and links.is_opening_token(kwargs["key"], self.kind):
            self.token = kwargs["key"]
            self.draft = found_opened(self.token)
        else:
            self.draft = found(kwargs["key"], self.kind)

    def begin(self, form):
        if self.draft is None:
            self.draft = review.open(self.kind, token=self.token, language=get_language())
        super().begin(form)

    def spam_marks(self, form):
        fast = self.token and links.is_too_fast(self.token)
        return super().spam_marks(form) + ([SpamMark.TOO_FAST] if fast else [])

    def accepted(self):
        then = self.request.GET.get("then")
        name = "check" if then == "check" else self.journey.after(self.step)
        return SeeOther(step_address(self.draft, name) + "#main")

    def back(self):
        before = self.journey.before(self.step)
        if before is None:
            url = reverse(f"membership:{self.kind}")
            return {"url": url, "text": _("Back to the start")}
        number = self.journey.steps.index(before) + 1
        text = _("Back to step %(number)s") % {"number": number}
        return {"url": step_address(self.draft, before.name), "text": text}


def found_opened(token):
    """Return the row that an opened form has made, or nothing so far; a replaced link is broken."""
    try:
        row = links.find_opened(token)
    except Submission.DoesNotExist:
        raise BrokenLink from None
    return row and row.details


def keep_files(submission, form):
    """Keep the good files of a form; what is refused only now is told at the field."""
    if form.file_field is None:
        return
    for said in form.file_field.keep(submission, form.came_with):
        form.add_error(form.files_in, said)
    form.show_kept()


def remove(number, form):
    """Take back one of the files that a form shows; any other number changes nothing."""
    form.show_kept()
    for attachment in form.file_field.kept if form.file_field else ():
        if str(attachment.pk) == number:
            form.file_field.removed = attachment.shown_name
            store.remove(attachment)


def told_of_removal(url, form):
    """Return where the page says which file was taken back; only we can put words there."""
    if form.file_field is None:
        return f"{url}#main"
    if not form.file_field.removed:
        return f"{url}#{form[form.files_in].id_for_label}"
    said = signing.dumps([form.files_in, form.file_field.removed], salt=REMOVED)
    return f"{url}{'&' if '?' in url else '?'}{urlencode({REMOVED: said})}#removed"


def removed(request):
    """Return ``field`` and ``name`` of the file that was just taken back, or nothing."""
    try:
        field, name = signing.loads(request.GET.get(REMOVED, ""), salt=REMOVED, max_age=3600)
    except signing.BadSignature:
        return None
    return {"field": field, "name": name}


def step_address(draft, name):
    return page_address(draft.kind, links.status_key(draft), name)


def page_address(kind, key, name):
    """Return the address of a page of a form, in the language of the reader."""
    if name == "check":
        return reverse(f"membership:{kind}_check", kwargs={"key": key})
    if JOURNEYS[kind].check is None:
        return reverse(f"membership:{kind}_step", kwargs={"key": key})
    return reverse(f"membership:{kind}_step", kwargs={"key": key, "step": name})
