"""A page that two windows may have open: nothing is replaced that nobody has read."""

from django.utils.translation import get_language

from membership import review, typed_pages
from membership.models import model_of
from membership.views.addresses import SEEN
from membership.views.answers import standing


class NothingUnread:
    """To be mixed into a page of answers, which is sent with their edition when it is shown."""

    @property
    def action(self):
        joint = "&" if "?" in self.here else "?"
        row = self.draft or model_of(self.kind)(kind=self.kind, language=get_language())
        names = self.form_class(draft=self.draft).asked_columns()
        return f"{self.here}{joint}{SEEN}={review.page_edition(row, names, self.page)}"

    def keep_typed(self, form, typed):
        self.draft = review.keep_refused(
            self.draft, self.page, typed, names=form.asked_columns(), seen=self.seen()
        )

    def discard(self):
        """Let what stands there be right."""
        review.discard_typed(self.draft, self.page)

    def standing(self, form):
        """Return what was saved or typed in another window, beside what was typed in this one."""
        kept = typed_pages.page(self.draft, self.page) if self.draft and form.is_bound else None
        if kept is None or not kept.is_overtaken:
            return []
        return standing(
            self.draft, form, typed_pages.page(self.draft, typed_pages.BESIDE + self.page)
        )
