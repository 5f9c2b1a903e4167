"""What forms of the admin ask of texts and moments, whatever they are about."""

from datetime import datetime, timedelta
from itertools import chain

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.blocks import StreamValue

from alliance_site.editing import placeholders
from alliance_site.pages import destinations


class PossibleMoments:
    """A form that takes no moment which is on no calendar in another time zone."""

    def clean(self):
        answers = super().clean()
        for name, answer in list(answers.items()):
            if isinstance(answer, datetime) and not _is_possible(answer):
                self.add_error(
                    name, _("This day is too early or too late for a calendar. Choose another one.")
                )
        return answers


def _is_possible(moment):
    day = timedelta(days=1)
    return datetime.min + day <= moment.replace(tzinfo=None) <= datetime.max - day


class SoundTexts:
    """A form that publishes neither ``{nonsense}`` nor a link that leads nowhere.

    An old text that is shown unchanged may have both.
    """

    def clean(self):
        answers = super().clean()
        if not self.is_deferred_validation and not answers.get("unchanged"):
            for name, answer in list(answers.items()):
                texts = list(_texts(answer))
                for unknown in dict.fromkeys(chain(*map(placeholders.unknown, texts))):
                    self.add_error(name, _sentence(unknown))
                for wrong in dict.fromkeys(chain(*map(destinations.wrong_links, texts))):
                    self.add_error(name, wrong)
        return answers


def _texts(answer):
    """Yield a text, or all texts in a body of blocks."""
    if isinstance(answer, StreamValue):
        answer = answer.get_prep_value()
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, (list, dict)):
        for each in answer.values() if isinstance(answer, dict) else answer:
            yield from _texts(each)


class TextsForm(SoundTexts, PossibleMoments, WagtailAdminModelForm):
    """The form of a row that holds texts for visitors and may be scheduled."""


def _sentence(unknown):
    return _(
        "{%(unknown)s} does not stand for anything. Known names: %(known)s. If you mean real "
        "braces, put a space inside them."
    ) % {
        "unknown": unknown,
        "known": ", ".join(f"{{{name}}}" for name in placeholders.known_names()),
    }
