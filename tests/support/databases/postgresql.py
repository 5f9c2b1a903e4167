"""PostgreSQL: a private server of this process, started on a copy of a migrated data directory."""

import shutil

import psycopg
import pytest
from django.db import connection, connections

from tests.support.databases.server import Server, binaries, version
from tests.support.databases.template import fingerprint, migrate, template

TEMPLATE, COPY = "template_alliance", "alliance"


class PostgresqlDatabase:
    def __init__(self, say):
        folder = binaries()
        if folder is None:
            pytest.skip("No PostgreSQL: neither on this machine nor as a package.")
        name = f"postgresql-{fingerprint(version(folder))}"
        self.server = Server(folder)
        with template(name, lambda path: build(folder, path), say) as path:
            self.server.copy_data(path)
        self.server.start()
        connection.settings_dict.update(self.server.settings(), NAME=COPY)
        self.put_back()

    def put_back(self):
        """Replace the database by a fresh copy; whoever is still connected is cut off."""
        connections.close_all()
        with administrator(self.server) as administration:
            administration.execute(f"DROP DATABASE IF EXISTS {COPY} WITH (FORCE)")
            administration.execute(f"CREATE DATABASE {COPY} TEMPLATE {TEMPLATE}")

    def remove(self):
        connections.close_all()
        self.server.stop()


def administrator(server):
    return psycopg.connect(**server.address(), dbname="postgres", autocommit=True)


def build(folder, path):
    server = Server(folder)
    server.make_data()
    server.start()
    with administrator(server) as administration:
        administration.execute(f"CREATE DATABASE {TEMPLATE}")
    connections.close_all()
    connection.settings_dict.update(server.settings(), NAME=TEMPLATE)
    migrate()
    connections.close_all()
    server.stop(keep=True)
    unfinished = path.with_name("unfinished-data")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(server.data, unfinished)
    unfinished.rename(path)
    server.forget()
