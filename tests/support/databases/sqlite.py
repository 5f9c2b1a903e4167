"""SQLite: the template is a file, and so is every copy, so that threads see one database."""

import os
import shutil

from django.db import connection, connections

from tests.support.databases.template import fingerprint, migrate, template


class SqliteDatabase:
    def __init__(self, folder, say):
        self.path = folder / "alliance.sqlite3"
        self.pristine = folder / "pristine.sqlite3"
        with template(f"sqlite-{fingerprint()}", build, say) as path:
            shutil.copyfile(path, self.pristine)
        self.put_back()

    def put_back(self):
        """Replace the database by a fresh copy. Threads must have ended before."""
        connections.close_all()
        for suffix in ("-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        fresh = self.path.with_name("fresh.sqlite3")
        shutil.copyfile(self.pristine, fresh)
        os.replace(fresh, self.path)
        connection.settings_dict["NAME"] = str(self.path)

    def remove(self):
        connections.close_all()


def build(path):
    unfinished = path.with_name("unfinished.sqlite3")
    for suffix in ("", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    connections.close_all()
    connection.settings_dict["NAME"] = str(unfinished)
    migrate()
    with connection.cursor() as cursor:
        # Back into one file: a copy would miss what is still in the log beside it.
        cursor.execute("PRAGMA journal_mode=DELETE")
    connections.close_all()
    os.replace(unfinished, path)
