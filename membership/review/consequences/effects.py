"""What every consequence of ours is made of: an effect and a day."""

import hashlib
from datetime import date

from django.utils.translation import gettext_lazy

from alliance_site.registry import Effect, Said
from membership import dates, journal
from membership.models import Submission

# Stands in the letter, in its language, where something was public.
TAKEN_OFF = gettext_lazy("What we published because of it has been taken off the site.")


def effect(
    name: str,
    label: str,
    lines: list[str],
    said: dict[str, Said] | None = None,
    **values: object,
) -> Effect:
    """Return an effect that is another one as soon as anything shown of it differs."""
    preview = "\n".join(line for line in lines if line)
    seen = hashlib.sha256(journal.canonical([name, label, preview]).encode()).hexdigest()
    return Effect(
        name=name, label=label, preview=preview, fingerprint=seen, values=values, said=said or {}
    )


def day_of_decision(case: Submission) -> date:
    return case.decision_on or dates.today()
