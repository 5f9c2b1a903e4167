"""Where the pages of a draft are."""

from django.urls import reverse

from membership import links
from membership.forms.journeys import JOURNEYS


def step_address(draft, name):
    return page_address(draft.kind, links.status_key(draft), name)


def page_address(kind, key, name):
    """Return the address of a page of a form, in the language of the reader."""
    if name == "check":
        return reverse(f"membership:{kind}_check", kwargs={"key": key})
    if JOURNEYS[kind].check is None:
        return reverse(f"membership:{kind}_step", kwargs={"key": key})
    return reverse(f"membership:{kind}_step", kwargs={"key": key, "step": name})


def unfinished_address(draft):
    """Return where a draft is carried on."""
    step = JOURNEYS[draft.kind].unfinished(draft)
    return step_address(draft, step.name if step else "check")
