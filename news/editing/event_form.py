"""The form of an event in the admin: it asks about days and hours that contradict each other."""

from alliance_site.editing.page_form import FramedPageForm
from news import hours


class EventForm(FramedPageForm):
    def clean(self):
        answers = super().clean()
        # What is not known to be a day is compared with nothing.
        if not self.errors.keys() & {"starts_on", "ends_on"}:
            for name, question in hours.contradictions(answers).items():
                self.add_error(name, question)
        return answers
