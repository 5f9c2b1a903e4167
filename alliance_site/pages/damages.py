"""What of a page is damaged: what cannot be shown, and what differs from what was published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import Field, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page, Revision
from wagtail.rich_text import RichText

from alliance_site.pages import omissions
from alliance_site.pages.damaged_rows import is_away, passes, wanted

AT_ONCE = 100


def readable(page: Page, name: str) -> Any:
    """Return a column of a page, or nothing where it is damaged."""
    field = page._meta.get_field(name)
    return getattr(page, name) if passes(partial(field.value_from_object, page)) else None


def parts(page: Page) -> list[str]:
    """Return the names of what of a page cannot be read or shown."""
    columns = page._meta.concrete_fields
    return _names(each for each in columns if not passes(partial(_show, page, each)))


def _names(fields: Iterable[Field]) -> list[str]:
    return [capfirst(str(field.verbose_name)) for field in fields]


def _show(page: Page, field: Field) -> None:
    value = field.value_from_object(page)
    if isinstance(value, StreamValue):
        value.render_as_block()
        # Lists, feeds and search take the words of its texts.
        texts = [block.value.source for block in value if isinstance(block.value, RichText)]
        "".join([*texts, *field.get_searchable_content(value)])


def parts_of_revision(page: Page, content: object) -> list[str]:
    """Return the names of what of an earlier or later version of a page cannot be read or shown."""
    if not isinstance(content, dict):
        return [_("all of it")]
    try:
        return parts(page.with_content_json(dict(content)))
    except Exception as error:  # as many kinds as there are columns
        if is_away(error):
            raise
    columns = (each for each in page._meta.concrete_fields if each.name in content)
    damaged = (each for each in columns if not passes(partial(each.to_python, content[each.name])))
    return _names(damaged) or [_("all of it")]


def altered(page: Page, published: Revision | None) -> list[str]:
    """Return the names of what differs from the version that was published.

    Whatever publishes writes both, so something else wrote into the row or into the version. A
    version that cannot be shown is not a measure; without one, only what is not a list of blocks is
    known to be lost.
    """
    own = [each for each in page._meta.concrete_fields if _is_content(each)]
    if published is None or parts_of_revision(page, published.content):
        streams = (each for each in own if isinstance(each, StreamField))
        return _names(each for each in streams if each.value_from_object(page).raw_text)
    version = page.with_content_json(dict(published.content))
    version.make_texts_fit()
    return _names(each for each in own if _shown(page, each) != _shown(version, each))


def _is_content(field: Field) -> bool:
    """Say whether editors fill in a column; those of every page are mostly Wagtail's own."""
    return field.model is not Page and not field.primary_key or field.name == "title"


def _shown(page: Page, field: Field) -> object:
    value = field.value_from_object(page)
    return value.render_as_block() if isinstance(value, StreamValue) else value


@dataclass(frozen=True, slots=True)
class Damage:
    """A public page, what of it cannot be shown, and what is shown otherwise than published."""

    page: Page
    unshown: list[str]
    altered: list[str]


def of_page(page: Page, published: Revision | None) -> Damage:
    """Return what a public page is damaged by; nothing is compared where it cannot be shown."""
    unshown = parts(page)
    return Damage(page, unshown, [] if unshown else altered(page, published))


def of_type(model: type[Page]) -> Iterator[Damage]:
    """Yield each live page of a type that is damaged."""
    live = model._default_manager.filter(live=True).order_by("pk")
    keys = list(live.values_list("pk", flat=True))
    for begin in range(0, len(keys), AT_ONCE):
        yield from _of_rows(live.filter(pk__in=keys[begin : begin + AT_ONCE]))


def _of_rows(found: QuerySet) -> list[Damage]:
    token = wanted.set(True)
    try:
        pages = list(found)
        versions = Revision.objects.filter(pk__in=[page.live_revision_id for page in pages])
        published = {each.pk: each for each in omissions.rows(versions, "a report")}
        damages = [of_page(page, published.get(page.live_revision_id)) for page in pages]
        return [each for each in damages if each.unshown or each.altered]
    finally:
        wanted.reset(token)
