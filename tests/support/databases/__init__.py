"""The databases of the tests: migrated once, then copied for every run.

The event log refuses UPDATE, DELETE and TRUNCATE, so no test may flush. A test
that commits gets its database replaced by a fresh copy instead.
"""

import os


def engine():
    """Return the engine that this run of the tests is about."""
    return os.environ.get("TEST_ENGINE", "sqlite")


def open_database(folder, say):
    """Return this process's own copy, connected; ``say`` is told before a long step."""
    if engine() == "postgresql":
        from tests.support.databases.postgresql import PostgresqlDatabase

        return PostgresqlDatabase(say)
    from tests.support.databases.sqlite import SqliteDatabase

    return SqliteDatabase(folder, say)
