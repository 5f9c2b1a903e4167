"""A real server process over the copied database, to be killed in the middle of its work."""

import os
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds until a server must have answered


def database_url():
    """Return the address of the database of this test, as the environment gives it."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{given['NAME']}"
    return f"postgres://{given['USER']}@/{given['NAME']}?host={given['HOST']}"


class Server:
    """One process that serves the site until it is killed."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "DATABASE_OF_THE_TEST": database_url(),
            "FILES_OF_THE_TEST": str(settings.PRIVATE_ROOT),
        }
        address = f"127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "runserver", "--noreload", "--skip-checks", address],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.wait()

    def wait(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if self.ask("GET", "/healthz") == 200:
                    return
            except (OSError, HTTPException):
                time.sleep(0.1)
        self.kill()
        raise RuntimeError("The server did not answer.")

    def ask(self, method, path, **fields):
        """Return the status of the answer; raises if the server died before it was there."""
        visitor = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            visitor.request(method, path, urlencode(fields), headers)
            return visitor.getresponse().status
        finally:
            visitor.close()

    def kill(self):
        """End it as a power cut would: no signal that it could answer."""
        self.process.kill()
        self.process.wait()
