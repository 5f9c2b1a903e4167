"""What was decided about a case, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alliance_site.text import days
from membership import dates
from membership.history import WHO
from membership.process.choices import DeclineReason, SpamMark, points_of
from membership.process.states import CLOSED, NO_ANSWER, ON_REQUEST, State
from membership.process.table import TRANSITIONS
from membership.review import letter_values


def decision(case):
    """Return what was decided about a closed case as labels and values; nothing for others."""
    if case.state not in CLOSED:
        return []
    last = case.events.filter(code__in=TRANSITIONS).select_related("actor").last()
    day = days.in_words(case.decision_on) if case.decision_on else ""
    rows = [
        (_("Outcome"), case.get_state_display(), ""),
        (_("Body that decided"), case.decision_body, ""),
        (_("Day of the decision"), day, ""),
        (_("Document number"), case.decision_document, ""),
        *reasons(case),
        (_("Recorded"), _recorded(case, last), ""),
    ]
    return [dict(zip(("label", "value", "language"), row, strict=True)) for row in rows if row[1]]


def reasons(case):
    """Yield why a case ended: label, words, and the language of those that stand in the letter."""
    code = case.decision_reason
    if code == NO_ANSWER:
        yield _("Reason"), _("The applicant gave no answer."), ""
    elif code == ON_REQUEST:
        yield _("Reason"), _("The applicant asked for it."), ""
    elif code not in DeclineReason.values:
        yield _("Reason"), code, ""
    else:
        known = letter_values.sentence(code)
        yield _("Reason"), known, ""
        label = _("Reason in our own words") if known else _("Reason")
        yield label, case.reason_words.strip(), case.language


def _recorded(case, event):
    if not case.decided_at:
        return ""
    who = (event.actor or WHO[event.actor_role]) if event else ""
    day = days.in_words(dates.day_of(case.decided_at))
    return _("%(day)s, %(who)s") % {"day": day, "who": who} if who else day


def spam_marks(case):
    """Return in words what made a case look like the work of a program, each with its points."""
    labels = dict(SpamMark.choices)
    return [
        ngettext("%(mark)s (%(points)s point)", "%(mark)s (%(points)s points)", points_of(mark))
        % {"mark": labels.get(mark, mark), "points": points_of(mark)}
        for mark in case.spam_reasons
    ]


def became(case):
    """Return the public entry or signature that came of a case, or nothing."""
    details = case.details
    found = getattr(details, "participant", None) or getattr(details, "signatory", None)
    return found if case.state == State.ACCEPTED else None
