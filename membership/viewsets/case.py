"""One case: the answers in the order of the form, its files, and what happened so far."""

from django.contrib.admin.utils import unquote
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import InspectView
from wagtail.admin.widgets import Button

from alliance_site.text.labelled import LabelledTitle
from membership import history, review
from membership.files import sent
from membership.models import Submission
from membership.models.cases.submissions import OLDEST_DUTY_FIRST
from membership.process.kinds import KINDS
from membership.process.permissions import may, readable
from membership.process.states import OPEN, WAITING_FOR_STAFF
from membership.process.transitions import Offer
from membership.register import duplicates
from membership.review.answers import language_of, shown
from membership.views.sheets.asked import asked
from membership.viewsets import case_actions, decisions
from membership.viewsets.likenesses import address_for, known
from membership.viewsets.offers import offered

# The columns that tell who a person is come last, and only for those who may see them.
PERSONAL = ("contact_name", "contact_job", "contact_email", "contact_telephone")


class CaseView(LabelledTitle, InspectView):
    """Read one submission; what can be done with it are buttons that lead to a page each."""

    model = Submission
    any_permission_required = ["view"]
    fields = ["reference"]

    def get_object(self, queryset=None):
        known = readable(self.request.user, Submission.objects.all())
        return get_object_or_404(known, pk=unquote(str(self.pk)))

    def get_page_title(self):
        return self.object.reference

    def get_page_subtitle(self):
        return self.object.name

    @cached_property
    def header_more_buttons(self):
        return [
            Button(entry["transition"].label, url=entry["url"], icon_name="warning")
            for entry in self.offered
            if entry["transition"].offer == Offer.APART
        ]

    @cached_property
    def offered(self):
        """What this person may do with this case, as (transition, address)."""
        return offered(self.object, self.request.user)

    def is_to_take(self):
        """Say whether the case can become the reader's own: it is open, and is not yet."""
        return self.object.state in OPEN and self.object.owner_id != self.request.user.pk

    def became(self):
        """What came of an accepted case, with the address where this person may look at it."""
        row = decisions.became(self.object)
        return row and {"name": str(row), "url": address_for(row, self.request.user)}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        case, user = self.object, self.request.user
        told = list(history.told_events(case))
        personal = may(user, "see_contact", case)
        hidden = () if personal else PERSONAL
        context |= {
            "case": case,
            "sections": list(self.sections()),
            "personal": list(rows(case, PERSONAL)) if personal else None,
            **self.files(personal),
            "transitions": [
                entry for entry in self.offered if entry["transition"].offer != Offer.APART
            ],
            "notes": case.notes.select_related("author"),
            "exchanges": case.exchanges.with_additions().select_related("author", "question"),
            "corrections": case.corrections.exclude(field__in=hidden),
            "letters": case.letters.all(),
            "events": [event for event in told if event["code"] != history.READ],
            "readings": [event for event in told if event["code"] == history.READ],
            "decision": decisions.decision(case),
            "became": self.became(),
            "duplicates": [known(candidate, user) for candidate in duplicates.candidates(case)],
            "spam_marks": decisions.spam_marks(case),
            "named": case_actions.named(case),
            "named_in_words": review.named_in_words(case),
            "may_pass_on": may(user, "review", case) and case_actions.is_possible(case),
            "may_take_back": may(user, "review", case)
            and case_actions.is_possible(case, "take_back"),
            "may_review": may(user, "review", case),
            "may_take": may(user, "review", case) and self.is_to_take(),
            "is_mine": case.owner_id == user.pk,
            "confirmed": bool(case.confirmed_at),
            "neighbours": self.neighbours(),
        }
        return context

    def files(self, personal):
        """What was sent with the form, under its name, and with answers; none unless personal."""
        return {
            "files_heading": KINDS[self.object.kind].files_heading,
            "files": sent.with_form(self.object) if personal else [],
            "pictures": sent.pictures(self.object) if personal else [],
            "answer_files": sent.with_answers(self.object) if personal else [],
        }

    def sections(self):
        for section in KINDS[self.object.kind].sections:
            answers = list(rows(self.object.details, section.names)) if section.heading else []
            if answers:
                yield {"heading": section.heading, "rows": answers}

    def neighbours(self):
        """The cases before and after this one among those that wait for staff."""
        waiting = Submission.objects.filter(state__in=WAITING_FOR_STAFF)
        waiting = readable(self.request.user, waiting)
        pks = list(waiting.order_by(*OLDEST_DUTY_FIRST).values_list("pk", flat=True)[:500])
        if self.object.pk not in pks:
            return {"first": pks[0] if pks else None}
        place = pks.index(self.object.pk)
        return {
            "previous": pks[place - 1] if place else None,
            "next": pks[place + 1] if place + 1 < len(pks) else None,
            "place": place + 1,
            "total": len(pks),
        }


class CaseAskedView(CaseView):
    """The questions of a case in the words of then, with its answers."""

    template_name = "membership/admin/asked.html"

    def get_page_subtitle(self):
        return _("The questions as they were asked")

    def get_context_data(self, **kwargs):
        case = self.object.details
        hidden = () if may(self.request.user, "see_contact", case) else PERSONAL
        return super().get_context_data(**kwargs) | asked(case, hidden)


def rows(record, names):
    """Yield label and value of the answers that were given; what is not ticked is told, too.

    Of what the applicant changed after sending, the day is told.
    """
    corrected = record.corrections.order_by("pk").values_list("field", "handed_in_at")
    changed = dict(corrected.filter(field__in=names))
    for name in names:
        if value := shown(record, name, unticked=_("no")):
            yield {
                "label": record._meta.get_field(name).verbose_name,
                "value": value,
                "name": name,
                "language": language_of(record, name),
                "changed_at": changed.get(name),
            }
