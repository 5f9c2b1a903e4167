"""A page of a form: opened without a row, kept as a draft from the first accepted answers on."""

from typing import Any

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from membership import clock, directory, links, review, uploads
from membership.choices import SpamSign
from membership.errors import TransitionNotAllowed
from membership.forms.base import STALE, TOKEN
from membership.review.answers import MODELS
from membership.states import Kind, State
from membership.views.answers import JOURNEYS
from membership.views.guarded import GuardedView, SeeOther, address, found


class FormPage(GuardedView):
    """Show a form, take it, and keep its good files even where an answer is wrong.

    ``draft`` is the row it fills: none, until a form that was only opened is accepted.
    """

    kind: Any = None
    draft: Any = None
    step: Any = None

    def form(self, *data):
        """Return the form of this page, with what was sent if anything was."""
        raise NotImplementedError

    def accepted(self):
        """Answer once everything is kept: where to go on."""
        raise NotImplementedError

    def back(self):
        """Return ``url`` and ``text`` of the page before this one, or nothing."""
        raise NotImplementedError

    @property
    def journey(self):
        return JOURNEYS[self.kind]

    def get(self, request, **kwargs):
        return self.away() or self.show(self.form())

    def post(self, request, **kwargs):
        if moved := self.away():
            return moved
        form = self.form(request.POST, request.FILES)
        if "remove" in request.POST:
            remove(request.POST["remove"], form.file_field.kept if form.file_field else ())
            return self.look_again(form)
        try:
            return self.take(form)
        except TransitionNotAllowed:  # sent from another tab meanwhile
            return SeeOther(address("sent", self.draft))

    def take(self, form):
        if self.is_acceptable(form):
            self.keep(form)
        if form.good_files and self.may_keep_files():
            self.keep_files(form)
        if form.errors:
            return self.show(form, status=422)
        return self.accepted()

    def look_again(self, form):
        """Show a page whose file was taken back, with everything that was typed."""
        form.forgive()
        if form.good_files and self.draft:
            self.keep_files(form)
        form.draft = self.draft
        form.show_kept()
        return self.show(form)

    def away(self):
        """Lead on from a draft that has been sent."""
        if self.draft and self.draft.state != State.DRAFT:
            return SeeOther(address("sent", self.draft) + "#main")
        return None

    def is_acceptable(self, form):
        return form.is_valid()

    def may_keep_files(self):
        return True

    def keep(self, form):
        self.draft = review.amend(self.draft, form.answers())

    def keep_files(self, form):
        form.draft = self.draft
        keep_files(self.draft, form)

    def show(self, form, status=200):
        steps = self.journey.steps
        context = {
            "form": form,
            "back": self.back(),
            "step": self.step,
            "number": steps.index(self.step) + 1,
            "total": len(steps) + 1,
        }
        if self.kind == Kind.COOPERATE:
            entries = directory.entries(clock.today(), get_language())
            context["participant_names"] = [entry.name() for entry in entries]
        return render(self.request, self.journey.template, context, status=status)


class StepView(FormPage):
    """A page of a draft, at its own address."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.draft = found(kwargs["key"], self.kind)
        self.step = self.journey.step(kwargs["step"])
        if self.step is None:
            raise Http404

    def form(self, *data):
        return self.step.form(*data, draft=self.draft, action=self.request.get_full_path())

    def accepted(self):
        then = self.request.GET.get("then")
        name = "check" if then == "check" else self.journey.after(self.step)
        return SeeOther(step_address(self.draft, name) + "#main")

    def back(self):
        before = self.journey.before(self.step)
        if before is None:
            return None
        number = self.journey.steps.index(before) + 1
        text = _("Back to step %(number)s") % {"number": number}
        return {"url": step_address(self.draft, before.name), "text": text}


class OpenView(FormPage):
    """The first page of a form, which writes nothing until it is accepted.

    The form that was opened carries a token: it makes one row, however often it is sent.
    """

    token = ""
    fresh = ""  # a new token, where the one that came is of no use any more
    signs: tuple[str, ...] = ()

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.step = self.journey.steps[0]

    def post(self, request, **kwargs):
        self.read_token(request.POST.get(TOKEN, ""))
        return super().post(request, **kwargs)

    def read_token(self, signed):
        """Find out which opened form this is; an old or foreign token gets a fresh one."""
        try:
            self.token = links.read_opening_token(signed)
        except links.TooFast as sign:
            self.token, self.signs = sign.token, (SpamSign.TOO_FAST,)
        except links.OpeningTokenError:
            self.fresh = links.opening_token()
        if self.token:
            rows = MODELS[self.kind].objects.filter(opening_token=self.token)
            self.draft = rows.first()

    def form(self, *data):
        form = self.step.form(
            *data,
            draft=self.draft,
            opened=self.fresh or links.opening_token(),
            action=self.request.path,
        )
        if self.fresh:
            form.stamp(self.fresh)
        return form

    def is_acceptable(self, form):
        acceptable = form.is_valid()
        if self.fresh:
            form.add_error(None, STALE)
        return acceptable and not self.fresh

    def may_keep_files(self):
        return not self.fresh

    def keep(self, form):
        if self.draft:
            super().keep(form)
            return
        trapped = (SpamSign.TRAP,) if form.is_trapped() else ()
        self.draft = review.open(
            self.kind,
            token=self.token,
            language=get_language(),
            answers=form.answers(),
            spam_reasons=(*self.signs, *trapped),
        )

    def keep_files(self, form):
        """Files need a row to live with: the answers that are right so far make one."""
        if self.draft is None:
            self.keep(form)
        super().keep_files(form)

    def accepted(self):
        return SeeOther(step_address(self.draft, self.journey.after(self.step)) + "#main")

    def back(self):
        text = _("Back to the start")
        return {"url": reverse(f"membership:{self.kind}"), "text": text}


def keep_files(submission, form):
    """Keep the good files of a form; what is refused only now is told at the field."""
    for checked in form.good_files:
        try:
            uploads.keep(submission, checked)
        except uploads.UploadRefused as refusal:
            form.add_error(form.files_in, str(refusal))
    form.show_kept()


def remove(number, kept):
    """Take back one of the files that a form shows; any other number changes nothing."""
    for attachment in kept:
        if str(attachment.pk) == number:
            uploads.remove(attachment)


def step_address(draft, name):
    if name == "check":
        return address(f"{draft.kind}_check", draft)
    return address(f"{draft.kind}_step", draft, step=name)
