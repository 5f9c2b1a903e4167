"""What was decided about a case, in words."""

from django.utils.translation import gettext as _

from alliance_site import days
from membership import clock
from membership.choices import DeclineReason, SpamSign
from membership.happened import WHO
from membership.review import words
from membership.states import CLOSED, NO_ANSWER, ON_REQUEST, TRANSITIONS, State


def decision(case):
    """Return what was decided about a closed case as labels and values; nothing for others."""
    if case.state not in CLOSED:
        return []
    last = case.events.filter(code__in=TRANSITIONS).select_related("actor").last()
    rows = [
        (_("Outcome"), case.get_state_display()),
        (_("Body that decided"), case.decision_body),
        (_("Day of the decision"), days.in_words(case.decision_on) if case.decision_on else ""),
        (_("Document number"), case.decision_document),
        (_("Reason"), reason(case)),
        (_("Recorded"), _recorded(case, last)),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def reason(case):
    """Return in words why a case ended; nothing where no reason is needed."""
    code = case.decision_reason
    if code in DeclineReason.values:
        return words.reason(code, case.reason_words)
    if code == NO_ANSWER:
        return _("The applicant gave no answer.")
    if code == ON_REQUEST:
        return _("The applicant asked for it.")
    return code


def _recorded(case, event):
    if not case.decided_at:
        return ""
    who = (event.actor or WHO[event.actor_role]) if event else ""
    day = days.in_words(clock.day_of(case.decided_at))
    return _("%(day)s, %(who)s") % {"day": day, "who": who} if who else day


def spam_signs(case):
    """Return in words what made a case look like the work of a program."""
    labels = dict(SpamSign.choices)
    return [str(labels.get(sign, sign)) for sign in case.spam_reasons]


def became(case):
    """Return the public entry or signature that came of a case, or nothing."""
    details = case.details
    found = getattr(details, "participant", None) or getattr(details, "signatory", None)
    return found if case.state == State.ACCEPTED else None
