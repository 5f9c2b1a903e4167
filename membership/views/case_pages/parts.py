"""What the status page tells beside its forms: turn, decisions, letters, files, what to do."""

from django.utils.translation import gettext as _

from alliance_site.models import Letter
from alliance_site.text import days
from membership import dates, history
from membership.files import sent
from membership.letters import cases, occasions
from membership.process.choices import NEXT_STEPS
from membership.process.kinds import KINDS
from membership.process.possible import is_possible
from membership.process.states import WAITING_FOR_APPLICANT, State
from membership.process.turns import SET_ASIDE, facts
from membership.review import letter_values
from membership.views.guarded import address


def facts_of(case):
    """Return whose turn it is, by which day, and what if nobody acts: labels and sentences."""
    by_hand = history.is_set_aside_by_hand(case)
    known = facts(case.kind, case.state, SET_ASIDE if by_hand else case.decision_reason)
    rows = [
        (_("Whose turn it is"), known.whose),
        (_("By which day"), by_which_day(case, known)),
        (_("If nobody does anything"), known.otherwise),
    ]
    return [{"label": label, "text": str(text)} for label, text in rows]


def by_which_day(case, known):
    if case.state in WAITING_FOR_APPLICANT:
        return known.until(cases.answer_by(case))
    if case.due_on and case.due_on < dates.today():
        text = _("We promised our answer by %(day)s and are late. Call us if you cannot wait.")
        return text % {"day": days.in_words(case.due_on)}
    return known.until(days.in_words(case.due_on) if case.due_on else "")


def decisions_of(case):
    """Return every decision of a case, the newest first."""
    return [
        {
            "row": row,
            "heading": KINDS[case.kind].heading(row.outcome, row.reason),
            "day": row.on or dates.day_of(row.made_at),
            "taken_back": row.taken_back_at and dates.day_of(row.taken_back_at),
            "reason": letter_values.sentence(row.reason),
            "next_steps": str(NEXT_STEPS.get(row.reason, "")),
            "is_own": row.outcome == State.WITHDRAWN,
            "language": case.text_language if row.outcome == State.WITHDRAWN else case.language,
        }
        for row in case.decisions.all()
    ]


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
            "note": _("It is kept apart until our safety check has passed it.")
            if file.quarantined
            else file.warning,
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
