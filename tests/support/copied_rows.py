"""Rows that the rules made once in this process, written again for every later test.

A tree of pages takes a fifth of a second through the rules, and a thousand tests
stand on one. What is written again is what the tables held after the first time.
"""

from copy import deepcopy
from functools import wraps
from types import SimpleNamespace

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import DateTimeField, Max
from django.db.models.sql import InsertQuery
from django.utils import timezone

from alliance_site.caching import edition


def made_once(build):
    """Have a builder of pages follow the rules once, and write the same rows from then on.

    Wherever the tables are not as they were before the first time, it follows the rules.
    """
    known = {}

    @wraps(build)
    def built(*arguments):
        # What waits for a commit is done at once where no transaction surrounds us.
        key = arguments, connection.in_atomic_block
        if key in known and known[key].fits():
            return known[key].write()
        before = all_rows()
        result = build(*arguments)
        known.setdefault(key, Difference(before, all_rows(), deepcopy(result)))
        return result

    return built


def all_rows():
    """Return the rows of every table by model and key, each with the columns of its own table."""
    return {
        model: {
            row["pk"]: row
            for row in model._base_manager.values("pk", *(each.attname for each in columns(model)))
        }
        for model in apps.get_models()
        if not model._meta.db_table.endswith("_fts")  # which triggers fill
    }


def columns(model):
    return model._meta.local_concrete_fields


def as_of_now(row, model):
    """Give a row the present time, wherever it has one."""
    for column in columns(model):
        if isinstance(column, DateTimeField) and getattr(row, column.attname):
            setattr(row, column.attname, timezone.now())
    return row


class Difference:
    """What a builder has written: new rows, and rows that it has changed."""

    def __init__(self, before, after, result):
        self.result, self.new, self.changed, self.highest = result, {}, [], {}
        for model, rows in after.items():
            known = before[model]
            if new := [row for key, row in rows.items() if key not in known]:
                self.new[model] = new
                if model._meta.auto_field in columns(model):
                    self.highest[model] = max(known, default=None)
            changed = ((known[key], row) for key, row in rows.items() if key in known)
            self.changed += [(model, old, row) for old, row in changed if old != row]

    def fits(self):
        """Say whether nobody has written since into the tables that this would write into."""
        return all(
            model._base_manager.aggregate(highest=Max("pk"))["highest"] == highest
            for model, highest in self.highest.items()
        ) and all(model._base_manager.filter(**old).exists() for model, old, _new in self.changed)

    @transaction.atomic
    def write(self):
        for model, rows in self.new.items():
            query = InsertQuery(model)
            fresh = [as_of_now(SimpleNamespace(**row), model) for row in rows]
            query.insert_values(columns(model), fresh, raw=True)
            query.get_compiler("default").execute_sql()
        for model, _old, row in self.changed:
            own = {column.attname: row[column.attname] for column in columns(model)}
            model._base_manager.filter(pk=row["pk"]).update(**own)
        with connection.cursor() as cursor:
            for command in connection.ops.sequence_reset_sql(no_style(), list(self.new)):
                cursor.execute(command)
        edition.raise_edition()
        result = deepcopy(self.result)
        for page in result.values():
            as_of_now(page, type(page)._meta.get_parent_list()[-1])
        return result
