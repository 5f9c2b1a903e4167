"""What happened to a case, in sentences, and what was decided about it."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site import days
from alliance_site.labelled import labelled
from membership import clock
from membership.choices import DeclineReason, SpamSign
from membership.review import words
from membership.states import CLOSED, NO_ANSWER, TRANSITIONS, Actor, State

# A step of the process as it was taken; whoever it was takes the place of %(who)s.
TOLD = {
    "submit": gettext_lazy("%(who)s sent the form."),
    "write": gettext_lazy("%(who)s sent the message."),
    "enter": gettext_lazy("%(who)s entered what came on paper."),
    "set_aside": gettext_lazy("The site set it aside as spam."),
    "confirm": gettext_lazy("%(who)s confirmed the e-mail address."),
    "confirm_by_hand": gettext_lazy("%(who)s confirmed the e-mail address by hand."),
    "take": gettext_lazy("%(who)s took the case."),
    "take_over": gettext_lazy("%(who)s took over the case."),
    "hand_over": gettext_lazy("%(who)s changed the owner of the case."),
    "ask": gettext_lazy("%(who)s asked the applicant a question."),
    "answer": gettext_lazy("%(who)s answered the question."),
    "add": gettext_lazy("%(who)s added something to the answer."),
    "send_letter": gettext_lazy("%(who)s sent the letter that was to follow."),
    "answer_by_hand": gettext_lazy("%(who)s entered an answer of the applicant."),
    "propose": gettext_lazy("%(who)s proposed a decision."),
    "accept": gettext_lazy("%(who)s accepted it."),
    "decline": gettext_lazy("%(who)s declined it."),
    "reply": gettext_lazy("%(who)s answered the message."),
    "reopen": gettext_lazy("%(who)s opened the case again."),
    "withdraw": gettext_lazy("%(who)s withdrew it."),
    "withdraw_by_hand": gettext_lazy("%(who)s withdrew it for the applicant."),
    "close": gettext_lazy("%(who)s closed the case without an answer of the applicant."),
    "spam": gettext_lazy("%(who)s marked it as spam."),
    "not_spam": gettext_lazy("%(who)s found that it is not spam."),
    "erase": gettext_lazy("The site erased what was sent."),
    "erase_on_request": gettext_lazy("%(who)s had erased what was sent."),
    "file_read": gettext_lazy("%(who)s read the files."),
}
# Written for each reader and day; shown apart, or it hides the steps.
READ = "file_read"
WHO = {
    Actor.APPLICANT: gettext_lazy("The applicant"),
    Actor.STAFF: gettext_lazy("Somebody of the Task Force"),
    Actor.SYSTEM: gettext_lazy("The site"),
}


def told(case):
    """Yield what happened to a case, oldest first, as sentences with their moment."""
    events = list(case.events.select_related("actor"))
    owners = get_user_model().objects.in_bulk({_former_owner(event) for event in events} - {None})
    for event in events:
        who = event.actor or WHO[event.actor_role]
        sentence = TOLD.get(event.code)
        owner = owners.get(_former_owner(event))
        if event.code == "take_over" and owner:
            sentence = _("%(who)s took over the case from %(owner)s.")
        text = sentence % {"who": who, "owner": owner} if sentence else labelled(who, event.code)
        yield {"code": event.code, "text": text, "at": event.at}


def _former_owner(event):
    return event.data.get("from_owner")


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
