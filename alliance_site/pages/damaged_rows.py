"""Rows with a column that nobody can read: how the admin goes on beside them.

No program of ours writes such a column, but a hand in the database or a failed disk can. In
the admin such a row comes without it, as if it had been deferred: lists name it, deleting and
taking down leave the column alone, and only who asks for the column itself gets the error.
Public pages leave the whole row out; see ``alliance_site.pages.omissions``.
"""

from collections.abc import Callable, Iterator
from contextvars import ContextVar
from functools import partial

from django.db import InterfaceError, OperationalError
from django.db.models import Field, Model, QuerySet
from django.db.models.query import ModelIterable
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

# Whether damaged rows are wanted: in the admin, but not in a preview of a public page.
wanted: ContextVar[bool] = ContextVar("damaged_rows_wanted", default=False)


def is_away(error: Exception) -> bool:
    """Say whether the database itself fails, which says nothing about a row."""
    return isinstance(error, (OperationalError, InterfaceError))


class ReadableRows(ModelIterable):
    """Rows as ever; where one cannot be read and is wanted all the same, without its damage."""

    def __iter__(self):
        # Who asks for a few columns means just these.
        if not wanted.get() or not self.queryset.query.deferred_loading[1]:
            yield from super().__iter__()
            return
        try:
            found = list(super().__iter__())
        except Exception as error:  # as many kinds as there are columns
            if is_away(error):
                raise
            found = self._one_by_one()
        yield from found

    def _one_by_one(self) -> Iterator[Model]:
        keys = dict.fromkeys(self.queryset.values_list("pk", flat=True))
        unlimited = self.queryset.all()
        unlimited._iterable_class = ModelIterable
        unlimited.query.clear_limits()
        for key in keys:
            row = unlimited.filter(pk=key)
            columns = row.model._meta.concrete_fields
            damaged = [each.name for each in columns if not passes(partial(_read, row, each))]
            yield from row.defer(*damaged) if damaged else row


class ReadableQuerySet(PageQuerySet):
    """Pages, each of which is there for the admin whatever happened to its columns."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._iterable_class = ReadableRows


ReadablePages = PageManager.from_queryset(ReadableQuerySet)


def _read(row: QuerySet, field: Field) -> None:
    list(row.order_by().values_list(field.name))


def passes(step: Callable[[], object]) -> bool:
    try:
        step()
    except Exception as error:  # as many kinds as there are columns
        if is_away(error):
            raise
        return False
    return True
