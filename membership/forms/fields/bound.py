"""How a control is tied to what stands above it."""

from django.forms import BoundField


class MessageFirst(BoundField):
    """A field of which the message is read before the hint, in the order of the template pack."""

    @property
    def aria_describedby(self) -> str | None:
        """Return what Django does, the other way round; nothing where the widget has its own."""
        found = super().aria_describedby
        return found and " ".join(reversed(found.split()))
