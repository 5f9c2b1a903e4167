"""Where the pages of a draft are, and what a private link opens."""

from contextlib import suppress
from functools import partial

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse

from membership import links
from membership.forms.journeys import JOURNEYS
from membership.models import Submission

SEEN = "seen"  # of an address: the edition of what a form was made from
# The pages below ``link``, each with what finds the row of its keys.
OPENED_BY = {
    **{
        purpose: partial(links.find_by_purpose, purpose=purpose)
        for purpose in (links.CONFIRM, links.RESUME, links.CHANGE_ADDRESS)
    },
    "passed": links.find_passed,
}


def first_address(key):
    """Return the first page of a form that is opened and not kept yet, or nothing."""
    for kind, journey in JOURNEYS.items():
        with suppress(Submission.DoesNotExist):
            if links.find_opened(key, kind) is None:
                return page_address(kind, key, journey.steps[0].name)
    return ""


def link_address(key):
    """Return the page that the key of a letter opens, whatever its link has become, or nothing."""
    for name, find in OPENED_BY.items():
        with suppress(ObjectDoesNotExist):
            find(key)
            return reverse(f"membership:{name}", kwargs={"key": key})
    return ""


def step_address(draft, name):
    return page_address(draft.kind, links.status_key(draft), name)


def page_address(kind, key, name):
    """Return the address of a page of a form, in the language of the reader."""
    if JOURNEYS[kind].check is None:  # one page is all there is
        return reverse(f"membership:{kind}_step", kwargs={"key": key})
    if name == "check":
        return reverse(f"membership:{kind}_check", kwargs={"key": key})
    return reverse(f"membership:{kind}_step", kwargs={"key": key, "step": name})


def unfinished_address(draft):
    """Return where a draft is carried on."""
    step = JOURNEYS[draft.kind].unfinished(draft)
    return step_address(draft, step.name if step else "check")
