"""The form of an article in the admin: nobody has written on a day that is yet to come."""

from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.editing.page_form import FramedPageForm


class ArticleForm(FramedPageForm):
    def clean(self):
        answers = super().clean()
        written = answers.get("written_on")
        # One day more: it may be tomorrow already where the editor is.
        if written and (written - _day_of_publication(answers)).days > 1:
            self.add_error(
                "written_on",
                _(
                    "This day is yet to come, and the text would come first until then."
                    " Enter the day it was written, or schedule the page for that day."
                ),
            )
        return answers


def _day_of_publication(answers):
    """Return today, or the later day for which a page is scheduled."""
    today = timezone.localdate()
    scheduled = answers.get("go_live_at")
    return max(today, timezone.localdate(scheduled)) if scheduled else today
