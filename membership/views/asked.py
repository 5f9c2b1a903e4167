"""What an applicant is asked for at the moment, and the form in which it is sent."""

from alliance_site.text import characters
from membership import typed_pages
from membership.forms.answer import AdditionForm, AnswerForm, MandateForm
from membership.process.possible import is_possible
from membership.process.states import State
from membership.process.transitions import Page
from membership.views.guarded import address


def answer_form(case):
    """Return the form for an answer; where none is due, that for what is added."""
    if case.state == State.QUESTION:
        return AnswerForm
    return AdditionForm if is_possible("add", case.state, case.kind) else None


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
    action = address("letter" if page == Page.MANDATE else "status", case)
    if typed:
        return form_class.typed_again(typed, draft=case, action=action)
    return form_class(draft=case, action=action)


def unsent(case, page):
    """Return what was typed where nothing was asked, as ``text`` and the ``files`` left out."""
    typed = typed_pages.page(case, page)
    if typed is None:
        return None
    form = WITHOUT_QUESTION[page].typed_again(typed, draft=case)
    text, files = characters.trimmed(form.data.get("message", "")), form.file_field.sentences()
    if not text and not files:
        return None  # an empty page that was sent while something was asked
    url = address("letter" if page == Page.MANDATE else "status", case)
    return {"text": text, "files": files, "url": url}


def is_waiting(submission):
    return submission.state == State.UNCONFIRMED
