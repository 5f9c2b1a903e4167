"""What goes live, and what is taken down, at the hour an editor has set."""

from django.core.management import call_command


def publish_what_is_due():
    """Publish what is due and take down what has run out, pages and rows alike.

    Wagtail's own command, so that its log, its signals and with them the edition
    take notice as if an editor had pressed the button.
    """
    call_command("publish_scheduled")
