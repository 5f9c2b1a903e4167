"""One case: the answers in the order of the form, its files, and what happened so far."""

from datetime import date

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic import InspectView
from wagtail.admin.widgets import Button

from alliance_site import days
from membership import duplicates, states
from membership.models import Submission
from membership.permissions import may
from membership.states import DESCRIPTIONS, TRANSITIONS, Actor, State

# The columns that tell who a person is come last, and only for those who may see them.
PERSONAL = ("contact_name", "contact_job", "contact_email", "contact_telephone")
# What is written down beside the steps of the process.
OTHER_EVENTS = {"file_read": _("File opened")}
ANSWERS = {
    "join": [
        (
            _("Authority"),
            [
                "name",
                "second_official_name",
                "translated_name",
                "country",
                "authority_kind",
                "authority_kind_other",
                "population",
                "website",
            ],
        ),
        (_("Political leader"), ["head_name", "head_office", "publish_head"]),
        (_("Mandate"), ["deciding_body", "decided_on", "mandate_pending_until"]),
        (_("Roma inclusion"), ["text_language", "work_now", "learn_or_share", "themes"]),
        (
            _("Statement on Roma residents"),
            [
                "roma_population",
                "roma_population_source",
                "roma_population_year",
                "roma_population_official",
            ],
        ),
    ],
    "cooperate": [
        (_("Organisation"), ["name", "country", "website", "roma_led"]),
        (
            _("Proposal"),
            [
                "text_language",
                "proposal",
                "participants",
                "period",
                "funding_needed",
                "visibility",
                "publish",
            ],
        ),
    ],
    "sign": [
        (_("Authority"), ["name", "country", "authority_kind"]),
        (
            _("Signature"),
            ["signer_name", "signer_office", "publish_signer", "signed_on", "place"],
        ),
    ],
    "message": [(_("Message"), ["subject", "text"])],
}


class CaseView(InspectView):
    """Read one submission; its next steps are buttons that lead to a page each."""

    model = Submission
    any_permission_required = ["view"]
    fields = ["reference"]

    def get_page_title(self):
        return self.object.reference

    def get_page_subtitle(self):
        return self.object.name

    @cached_property
    def header_more_buttons(self):
        # Far from the other decisions, so that nobody presses it for one of them.
        return [
            Button(entry["step"].label, url=entry["url"], icon_name="warning")
            for entry in self.steps
            if entry["step"].name == "spam"
        ]

    @cached_property
    def steps(self):
        """The steps this person may take with this case, as (transition, address)."""
        user, case = self.request.user, self.object
        return [
            {"step": step, "url": reverse("queue:step", args=[case.pk, step.name])}
            for step in states.transitions_from(case.state, case.kind, by=Actor.STAFF)
            if step.target and step.name != "take" and may(user, step.ability, case)
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        case, user = self.object, self.request.user
        personal = may(user, "see_contact", case)
        context |= {
            "case": case,
            "description": DESCRIPTIONS[case.state],
            "sections": list(self.sections()),
            "personal": list(rows(case, PERSONAL)) if personal else None,
            "files": case.attachments.all() if personal else [],
            "steps": self.steps,
            "notes": case.notes.select_related("author"),
            "exchanges": case.exchanges.select_related("author"),
            "letters": case.letters.all(),
            "events": list(history(case)),
            "duplicates": [known(candidate) for candidate in duplicates.candidates(case)],
            "may_review": may(user, "review", case),
            "is_mine": case.owner_id == user.pk,
            "confirmed": bool(case.confirmed_at),
            "waiting": case.state == State.UNCONFIRMED,
            "neighbours": self.neighbours(),
        }
        return context

    def sections(self):
        for heading, names in ANSWERS[self.object.kind]:
            answers = list(rows(self.object.details, names))
            if answers:
                yield {"heading": heading, "rows": answers}

    def neighbours(self):
        """The cases before and after this one among those that wait for staff."""
        waiting = Submission.objects.filter(state__in=[State.NEW, State.IN_REVIEW])
        pks = list(waiting.order_by("due_on", "pk").values_list("pk", flat=True)[:500])
        if self.object.pk not in pks:
            return {"first": pks[0] if pks else None}
        place = pks.index(self.object.pk)
        return {
            "previous": pks[place - 1] if place else None,
            "next": pks[place + 1] if place + 1 < len(pks) else None,
            "place": place + 1,
            "total": len(pks),
        }


def history(case):
    """Yield what happened to a case, each step under the words of its button."""
    for event in case.events.select_related("actor"):
        arrow = TRANSITIONS.get(event.code)
        label = arrow.label if arrow else OTHER_EVENTS.get(event.code, event.code)
        yield {"label": label, "actor": event.actor, "at": event.at}


def known(candidate):
    """Return name, reason and address of what the case may be already."""
    found = candidate.found
    if isinstance(found, Submission):
        address = reverse("queue:inspect", args=[found.pk])
        return {"name": f"{found.name} ({found})", "reason": candidate.reason, "url": address}
    address = AdminURLFinder().get_edit_url(found)
    return {"name": str(found), "reason": candidate.reason, "url": address}


def rows(record, names):
    """Yield label and value of the answers that were given."""
    for name in names:
        field = record._meta.get_field(name)
        value = field.value_from_object(record)
        if field.many_to_many:
            value = ", ".join(str(one) for one in value)
        elif hasattr(record, f"get_{name}_display"):
            value = getattr(record, f"get_{name}_display")()
        elif isinstance(value, list):
            labels = dict(field.pairs())
            value = ", ".join(str(labels.get(key, key)) for key in value)
        elif isinstance(value, bool):
            value = _("yes") if value else _("no")
        elif isinstance(value, date):
            value = days.in_words(value)
        if value not in (None, "", []):
            yield {"label": field.verbose_name, "value": value, "name": name}
