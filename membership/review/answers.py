"""The answers of a submission: how they are kept, and how they are printed."""

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from datetime import date
from types import MappingProxyType
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db import models
from django.utils import translation
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alliance_site.editing.fields import KeysField
from alliance_site.names import places
from alliance_site.pages import languages
from alliance_site.text import days
from membership.files import sent
from membership.models import Correction, Submission
from membership.process.kinds import ABOUT_THE_ANSWERS, KINDS, Kind
from membership.process.questions import FILES
from membership.public import mentioned

LANGUAGES = ("language", "text_language")
# How the forms call what they ask; filled from above in ``MembershipConfig.ready``.
LABELS: dict[Kind, Mapping[str, str | Promise]] = {}
TYPED = (models.CharField, models.TextField)
SEARCHED = ("name", "second_official_name", "translated_name", "contact_name", "signer_name")


def fill_in(submission: Submission, answers: Mapping[str, object]) -> dict[str, object]:
    """Set the answers on a row that is not saved yet; return those that are rows themselves."""
    known = {*KINDS[Kind(submission.kind)].answers, *ABOUT_THE_ANSWERS}
    if unknown := answers.keys() - known:
        raise TypeError(f"Not an answer of {submission.kind}: {', '.join(sorted(unknown))}.")
    rows = {}
    for name, value in answers.items():
        if submission._meta.get_field(name).many_to_many:
            rows[name] = value
        else:
            setattr(submission, name, value)
    words = (getattr(submission, name, "") for name in SEARCHED)
    country = submission.country
    submission.folded = " ".join(places.found_by(word, country) for word in words if word)
    return rows


def own_words(submission: Submission) -> str:
    """Return the long texts, which two senders do not have in common."""
    columns = map(submission._meta.get_field, KINDS[Kind(submission.kind)].answers)
    return " ".join(
        getattr(submission, column.name)
        for column in columns
        if isinstance(column, models.TextField) and is_typed(column)
    )


def as_text(submission: Submission) -> str:
    """Return a full copy of the answers, in the language of the letters."""
    with translation.override(submission.language):
        return "\n\n".join(below(label, value) for label, value in labelled(submission))


def changes_as_text(submission: Submission) -> str:
    """Return what came by the last step of the applicant: each answer with old and new."""
    changed = submission.corrections.filter(version=submission.version).order_by("pk")
    with translation.override(submission.language):
        return "\n\n".join(
            below(label_of(submission, each.field), f"{each.old or '–'}\n→ {each.new or '–'}")
            for each in changed
        )


def below(label: str, value: str) -> str:
    """Return an answer below what was asked: a question needs no colon."""
    if label.endswith("?"):
        return f"{label}\n{value}"
    return _("%(label)s:\n%(value)s") % {"label": label, "value": value}


def labelled(submission: Submission) -> Iterator[tuple[str, str]]:
    """Yield label and answer in the words of the form, each answer once."""
    labels = LABELS.get(Kind(submission.kind), {})
    for name in KINDS[Kind(submission.kind)].answers:
        if name == "contact_name" and submission.contact_name == submission.name:
            continue
        if value := shown(submission, name):
            is_own = is_typed(submission._meta.get_field(name))
            yield label_of(submission, name), value if is_own else capfirst(value)
    for name in LANGUAGES:
        code = getattr(submission, name)
        if code and name in labels:
            yield str(labels[name]), capfirst(languages.name_of(code))
    if files := sent.sent(submission).values_list("shown_name", flat=True):
        yield _("Files"), "\n".join(files)


def label_of(submission: Submission, name: str) -> str:
    """Return how the form calls an answer, in the language of the moment."""
    if name == FILES:
        return _("Files")
    field: Any = submission._meta.get_field(name)
    label = LABELS.get(Kind(submission.kind), {}).get(name, field.verbose_name)
    return capfirst(str(label))


def language_of(submission: Submission, name: str) -> str:
    """Return the language in which an answer is written, where it is asked for beside it."""
    if "text_language" not in KINDS[Kind(submission.kind)].beside(name):
        return ""
    return submission.text_language if is_typed(submission._meta.get_field(name)) else ""


def is_typed(field: object) -> bool:
    """Say whether the words of an answer are those of whoever wrote it, not of a list."""
    return isinstance(field, TYPED) and not (field.choices or isinstance(field, KeysField))


def is_about_nothing(row: models.Model, name: str) -> bool:
    """Say whether an answer belongs to another one that was not given."""
    about = KINDS[Kind(row.kind)].about if isinstance(row, Submission) else {}
    return name in about and not getattr(row, about[name])


def shown(
    row: models.Model,
    name: str,
    *,
    unticked: str = "",
    offered: Mapping[object, object] = MappingProxyType({}),
) -> str:
    """Return a column as a person reads it; nothing where none was given.

    Letters, pages of the applicant, of staff, and plans print answers and entries with it.
    ``offered`` are the words for its values in a form, for whoever chose among them.
    """
    field: Any = row._meta.get_field(name)
    value = field.value_from_object(row)
    if is_about_nothing(row, name) or value in (None, "", []):
        return ""
    if not isinstance(value, list) and value in offered:
        return str(offered[value])
    return printed(row, field, unticked)


def printed(row: models.Model, field: Any, unticked: str = "") -> str:
    """Return what stands in a column that is not empty, in the language of the moment."""
    name, value = field.name, field.value_from_object(row)
    if isinstance(value, bool):
        return (_("yes") if value else _("no")) if value or field.null else unticked
    if name in PRINTED:
        return PRINTED[name](value)
    if field.many_to_many:
        return ", ".join(str(each) for each in value)
    if isinstance(value, list):
        labels = dict(field.pairs())
        return ", ".join(str(labels.get(key, key)) for key in value)
    if field.choices:
        return str(getattr(row, f"get_{name}_display")())
    if isinstance(value, date):
        return days.in_words(value)
    return intcomma(value) if isinstance(value, int) else str(value)


def shown_again(submission: Submission, correction: Correction) -> tuple[str, str]:
    """Return old and new of a correction in the language of the moment.

    What was typed, and names of rows, stand as they were kept; an answer that said nothing stays
    empty.
    """
    field: Any = submission._meta.get_field(correction.field)
    kept = (correction.old, correction.new)
    if field.many_to_many or is_typed(field):
        return kept
    values = (correction.old_value, correction.new_value)
    old, new = (
        in_words(submission, field, value) if said else ""
        for said, value in zip(kept, values, strict=True)
    )
    return old, new


def in_words(submission: Submission, field: Any, value: object) -> str:
    row = copy(submission)
    setattr(row, field.attname, field.to_python(value))
    return printed(row, field)


# What is read otherwise than its column says: a year is no amount, a code stands for a name.
PRINTED: dict[str, Callable[[Any], str]] = {
    "roma_population_year": str,
    "text_language": languages.name_of,
    "about": mentioned.in_words,
}
