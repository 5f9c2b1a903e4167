"""What staff changed of a group, a site or the like: told in the log, old beside new.

Wagtail's own log says only that something was edited. Nothing secret is quoted.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import Group
from django.db import models
from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log
from wagtail.models import Collection, Page, PageViewRestriction

from alliance_site.text.labelled import labelled

ACTION = "alliance_site.change"
LONGEST = 80

RIGHTS, READERS = "rights", "readers"
NO_FIELDS = {RIGHTS: gettext_lazy("rights"), READERS: gettext_lazy("who may read")}
# Told as changed, and no more: a secret, or words about a person that are to be forgotten.
NEVER_QUOTED = {
    *("password", "contact_person", "contact_address", "contact_telephone", "contact_email"),
}


class Change(NamedTuple):
    """What of a row differs: in short words, or as sets of what was given and taken."""

    name: str
    before: str | list[str] | None
    after: str | list[str] | None


def facts(row: models.Model | None) -> dict[str, Any]:
    """Return what of a row may be told, by the names of its columns."""
    if row is None:
        return {}
    found = {
        field.name: getattr(row, field.name)
        for field in row._meta.concrete_fields
        if field.editable and not field.primary_key
    }
    found = {name: as_text(value) for name, value in found.items()}
    if hasattr(row, "page_permissions"):
        found[RIGHTS] = rights(row)
    if hasattr(row, "view_restrictions"):
        found[READERS], found["password"] = readers(row)
    return found


def as_text(value: object) -> str:
    """Return a value in words; of a body of blocks or rich text without its markup."""
    if value is None or value is False:
        return ""
    if value is True:
        return "✓"
    return " ".join(strip_tags(str(value)).split())


def rights(group: Group) -> set[str]:
    """Return all that a group may, for whatever part of the site."""
    found = {permission.name for permission in group.permissions.all()}
    for given in group.page_permissions.select_related("page", "permission"):
        found.add(labelled(given.page, given.permission.name))
    for given in group.collection_permissions.select_related("collection", "permission"):
        found.add(labelled(given.collection, given.permission.name))
    return found


def readers(row: Page | Collection) -> tuple[str, str]:
    """Return who may read a page or what is in a collection, and the password for it."""
    restriction = row.view_restrictions.first()
    if restriction is None:
        return "", ""
    groups = restriction.groups.values_list("name", flat=True)
    return ", ".join((restriction.restriction_type, *groups)), restriction.password


def tell(
    row: models.Model, before: dict[str, Any], after: dict[str, Any], *, by: AbstractBaseUser | None
) -> None:
    """Write into the log what differs, if anything does."""
    if found := list(changes(before, after)):
        log(row, ACTION, user=by, data={"changes": found})


def changes(before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
    """Yield what differs, as the log keeps it."""
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name) or "", after.get(name) or ""
        if old == new:
            continue
        if name in NEVER_QUOTED:
            yield Change(name, None, None)
        elif name == RIGHTS:
            old, new = set(old), set(new)
            yield Change(name, sorted(old - new), sorted(new - old))
        else:
            yield Change(name, *differing(old, new))


def differing(old: str, new: str) -> tuple[str, str]:
    """Return two texts from the first word that differs to the last, and not too much of it."""
    one, other = old.split(), new.split()
    while one and other and one[0] == other[0] and min(len(one), len(other)) > 1:
        del one[0], other[0]
    while one and other and one[-1] == other[-1] and min(len(one), len(other)) > 1:
        del one[-1], other[-1]
    return tuple(Truncator(" ".join(words)).chars(LONGEST) for words in (one, other))


class ChangeFormatter(LogFormatter):
    label = gettext_lazy("What was changed")

    def format_message(self, log_entry):
        model = log_entry.content_type.model_class()
        found = (Change(*change) for change in log_entry.data.get("changes", ()))
        return " ".join(in_words(change, label(model, change.name)) for change in found)


def label(model: type[models.Model] | None, name: str) -> str | Promise:
    if name in NO_FIELDS:
        return NO_FIELDS[name]
    names = {field.name: field.verbose_name for field in model._meta.fields} if model else {}
    return names.get(name, _("password") if name == "password" else name)


def in_words(change: Change, name: str | Promise) -> str:
    """Return a change as a sentence in the reader's language."""
    says = {"name": capfirst(str(name)), "before": change.before, "after": change.after}
    if change.before is None:
        return _("%(name)s: changed.") % says
    if change.name == RIGHTS:
        given, taken = (", ".join(each) for each in (change.after, change.before))
        sentences = [_("Rights given: %(rights)s.") % {"rights": given}] if given else []
        sentences += [_("Rights taken away: %(rights)s.") % {"rights": taken}] if taken else []
        return " ".join(sentences)
    if change.name == READERS:
        says |= {"before": who_reads(change.before), "after": who_reads(change.after)}
    return _("%(name)s: “%(before)s” → “%(after)s”.") % says


def who_reads(restriction: str) -> str:
    kind, *groups = restriction.split(", ")
    known = dict(PageViewRestriction.RESTRICTION_CHOICES)
    words = str(known.get(kind or PageViewRestriction.NONE, kind))
    return labelled(words, ", ".join(groups)) if groups else words
