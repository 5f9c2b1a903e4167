"""The record of personal data names every column of a submission, and nothing else."""

import re
from pathlib import Path

from django.conf import settings

from membership.models import Submission
from membership.process.kinds import KINDS
from membership.review.erasure import KEPT

RECORD = Path(settings.ROOT, "docs/privacy.md")
BELONGS_TO_A_CASE = {
    "attachments",
    "letters",
    "notes",
    "exchanges",
    "questions",
    "corrections",
    "translations",
    "events",
    "decisions",
}


def named(heading=""):
    """Return the names in the first cells of the tables, below a heading if one is given."""
    text = RECORD.read_text(encoding="utf-8")
    if heading:
        text = text.split(f"## {heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]*`) \|", text, re.M)
    return [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]


def columns():
    return {
        field.name
        for model in Submission.__subclasses__()
        for field in model._meta.get_fields()
        if not field.auto_created or field.concrete
    }


def test_the_record_names_every_column_and_no_other():
    assert set(named()) == columns() | BELONGS_TO_A_CASE


def test_the_record_names_nothing_twice():
    assert len(named()) == len(set(named()))


def test_every_answer_has_purpose_reader_and_period():
    asked = {name for kind in KINDS.values() for name in kind.answers} | {
        "language",
        "text_language",
    }

    assert set(named("What the forms ask")) == asked


def test_what_belongs_to_a_case_is_what_the_database_has():
    relations = [*Submission._meta.related_objects, *Submission._meta.private_fields]
    related = {relation.name for relation in relations}

    assert (
        related - {model._meta.model_name for model in Submission.__subclasses__()}
        == BELONGS_TO_A_CASE
    )


def test_what_the_record_says_goes_is_what_forgetting_empties():
    text = RECORD.read_text(encoding="utf-8").split("## What the forms ask\n")[1].split("\n## ")[0]
    stays = {
        name: period.strip() == "always"
        for name, period in re.findall(r"^\| `(\w+)` \|.*\|([^|]+)\|$", text, re.M)
    }

    assert {name for name in stays if stays[name]} == stays.keys() & KEPT
