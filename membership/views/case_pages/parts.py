"""What the status page tells beside its forms: turn, decisions, letters, files, what to do."""

from django.utils.translation import gettext as _

from alliance_site.models import Letter
from alliance_site.text import days
from membership import dates, history, review
from membership.files import sent
from membership.letters import cases, occasions
from membership.process.choices import AFTER_AN_END, NEXT_STEPS, DeclineReason
from membership.process.kinds import KINDS
from membership.process.possible import is_possible
from membership.process.questions import Settled
from membership.process.states import NO_ANSWER, WAITING_FOR_APPLICANT, State
from membership.process.transitions import Page
from membership.process.turns import AWAITED, SET_ASIDE, facts
from membership.review import answers, letter_values
from membership.views.guarded import address


def told_of(case):
    """Return all of it, under the names that the page gives it."""
    decisions, letters = decisions_of(case), letters_of(case)
    return {
        "facts": facts_of(case),
        "decision": next((each for each in decisions if each["holds"]), None),
        "former_decisions": [each for each in decisions if not each["holds"]],
        "is_letter_invited": invited(case) == Page.MANDATE,
        "is_addition_invited": invited(case) == Page.ANSWER,
        "messages_of_case": messages_of(case),
        "corrections": corrections_of(case),
        "letters": letters,
        "is_told": any(each["letter"].sent_at for each in letters),
        "files": files_of(case),
        "doing": doing(case),
    }


def facts_of(case):
    """Return whose turn it is, by which day, and what if nobody acts: labels and sentences."""
    known = facts(case.kind, case.state, reason_of(case))
    rows = [
        (_("Whose turn it is"), known.whose),
        (_("By which day"), by_which_day(case, known)),
        (_("If nobody does anything"), known.otherwise),
    ]
    return [{"label": label, "text": str(text)} for label, text in rows]


def reason_of(case):
    """Return what, beside its state, says whose turn it is."""
    if history.is_set_aside_by_hand(case):
        return SET_ASIDE
    return AWAITED if is_owed(case) else case.decision_reason


def is_owed(case):
    """Say whether an authority takes part whose letter is still to come."""
    return case.state == State.ACCEPTED and bool(case.mandate_pending_until)


def by_which_day(case, known):
    if is_owed(case):
        return known.until(days.in_words(case.mandate_pending_until))
    if case.state in WAITING_FOR_APPLICANT:
        question = review.open_question(case)
        is_past = question is not None and question.due_on < dates.today()
        return known.until(cases.answer_by(case), is_past=is_past)
    if case.due_on and case.due_on < dates.today():
        text = _("We promised our answer by %(day)s and are late. Call us if you cannot wait.")
        return text % {"day": days.in_words(case.due_on)}
    return known.until(days.in_words(case.due_on) if case.due_on else "")


def decisions_of(case):
    """Return every decision of a case, the newest first; at most that one still holds."""
    rows = list(case.decisions.all())
    return [decision_of(case, row, is_last=row is rows[0]) for row in rows]


def decision_of(case, row, *, is_last):
    holds = is_last and not row.taken_back_at and row.outcome == case.state
    return {
        "row": row,
        "holds": holds,
        "heading": KINDS[case.kind].heading(row.outcome, row.reason),
        "day": row.on or dates.day_of(row.made_at),
        "taken_back": row.taken_back_at and dates.day_of(row.taken_back_at),
        "reason": letter_values.sentence(row.reason),
        "next_steps": next_steps(row, holds=holds),
        "is_end": row.outcome == State.WITHDRAWN,
        "is_own": is_own(row),
        "language": case.text_language if is_own(row) else case.language,
    }


def is_own(row):
    """Say whether a decision is the applicant's: to withdraw."""
    return row.outcome == State.WITHDRAWN and not row.reason


def next_steps(row, *, holds):
    """Return what can be done after a decision; of an end that is over, nothing was ever told."""
    if row.outcome == State.WITHDRAWN:
        return str(AFTER_AN_END.get(row.reason, "")) if holds else ""
    return str(NEXT_STEPS.get(row.reason, ""))


def invited(case):
    """Return the page from which something is sent to a case that the words above it ask for."""
    if case.state == State.WITHDRAWN and case.decision_reason == NO_ANSWER:
        return Page.ANSWER
    is_without = case.state == State.DECLINED and case.decision_reason == DeclineReason.NO_MANDATE
    if not is_without:
        return None
    takes_letter = is_possible("send_letter", case.state, case.kind)
    return Page.MANDATE if takes_letter else Page.ANSWER


def messages_of(case):
    """Return what was asked and answered: of a question its kind, the answers meant, its end."""
    return [
        {"said": said, **asked_with(case, getattr(said, "question", None))}
        for said in case.exchanges.with_additions().select_related("question")
    ]


def asked_with(case, question):
    if question is None:
        return {}
    is_taken_back = question.settled_by == Settled.TAKEN_BACK
    return {
        "kind": question.type.told,
        "fields": [answers.label_of(case.details, name) for name in question.fields],
        "taken_back": dates.day_of(question.settled_at) if is_taken_back else None,
    }


def corrections_of(case):
    """Return what was changed after sending, the newest first, in the language of the page."""
    rows = []
    for row in case.corrections.all():
        old, new = answers.shown_again(case.details, row)
        language = answers.language_of(case.details, row.field)
        label = answers.label_of(case.details, row.field)
        rows.append({"row": row, "label": label, "language": language, "old": old, "new": new})
    return rows


def letters_to(case):
    """Return the letters to whoever sent a case; an erased one has none left."""
    return case.letters.filter(code__in=occasions.TO_APPLICANT).exclude(subject="").order_by("pk")


def letters_of(case):
    return [
        {
            "letter": letter,
            "progress": progress_of(letter),
            "url": address("case_letter", case, pk=letter.pk) if is_readable(letter) else "",
        }
        for letter in letters_to(case)
    ]


def is_readable(letter):
    """Say whether its reader may see a letter: not what staff have kept back."""
    return letter.progress != Letter.State.HELD


def progress_of(letter):
    """Return in words how far a letter has come."""
    if letter.sent_at:
        words = {"day": days.in_words(dates.day_of(letter.sent_at)), "address": letter.to}
        return _("sent on %(day)s to %(address)s") % words
    return {
        Letter.State.HELD: _("not sent yet: somebody looks at it first"),
        Letter.State.FAILED: _("not sent: no message reaches the address. Call or write to us"),
        Letter.State.NO_ADDRESS: _("not sent: there is no address. You can read it here"),
    }.get(letter.progress, _("waiting to be sent"))


def files_of(case):
    """Return the files that were sent, with what their sender should know of each."""
    return [
        {
            "file": file,
            "day": dates.day_of(file.created_at),
            "url": "" if file.quarantined else address("file", case, pk=file.pk),
            "note": file.warning,
        }
        for file in sent.sent(case)
    ]


def doing(case):
    """Return the pages on which somebody does something with a case: text and address."""
    is_erased = case.state == State.ERASED

    def may(transition):
        return is_possible(transition, case.state, case.kind)

    offered = [
        (
            _("Change the contact person"),
            "case_contact",
            may("change_contact"),
        ),
        (
            _("The e-mail address is wrong"),
            "case_address",
            may("correct_address"),
        ),
        (_("Send a picture of your town hall"), "picture", may("send_picture")),
        (_("Download everything"), "case_download", not is_erased),
        (_("Withdraw it"), "case_withdraw", may("withdraw")),
        (_("Erase it"), "case_erase", not is_erased),
    ]
    return [{"text": text, "url": address(name, case)} for text, name, is_so in offered if is_so]
