"""The stages of a case, as the applicant sees them."""

from django.utils.translation import gettext as _

from membership import dates, history, review
from membership.letters import cases
from membership.process.kinds import KINDS
from membership.process.states import NO_ANSWER, ON_REQUEST, WAITING_FOR_APPLICANT, State

DECIDED = (State.ACCEPTED, State.DECLINED, State.WITHDRAWN)


def timeline(submission):
    """Return the stages in their order: done, now, still to come."""
    state = State(submission.state)
    stages = [stage(_("Received"), "done", submission.submitted_at)]
    if state == State.ERASED:
        label = KINDS[submission.kind].heading(state)
        return [*stages, stage(label, "done", submission.state_since)]
    by_hand = history.is_set_aside_by_hand(submission)
    if state == State.SPAM and not by_hand:
        stages.append(stage(_("We check it by hand"), "now"))
    elif submission.confirmed_at or state == State.UNCONFIRMED:
        stages.append(confirmed(submission))
    if by_hand:
        label = _("We have looked at it and are not taking it further")
        return [*stages, stage(label, "done", submission.decided_at)]
    if state != State.WITHDRAWN or history.was_taken(submission):
        stages.append(reading_stage(submission, state))
    if state in WAITING_FOR_APPLICANT:
        text = waiting(submission)
        stages.append(stage(_("Waiting for your answer"), "now", submission.state_since, text))
    stages.append(decision(submission, state))
    return stages


def waiting(submission):
    """Return until when we wait for an answer, or waited."""
    question = review.open_question(submission)
    if question is not None and question.due_on < dates.today():
        text = _(
            "We waited for it until %(day)s, and you can still send it; our own time starts "
            "running again when you have answered."
        )
    else:
        text = _(
            "We will wait for it until %(day)s; our own time starts running again when you have "
            "answered."
        )
    return text % {"day": cases.answer_by(submission)}


def stage(label, state="", date=None, text=""):
    return {"label": label, "state": state, "date": date, "text": text}


def confirmed(submission):
    """Return the stage of the address; whom nobody asks to confirm one has no such stage."""
    if submission.confirmed_at:
        return stage(_("You confirmed your address"), "done", submission.confirmed_at)
    return stage(_("You confirm your address"), "now", text=_("So that our answer reaches you."))


def reading_stage(submission, state):
    label = _("The Task Force reads it")
    if submission.is_concern:
        label = _("Those of the Task Force who decide read it")
    if state == State.NEW:
        return stage(label, "now", text=_("It is in the queue; you can follow it on this site."))
    if state in (State.UNCONFIRMED, State.SPAM):
        return stage(label)
    if state in (*WAITING_FOR_APPLICANT, *DECIDED):
        return stage(label, "done")
    return stage(label, "now", submission.state_since)


def decision(submission, state):
    if not KINDS[submission.kind].is_decided:
        label = _("Our answer")
    elif state == State.WITHDRAWN and submission.decision_reason == NO_ANSWER:
        label = _("Closed without an answer")
    elif state == State.WITHDRAWN and submission.decision_reason == ON_REQUEST:
        label = _("Withdrawn by the Task Force, as you asked")
    elif state == State.WITHDRAWN:
        label = _("Withdrawn by you")
    else:
        label = _("Decision")
    if state in DECIDED:
        return stage(label, "done", submission.decided_at)
    return stage(label)
