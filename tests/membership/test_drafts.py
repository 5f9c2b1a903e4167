"""A draft is its author's alone: no role finds it in the admin, at any address."""

import re

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse

from alliance_site.models import Letter
from membership.files import checks, store
from membership.process.permissions import DECIDERS, ROLES
from membership.process.states import State
from membership.process.table import TRANSITIONS
from tests.support.builders import (
    MAKERS,
    make_pdf,
    make_user,
)
from tests.support.sources import APPS

pytestmark = pytest.mark.django_db
SECRET = "Unsentville"
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


def is_ours(view):
    """Say whether a view of the admin was written here, or shows a row of ours."""
    made = getattr(view, "view_class", view)
    model = getattr(view, "view_initkwargs", {}).get("model")
    places = [made.__module__, getattr(model, "__module__", "")]
    return any(place.split(".")[0] in APPS for place in places)


def routes(patterns=None, names=(), path=""):
    """Yield name and parameters of our addresses in the admin."""
    for pattern in patterns or get_resolver().url_patterns:
        whole = path + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            inner = [*names, pattern.namespace] if pattern.namespace else names
            yield from routes(pattern.url_patterns, inner, whole)
        elif whole.startswith("admin/") and pattern.name and is_ours(pattern.callback):
            yield ":".join([*names, pattern.name]), PARAMETER.findall(whole)


ROUTES = sorted({(name, *parameters) for name, parameters in routes()})


@pytest.fixture(params=MAKERS)
def unsent(request):
    """A form of each kind that was not sent, with a file and a letter."""
    draft = MAKERS[request.param](state=State.DRAFT, name=SECRET)
    store.keep(draft, checks.check(make_pdf(f"{SECRET}.pdf")))
    Letter.objects.create(
        about=draft, code="status_link", once_key=SECRET, message_id="1@example.org",
        language="en", to="kim@example.org", subject=SECRET, body=SECRET,
    )  # fmt: skip
    return draft


def addresses(draft):
    """Yield the address of each route for this draft, its letter and its file."""
    letter, file = draft.letters.get().pk, draft.attachments.get().pk
    for name, *parameters in ROUTES:
        for transition in TRANSITIONS if "transition" in parameters else ["confirm"]:
            known = {"pk": letter if name.startswith("letter:") else draft.pk, "file": file}
            known |= {"transition": transition, "code": "receipt", "language": "en"}
            known["participant"] = 1
            try:
                yield name, reverse(name, kwargs={each: known[each] for each in parameters})
            except (KeyError, NoReverseMatch):
                assert not name.startswith(("queue:", "letter:")), name


def test_the_addresses_of_queue_and_letters_are_among_those_tried():
    names = {name for name, *_parameters in ROUTES}

    assert {"queue:inspect", "queue:transition", "queue:note", "queue:file", "queue:take"} <= names
    assert {"letter:inspect", "letter:index", "letter:usage", "letter:history"} <= names


@pytest.mark.one_engine
@pytest.mark.long
@pytest.mark.parametrize("role", ROLES)
def test_no_role_reads_a_draft_at_any_address(client, unsent, role):
    client.force_login(make_user(role))

    look_everywhere(client, unsent)


@pytest.mark.one_engine
def test_not_even_a_superuser_reads_a_draft_at_any_address(client, unsent):
    client.force_login(make_user(is_superuser=True))

    look_everywhere(client, unsent)


def look_everywhere(client, unsent):
    for name, address in addresses(unsent):
        page = client.get(address, {"q": SECRET[:6]} if name.endswith("index") else {})
        words = b"".join(page) if page.streaming else page.content
        assert SECRET.encode() not in words, address
        if name.startswith("queue:") and str(unsent.pk) in address:
            assert page.status_code != 200, address


def test_nobody_does_anything_with_a_draft(client, unsent):
    client.force_login(make_user(DECIDERS, is_superuser=True))
    typed = {"text": "A note", "note": "A note"}

    for act in ["take", "note", *[f"step/{transition}" for transition in TRANSITIONS]]:
        page = client.post(f"/admin/queue/{unsent.pk}/{act}/", typed, follow=True)
        assert page.status_code == 404, act
    assert unsent.notes.count() == unsent.events.exclude(actor=None).count() == 0
