"""What a form of the admin says to names in braces that stand for no figure."""

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from alliance_site import placeholders


class KnownFigures:
    """A form that does not publish ``{nonsense}``; an old text that is shown unchanged may."""

    def clean(self):
        answers = super().clean()
        if not self.is_deferred_validation and not answers.get("unchanged"):
            for name, answer in list(answers.items()):
                for unknown in dict.fromkeys(_unknown(answer)):
                    self.add_error(name, _sentence(unknown))
        return answers


def _unknown(answer):
    """Yield the unknown names of a text or of all texts in a body of blocks."""
    if isinstance(answer, StreamValue):
        answer = answer.get_prep_value()
    if isinstance(answer, str):
        yield from placeholders.unknown(answer)
    elif isinstance(answer, (list, dict)):
        for each in answer.values() if isinstance(answer, dict) else answer:
            yield from _unknown(each)


def _sentence(unknown):
    return _(
        "{%(unknown)s} stands for nothing. Known are %(known)s. If the braces are meant as such,"
        " put a space inside of them."
    ) % {
        "unknown": unknown,
        "known": ", ".join(f"{{{name}}}" for name in placeholders.known_names()),
    }
