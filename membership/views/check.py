"""The last page of a form: everything once more, and the button that sends it."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from membership import review
from membership.choices import SpamSign
from membership.forms.base import signs
from membership.views.answers import sections
from membership.views.guarded import SeeOther, address, found
from membership.views.pages import FormPage, step_address


class CheckView(FormPage):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.draft = found(kwargs["key"], self.kind)

    def away(self):
        """Lead back to the first page that is not finished, and on if it has been sent."""
        if moved := super().away():
            return moved
        if unfinished := self.journey.unfinished(self.draft):
            return HttpResponseRedirect(step_address(self.draft, unfinished.name))
        return None

    def form(self, *data):
        return self.journey.check(*data, draft=self.draft, action=self.request.path)

    def keep(self, form):
        if answers := form.answers():
            self.draft = review.amend(self.draft, answers)
        reasons = signs(*(str(answer) for answer in vars(self.draft).values()))
        if form.is_trapped():
            reasons.append(SpamSign.TRAP)
        self.draft = review.submit(self.draft, spam_reasons=reasons)

    def accepted(self):
        return SeeOther(address("sent", self.draft) + "#main")

    def show(self, form, status=200):
        steps = self.journey.steps
        back = _("Back to step %(number)s") % {"number": len(steps)}
        context = {
            "form": form,
            "sections": sections(self.draft, change=True),
            "submission": self.draft,
            "back": {
                "url": step_address(self.draft, steps[-1].name),
                "text": back if len(steps) > 1 else _("Back to the form"),
            },
            "number": len(steps) + 1,
            "total": len(steps) + 1,
            "line": _("check and send"),
        }
        return render(self.request, "membership/submission_check.html", context, status=status)
