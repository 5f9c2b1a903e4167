"""What tells the work of a program: a field that people do not see, and texts full of links."""

from django import forms

from membership.process.choices import SpamMark

MOST_LINKS = 5
HONEYPOT = "leave_empty"


class Honeypot(forms.CharField):
    """A field that people neither see nor hear; the template hides it."""

    is_honeypot = True


def spam_marks(*texts: str) -> list[str]:
    """Return what the texts themselves have of the work of a program."""
    links = sum(text.count("://") for text in texts)
    return [SpamMark.LINKS] if links > MOST_LINKS else []
