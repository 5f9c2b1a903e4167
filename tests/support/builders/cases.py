"""Submissions of each kind, led to a state by the rules."""

import secrets
import time
from datetime import date

from django.utils.http import int_to_base36

from membership import review, typed_pages
from membership.process.decisions import Decision
from membership.process.kinds import Kind
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.process.table import TRANSITIONS
from tests.support.builders.counter import COUNTER
from tests.support.builders.people import make_user

# How a case that was sent comes to each state; a message needs no confirmation.
WAYS = {
    State.UNCONFIRMED: [],
    State.SPAM: [],
    State.NEW: ["confirm"],
    State.IN_REVIEW: ["confirm", "take"],
    State.QUESTION: ["confirm", "take", "ask"],
    State.ACCEPTED: ["confirm", "take", "accept"],
    State.DECLINED: ["confirm", "take", "decline"],
    State.WITHDRAWN: ["withdraw"],
    State.ERASED: ["withdraw"],
}


def make_application(state=State.NEW, language="en", **answers):
    """Make an application of an Exampletown and lead it to a state by the rules."""
    number = next(COUNTER)
    answers = {
        "name": f"Exampletown {number}",
        "country": "GR",
        "authority_kind": "city",
        "population": 12000,
        "website": f"https://exampletown{number}.example",
        "head_name": "Alex Example",
        "head_office": "Mayor",
        "contact_name": "Kim Example",
        "contact_email": f"kim@exampletown{number}.example",
        "work_now": "Two mediators work in the schools.",
        "themes": ["education"],
        "authorised": True,
    } | answers
    return lead(review.open(Kind.JOIN, token=token(), language=language, answers=answers), state)


def make_proposal(state=State.NEW, language="en", **answers):
    answers = {
        "name": "Example Association",
        "country": "GR",
        "proposal": "A training for mediators.",
        "contact_name": "Sam Example",
        "contact_email": "sam@association.example",
    } | answers
    return lead(
        review.open(Kind.COOPERATE, token=token(), language=language, answers=answers), state
    )


def make_signature(state=State.NEW, language="en", **answers):
    answers = {
        "name": f"Exampletown {next(COUNTER)}",
        "country": "AL",
        "authority_kind": "municipality",
        "signer_name": "Robin Example",
        "signer_office": "Mayor",
        "signed_on": date(2026, 11, 2),
        "contact_name": "Kim Example",
        "contact_email": "kim@signing.example",
        "authorised": True,
    } | answers
    return lead(review.open(Kind.SIGN, token=token(), language=language, answers=answers), state)


def make_message(state=State.NEW, language="en", **answers):
    answers = {
        "name": "Kim Example",
        "subject": "question",
        "text": "Who may take part?",
        "contact_name": "Kim Example",
        "contact_email": "kim@writing.example",
    } | answers
    return lead(review.open(Kind.MESSAGE, token=token(), language=language, answers=answers), state)


MAKERS = {
    Kind.JOIN: make_application,
    Kind.COOPERATE: make_proposal,
    Kind.SIGN: make_signature,
    Kind.MESSAGE: make_message,
}


def lead(draft, state):
    """Lead a draft to a state on the shortest way there."""
    if state == State.DRAFT:
        return draft
    marks = ["trap"] if state == State.SPAM else []
    case = review.submit(draft, spam_reasons=marks)
    for step in WAYS[state]:
        if case.state in TRANSITIONS[step].sources:
            case = decide(case, step)
    return review.forget(case) if state == State.ERASED else case


def decide(case, step, by=None, **said):
    """Take a step as a person does who has read the plan, with words where it needs some."""
    words = {
        "ask": {"message": "Which body took the decision?"},
        "answer": {"message": "The municipal council."},
        "reply": {"message": "Every authority of a member state."},
        "decline": {
            "note": "Not a local authority.",
            "reason": "no_authority",
            "next_steps": "Come back when this changes.",
        },
    }
    said = words.get(step, {}) | said
    seen = {}
    if TRANSITIONS[step].by == "staff":
        by = by or make_user(DECIDERS)
        if TRANSITIONS[step].note_required:
            said = {"note": "As agreed on the telephone."} | said
        plan = review.plan(case, step, by=by, decision=Decision(**said))
        seen = {"version": plan.version, "fingerprint": plan.fingerprint}
    return review.move(case, step, by=by, decision=Decision(**said), **seen)


def token():
    """Return the key of a form that was opened a minute ago; no rule asks for its seal."""
    return f"{secrets.token_hex(6)}-{int_to_base36(int(time.time() - 60) * 1000)}-"


def leave_a_change(case, page="change-leader", **typed):
    """Change an answer as its applicant does who saves it for later."""
    said = {name: [value] for name, value in (typed or {"head_name": "Robin Example"}).items()}
    return review.keep_refused(case, page, typed_pages.Page(said, files=[], judged=False))
