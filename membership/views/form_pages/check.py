"""The last page of a form: everything once more, and the button that sends it."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from membership import review
from membership.forms.spam import spam_marks
from membership.process.kinds import KINDS
from membership.views.addresses import SEEN, step_address
from membership.views.answers import sections
from membership.views.case_pages.welcome import preview
from membership.views.form_pages import known
from membership.views.form_pages.form_page import FormPage
from membership.views.guarded import SeeOther, address, found, network


class CheckView(FormPage):
    page = "check"
    can_wait = True

    def prepare(self, request, **kwargs):
        self.form_class = self.journey.check
        self.draft = found(kwargs["key"], self.kind)

    def away(self):
        """Lead back to the first page that is not finished, and on if it has been sent."""
        if moved := super().away():
            return moved
        if unfinished := self.journey.unfinished(self.draft):
            return SeeOther(step_address(self.draft, unfinished.name))
        return None

    @property
    def action(self):
        """Return where it is sent, with the edition of the answers that stand on the page."""
        return f"{self.here}?{SEEN}={review.page_edition(self.draft, self.read)}"

    @property
    def read(self):
        """Return the names of the answers that are only read here."""
        return {*KINDS[self.kind].answers} - {*self.form_class.base_fields}

    def keep(self, form):
        self.draft = review.amend(
            self.draft, form.answers(), page=self.page, spam_reasons=self.spam_marks(form)
        )
        texts = spam_marks(*(str(answer) for answer in vars(self.draft).values()))
        self.draft = review.submit(
            self.draft,
            spam_reasons=texts,
            network=network(self.request),
            declared=form.declared,
            read=self.read,
            seen=self.seen(),
        )

    def put_beside(self, form):
        """Send nothing that was changed from another window since it was read here."""
        return SeeOther(f"{self.here}?{SEEN}={self.seen()}#main")

    def accepted(self):
        return SeeOther(address("sent", self.draft) + "#main")

    def back(self):
        steps = self.journey.steps
        step = _("Back to step %(number)s") % {"number": len(steps)}
        return {
            "url": step_address(self.draft, steps[-1].name),
            "text": step if len(steps) > 1 else _("Back to the form"),
        }

    def show(self, form):
        total = len(self.journey.steps) + 1
        answered = sections(self.draft, change=True)
        entry = preview(self.draft, answered)
        context = self.context(form) | {
            "sections": answered,
            "entry": entry,
            "published": [] if entry else review.preview(self.draft),
            "submission": self.draft,
            "is_overtaken": review.is_stale(self.draft, self.read, "", self.seen()),
            "declared": form.declared,
            "known": known.told(self.draft),
            "number": total,
            "total": total,
            "line": _("check and send"),
        }
        return render(self.request, "membership/submission_check.html", context)
