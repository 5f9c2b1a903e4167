"""The applicant answers a question of the Task Force, on the status page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from membership.forms.base import PageForm
from membership.forms.files import FilesField
from membership.forms.texts import Paragraphs


class AnswerForm(PageForm):
    """``draft`` is the case that is asked about; only what came since the question is shown."""

    button = _("Send the answer")
    files_in = "added"

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
            "PDF, JPG or PNG, 10 MB or smaller each. You do not need to send the first files again."
        ),
    )

    def known(self) -> dict[str, Any]:
        return {}

    def show_kept(self) -> None:
        if self.file_field:
            since = self.draft.state_since
            self.file_field.kept = list(self.draft.attachments.filter(created_at__gte=since))
