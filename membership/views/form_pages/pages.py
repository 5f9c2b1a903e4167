"""The pages of a form under their own addresses: its start, and each of its steps."""

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from membership import links, review
from membership.forms.journeys import JOURNEYS
from membership.process.choices import SpamMark
from membership.process.kinds import Kind
from membership.views.addresses import page_address, step_address
from membership.views.form_pages import known
from membership.views.form_pages.form_page import FormPage
from membership.views.form_pages.unread import NothingUnread
from membership.views.guarded import BrokenLink, GuardedView, SeeOther, found, found_opened

DISCARD = "discard"  # the button that lets what stands in the row be right


class StartView(GuardedView):
    """Lead to the first page under an address of its own; nothing is written yet."""

    http_method_names = ["get", "head"]
    kind: Kind | None = None

    def get(self, request):
        key = links.opening_key(self.kind)
        journey = JOURNEYS[self.kind]
        page = page_address(self.kind, key, journey.steps[0].name)
        said = {name: request.GET[name] for name in journey.taken_along if name in request.GET}
        return SeeOther(f"{page}?{urlencode(said)}" if said else page)


class StepView(NothingUnread, FormPage):
    """A page of a draft, at its own address.

    The first page may have no row yet: its key makes one, however often the page is sent, and
    finds it again when somebody goes back.
    """

    can_wait = True

    def prepare(self, request, **kwargs):
        first = self.journey.steps[0]
        self.step = self.journey.step(kwargs.get("step", first.name))
        if self.step is None:
            raise BrokenLink
        self.page, self.form_class = self.step.name, self.step.form
        look = found_opened if self.step is first else found
        self.draft = look(kwargs["key"], self.kind)

    def post(self, request, **kwargs):
        if DISCARD in request.POST and self.draft and not self.away():
            self.discard()
            return SeeOther(f"{self.here}#main")
        return super().post(request, **kwargs)

    def context(self, form):
        """Add what the registers know of the authority, on the page after the one that names it."""
        shown = super().context(form)
        if self.journey.before(self.step) is self.journey.steps[0]:
            shown["known"] = known.told(self.draft)
        return shown | {"standing": self.standing(form)}

    def is_put_aside(self, form):
        return known.TAKE_OVER in self.request.POST or super().is_put_aside(form)

    def keep_page(self, form, put_aside):
        answer = super().keep_page(form, put_aside)
        known.take_over(self.draft, self.request.POST)
        return answer

    def aside(self, form):
        is_taken = known.TAKE_OVER in self.request.POST
        return f"{self.here}#main" if is_taken else super().aside(form)

    def begin(self, form):
        if self.draft is None:
            key = self.kwargs["key"]
            self.draft = review.open(self.kind, token=key, language=get_language())
        super().begin(form)

    def spam_marks(self, form):
        fast = self.step is self.journey.steps[0] and links.is_too_fast(self.kwargs["key"])
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
