"""What an applicant sends from the status page: an answer, more to it, and the mandate."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from membership.files import sent
from membership.forms.fields.files import FilesField
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Paragraphs
from membership.forms.page import FILE_HINT, PageForm
from membership.models import Question
from membership.process.transitions import Page
from membership.review.exchanges import corrections

NO_ROOM = _("This case has as many files as we can keep. Call or write to us")


class StatusForm(PageForm):
    """``draft`` is the case; of its files only those are shown that were not sent yet from here."""

    def known(self) -> dict[str, object]:
        return {}

    def show_attached(self) -> None:
        if self.file_field and self.draft:
            self.file_field.attached = list(sent.unsent(self.draft, self.came_with))

    @property
    def is_shut(self) -> bool:
        """Say whether no file can come from here: the case is full, and none lies with the page."""
        field = self.file_field
        return bool(field and field.is_case_full and not field.attached)


class AnswerForm(StatusForm):
    button = _("Send the answer")
    files_in = "added"
    came_with = Page.ANSWER

    message = Paragraphs(
        label=_("Your answer"),
        longest=3000,
        ask=_("Enter your answer"),
        named=_("Your answer"),
        help_text=_("You may write in your language. Up to 3,000 characters."),
    )
    added = FilesField(
        label=_("Add files"),
        help_text=_(
            "Up to five files at once, PDF, JPG, PNG or signed (P7M), 10 MB or smaller each. "
            "What you have sent already need not be sent again."
        ),
    )


class QuestionForm(AnswerForm):
    """The answer to a ``question``, below the answers that it is about."""

    button = _("Hand in the answer")
    question: Question

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["message"].required = self.question.type.needs_words

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        """Yield what is missing while it is asked; once it is answered, twice is once."""
        said = answers.get("message") or self.corrects_anything() or self.has_new_files()
        if not (said or self.question.settled_at or "message" in self.errors):
            yield "message", _("Correct what we asked about, or write to us why it stays as it is")

    def corrects_anything(self) -> bool:
        """Say whether an answer becomes another: one typed in other words may be the same."""
        return bool(self.draft and corrections.differences(self.draft, self.answers()))

    def has_new_files(self) -> bool:
        if not (self.file_field and self.draft):
            return False
        known = {*sent.with_answers(self.draft).values_list("sha256", "shown_name")}
        new = {(file.sha256, file.shown_name) for file in self.file_field.good} - known
        return bool(new or self.file_field.attached)


class AdditionForm(AnswerForm):
    """More than was sent so far; what was sent stays as it is."""

    button = _("Send the addition")
    form_id = "addition-form"

    message = Paragraphs(
        label=_("What would you like to add?"),
        longest=3000,
        ask=_("Enter what you would like to add"),
        named=_("What you would like to add"),
        help_text=_("You may write in your language. Up to 3,000 characters."),
    )


class MandateForm(StatusForm):
    """The mandate that was to follow; the applicant knows it as the letter."""

    button = _("Send the letter")
    files_in = "letter"
    came_with = Page.MANDATE
    form_id = "letter-form"

    letter = FilesField(
        label=_("A signed letter or council decision"), help_text=FILE_HINT, optional_note=""
    )

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        if not self.has_files():
            yield "letter", NO_ROOM if self.is_shut else _("Choose the letter or council decision")
