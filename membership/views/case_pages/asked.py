"""What an applicant is asked for at the moment, and the form in which it is sent."""

from django.utils.translation import gettext as _

from alliance_site.text import characters
from membership import review, typed_pages
from membership.forms.answer import AdditionForm, AnswerForm, MandateForm, QuestionForm
from membership.forms.corrections import correctable, corrects, fields_of
from membership.process.possible import is_possible
from membership.process.questions import FILES, Settled
from membership.process.states import CLOSED, State
from membership.process.transitions import Page
from membership.views.addresses import SEEN
from membership.views.guarded import address
from membership.views.unstored import typed as typed_in

MOST_DIGITS = 18
ANSWERED = (Settled.CORRECTED, Settled.ANSWERED, Settled.BY_HAND)


def answer_form(case):
    """Return the form for an answer, or what is added where none is due; else nothing."""
    if question := review.open_question(case):
        return form_for(question, case)
    return AdditionForm if is_possible("add", case.state, case.kind) else None


def form_for(question, case):
    """Return the form of a question: the answers it is about, words and files."""
    names = [name for name in question.fields if name != FILES]
    form_class = corrects(case.kind, names, sent_as=QuestionForm)
    form_class.question = question
    return form_class


def form_sent(case, page, seen):
    """Return the form that was shown where something is sent; it may be that of an older question.

    ``seen`` is the edition that the page was made from.
    """
    question = question_of(case, seen) if page == Page.ANSWER else None
    return form_for(question, case) if question else FORMS[page](case)


def question_of(case, seen):
    """Return the question of an edition, whatever became of it."""
    number = seen.partition("-")[0]
    is_number = number.isascii() and number.isdigit() and len(number) < MOST_DIGITS
    return case.questions.filter(pk=number).first() if is_number else None


def mandate_form(case):
    return MandateForm if is_possible("send_letter", case.state, case.kind) else None


def awaits_mandate(case):
    """Say whether the mandate that was to follow the form can still be sent."""
    return bool(case.mandate_pending_until) and mandate_form(case) is not None


FORMS = {Page.ANSWER: answer_form, Page.MANDATE: mandate_form}
WITHOUT_QUESTION = {Page.ANSWER: AnswerForm, Page.MANDATE: MandateForm}


def form_of(case, page):
    """Return the form of a page as it was left, or nothing where none is asked for."""
    form_class, typed = FORMS[page](case), typed_pages.page(case, page)
    if form_class is None:
        return None
    action = action_of(case, page)
    if typed:
        return form_class.typed_again(typed, draft=case, action=action)
    return form_class(draft=case, action=action)


def action_of(case, page):
    """Return where a page is sent: an answer with the edition of what it answers."""
    if page == Page.MANDATE:
        return address("letter", case)
    return f"{address('status', case)}?{SEEN}={review.edition(case)}"


def unsent(case, page, form=None):
    """Return what was typed where nothing was asked, as ``text`` and the ``files`` left out.

    Where another ``form`` is asked for by now, only the ``answers`` that it has no place for.
    """
    typed = typed_pages.page(case, page)
    if typed is None:
        return None
    answers = other_answers(case, typed, form.fields if form else ())
    text, files = ("", []) if form else said_in(WITHOUT_QUESTION[page], typed, case)
    if not (text or files or answers):
        return None  # an empty page that was sent while something was asked
    url = address("letter" if page == Page.MANDATE else "status", case)
    return {
        "text": text,
        "files": files,
        "answers": answers,
        "url": url,
        "is_asked": bool(form),
        "why": why_unsent(case, question_of(case, typed.seen)),
    }


def why_unsent(case, question):
    """Return why what was typed was not sent; ``question`` is the one that it answers, if any."""
    if case.state in CLOSED:
        return _("The case is closed, so we have not received this.")
    if question and question.settled_by == Settled.TAKEN_BACK:
        return _("We took our question back, so we have not received this.")
    if question and question.settled_by in ANSWERED:
        return _("Our question was answered before this came, so we have not received this.")
    if review.open_question(case):
        return _("Something else is asked by now, so we have not received this.")
    return _("We are not waiting for an answer at the moment, so we have not received this.")


def said_in(form_class, typed, case):
    form = form_class.typed_again(typed, draft=case)
    return characters.trimmed(form.data.get("message", "")), form.file_field.sentences()


def other_answers(case, typed, asked):
    """Return the answers that were changed on a page and are not ``asked`` for any more."""
    names = [name for name in correctable(case.kind) if not {*fields_of(name)} & {*asked}]
    form_class = corrects(case.kind, names)
    form = form_class.typed_again(typed, draft=case)
    fields = form_class.base_fields
    form_class.base_fields = {name: fields[name] for name in fields if name in form.changed_data}
    return typed_in(form_class, form.data)


def is_waiting(submission):
    return submission.state == State.UNCONFIRMED
