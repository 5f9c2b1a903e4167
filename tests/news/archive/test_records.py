"""A record is the same one next time, and what a list knew is joined to what its page said."""

from dataclasses import replace

import pytest

from news.archive.records import Record, from_json, joined

ARTICLE = Record(language="en", number=41, title="A day", body="<p>Text</p>", links=(("a", "/b"),))
LISTING = Record(language="en", title="A day", dated="08/05/2012", credit="Office", listed=True)


def test_a_record_is_read_back_as_it_was_kept():
    kept = replace(ARTICLE, doubts=(("table", ""),), other_dates=("09/05/2012",))

    assert from_json(kept.as_json()) == kept


def test_where_it_was_read_makes_no_other_record():
    elsewhere = replace(ARTICLE, origin="b.html", original="<html>")

    assert elsewhere.fingerprint == ARTICLE.fingerprint
    assert replace(ARTICLE, title="Another").fingerprint != ARTICLE.fingerprint


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Record(number=41, title="A"), Record(number=41, title="B")),
        (Record(title="Journée"), Record(title="JOURNEE ")),
        (Record(original="{broken"), Record(original="{broken")),
    ],
)
def test_it_is_known_by_its_number_else_its_title_else_its_content(one, other):
    assert one.key == other.key


def test_the_list_adds_what_the_page_did_not_say():
    whole = joined(ARTICLE.as_json(), LISTING.as_json())

    assert (whole.number, whole.body) == (41, "<p>Text</p>")
    assert (whole.dated, whole.credit) == ("08/05/2012", "Office")


@pytest.mark.parametrize(
    ("line", "subtitle", "credit"), [("Office", "", "Office"), ("In spring", "In spring", "Office")]
)
def test_the_list_settles_what_an_unsure_line_under_the_title_is(line, subtitle, credit):
    unsure = replace(ARTICLE, credit=line, unsure_line=line)

    whole = joined(unsure.as_json(), LISTING.as_json())

    assert (whole.subtitle, whole.credit, whole.unsure_line) == (subtitle, credit, "")
