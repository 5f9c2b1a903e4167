"""What else there is to choose says how many it would find."""

import pytest

from alliance_site.text import html_tree
from membership.public.filters import Filters
from tests.membership.public.listings import shown
from tests.support.builders import make_participant, make_signatory

pytestmark = pytest.mark.django_db
# The text is typed, and a link of its own leads to those who took part earlier.
CHOSEN = set(Filters.__dataclass_fields__) - {"q", "former"}


def offered(client, query=""):
    """Return (filter, value, whether it is chosen) of what can be chosen beside the list."""
    page = html_tree.document(client.get(f"/en/participants/{query}").content.decode())
    controls = html_tree.named(page, "select", "input")
    return [
        (control.get("name"), each.get("value"), bool({"checked", "selected"} & {*each.attributes}))
        for control in controls
        if control.get("form") == "find"
        for each in html_tree.named(control, "option") or [control]
    ]


@pytest.mark.parametrize("name", sorted(CHOSEN))
def test_each_filter_can_be_chosen_and_then_stays_chosen(client, pages, name):
    make_signatory(participant=make_participant(themes=["housing"]))

    values = [value for known, value, _chosen in offered(client) if known == name and value]

    assert values, "Nobody can choose it."
    assert (name, values[0], True) in offered(client, f"?{name}={values[0]}")


def test_choices_say_how_many_they_would_find(client, pages):
    make_participant(country="ES", themes=["housing"])
    make_participant(country="ES", kind="region")
    make_participant(country="GR")

    context = shown(client, "?kind=city")

    assert [(c["label"], c["count"]) for c in context["countries"]] == [("Greece", 1), ("Spain", 1)]
    assert [(c["key"], c["count"], c["selected"]) for c in context["kinds"]] == [
        ("city", 2, True),
        ("region", 1, False),
    ]
    assert [(c["key"], c["count"]) for c in context["themes"]] == [("housing", 1)]
