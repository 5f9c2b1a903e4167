"""Public entries: how one comes on the site, goes, and comes back under its number."""

from collections.abc import Mapping
from typing import TypeVar, cast

from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction

from alliance_site.caching import edition
from alliance_site.models import User
from alliance_site.names import places
from alliance_site.pages import page_tree as trees
from alliance_site.pages import slugs
from alliance_site.pages.redirects import former_addresses
from alliance_site.search import index
from membership import journal
from membership.models import DirectoryPage, Participant
from membership.process.errors import RegisterError
from membership.register.numbers import refuse_taken_number

LONGEST_SLUG = 80
Row = TypeVar("Row", bound=Model)


def publish(entry: Participant, *, by: User | None, number: int | None) -> Participant:
    """Save a new entry under its number and address, live at once."""
    if number:
        refuse_taken_number(number, entry)
    entry.number = number
    if entry.slug:
        refuse_taken_slug(entry.slug, entry)
    entry.slug = entry.slug or free_slug(entry.name_en or entry.name_fr or entry.official_name)
    fold(entry)
    checked(entry).save()
    # Whoever may accept may publish, even without any right to edit entries.
    republish(entry, by=by)
    return Participant.objects.get(pk=entry.pk)


def fold(entry: Participant) -> None:
    """Note by which words an entry is found and sorted, as its names are now."""
    names = (entry.official_name, entry.second_official_name, entry.name_en, entry.name_fr)
    entry.folded = " ".join(places.found_by(name, entry.country) for name in names if name)


def checked(row: Row) -> Row:
    """Return a row whose columns hold what they may; the refusal names those that do not."""
    try:
        row.full_clean()
    except ValidationError as error:
        sentences = [
            f"{name}: {' '.join(messages)}" if name in _columns(row) else " ".join(messages)
            for name, messages in error.message_dict.items()
        ]
        raise RegisterError(" ".join(sentences)) from error
    return row


def check_columns(row: Model, facts: Mapping[str, object]) -> None:
    """Refuse values that their columns may not hold, whatever the rest of the row holds."""
    for name, value in facts.items():
        try:
            field = cast(Field, row._meta.get_field(name))
            field.clean(value, row)
        except ValidationError as error:
            raise RegisterError(f"{name}: {' '.join(error.messages)}") from error


def _columns(row: Model) -> set[str]:
    return {field.name for field in row._meta.fields}


def republish(participant: Participant, *, by: User | None) -> None:
    participant.save_revision(user=by).publish(user=by, skip_permission_checks=True)


def unpublish(participant: Participant, *, by: User | None) -> None:
    UnpublishAction(participant, user=by).execute(skip_permission_checks=True)


def refuse_taken_slug(slug: str, participant: Participant) -> None:
    taken = Participant.objects.filter(slug=slug).exclude(pk=participant.pk).exists()
    unfit = (
        slug in slugs.RESERVED_FOR_DIRECTORY or slug != slugify(slug) or len(slug) > LONGEST_SLUG
    )
    if taken or unfit:
        raise RegisterError(_("The address “%(slug)s” cannot be used.") % {"slug": slug})


def free_slug(name: str) -> str:
    """Return an address in plain letters that no other participant has."""
    wish = slugify(places.fold(name))[:70] or "participant"
    taken = set(Participant.objects.filter(slug__startswith=wish).values_list("slug", flat=True))
    taken |= slugs.RESERVED_FOR_DIRECTORY
    numbered = (f"{wish}-{count}" for count in range(2, len(taken) + 3))
    return next(slug for slug in (wish, *numbered) if slug not in taken)


def readdress(participant: Participant, before: str) -> None:
    """Lead from the address that a participant had to the one it has, in the search too."""
    for branch in trees.current().branches:
        if branch.model is DirectoryPage:
            former_addresses.follow(branch.page(), before, participant.slug)
    index.refresh(participant)


def set_columns(row: Model, **columns: object) -> None:
    """Write columns past any draft: what stands in an editor's revision stays as it is."""
    type(row)._default_manager.filter(pk=row.pk).update(**columns)
    for name, value in columns.items():
        setattr(row, name, value)


def record_change(
    code: str, participant: Participant | None, by: User | None, **data: object
) -> None:
    """Close a change: the event last, and new pages once it is kept."""
    edition.raise_edition()
    role = "staff" if by else "system"
    journal.record(code, participant=participant, by=by, role=role, data=data)
