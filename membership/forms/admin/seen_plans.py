"""What a page of staff carries along: the plan that it showed, to be compared with a fresh one."""

import json
from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy

from membership.review import Plan

# No browser leaves these out; whoever sends the page otherwise reads what to do.
UNSEEN = {
    name: gettext_lazy("The page came without the plan it showed. Read it here, and decide again.")
    for name in ("required", "invalid")
}


class SeenPlanForm(forms.Form):
    """A form below a plan, which knows what its reader has seen and what was typed since."""

    version = forms.IntegerField(widget=forms.HiddenInput, error_messages=UNSEEN)
    fingerprint = forms.CharField(widget=forms.HiddenInput, error_messages=UNSEEN)
    # The plan and the letter as the page showed them, to tell what has changed since.
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def plan_seen(self) -> dict[str, int | str | None]:
        """Return version and fingerprint of the plan that the page showed."""
        return {name: self.cleaned_data.get(name) or None for name in ("version", "fingerprint")}

    @classmethod
    def answer_to(cls, plan: Plan, shown: Mapping[str, object]) -> dict[str, object]:
        """Return what the form holds when its page opens."""
        letter = plan.letters[0] if plan.letters else None
        return {
            "version": plan.version,
            "fingerprint": plan.fingerprint,
            "seen": json.dumps(shown),
            "decision_on": plan.on,
            "subject": letter.subject if letter else "",
            "body": letter.body if letter else "",
        }

    def remember(self, shown: Mapping[str, object]) -> None:
        """Carry along what the page now shows."""
        data = self.data.copy()  # type: ignore[attr-defined]  # what was posted can be copied
        data["seen"] = json.dumps(shown)
        self.data = data

    def start_over(self, plan: Plan) -> bool:
        """Point the form at a fresh plan; what somebody typed stays, what nobody touched is anew.

        Return whether the letter had been changed by hand and would now be another one.
        """
        fresh = self.answer_to(plan, {})
        seen = self.shown_before()
        data = self.data.copy()  # type: ignore[attr-defined]  # what was posted can be copied
        for name in ("version", "fingerprint"):
            data[name] = fresh[name]
        touched = False
        for name in ("subject", "body"):
            typed, drafted = plain(data.get(name, "")), plain(seen.get(name, ""))
            if typed == drafted or not typed:
                data[name] = fresh[name]
            elif plain(fresh[name]) != drafted:
                touched = True
        self.data = data
        return touched

    def shown_before(self) -> dict[str, object]:
        """Return the plan as the page showed it; nothing where that cannot be told."""
        try:
            seen = json.loads(self.data.get("seen", ""))
        except (ValueError, RecursionError):
            return {}
        return seen if isinstance(seen, dict) else {}


def plain(text: object) -> str:
    """Return a text as it was before a browser sent it."""
    return str(text).replace("\r\n", "\n").strip()
