"""Where the faults of an engine are left out that has no server to stop."""

from tests.support.databases import engine

collect_ignore = ["test_stopped_database.py"] if engine() == "sqlite" else []
