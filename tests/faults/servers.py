"""A real server process over the copied database, to be killed in the middle of its work."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from functools import partial
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.faults.points import HEADER

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds until a server must have answered


def database_url():
    """Return the address of the database of this test, as the environment gives it."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{given['NAME']}"
    return f"postgres://{given['USER']}@/{given['NAME']}?host={given['HOST']}"


class Server:
    """A process that serves the site by one worker after the other, until it is ended.

    ``largest_file`` is how many bytes a file may have that it writes, as on a disk that is full
    beyond; ``url`` the database, if it is not that of the test.
    """

    def __init__(self, largest_file=None, url=""):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "DATABASE_OF_THE_TEST": url or database_url(),
            "FILES_OF_THE_TEST": str(settings.PRIVATE_ROOT),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.prefork", str(self.port)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=largest_file and partial(limit_files, largest_file),
        )
        self.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.kill()

    def wait(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if self.ask("GET", "/healthz").status == 200:
                    return
            except (OSError, HTTPException):
                time.sleep(0.1)
        self.kill()
        raise RuntimeError("The server did not answer.")

    def ask(self, method, path, die_at="", **fields):
        """Return the answer, read whole; raises if its worker died before it was there.

        ``die_at`` is one of ``points.POINTS``, where the worker ends itself.
        """
        visitor = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            body = encode_multipart(BOUNDARY, fields) if method == "POST" else None
            headers = {"Content-Type": MULTIPART_CONTENT} if body else {}
            visitor.request(method, path, body, headers | ({HEADER: die_at} if die_at else {}))
            answer = visitor.getresponse()
            answer.text = answer.read().decode()
            return answer
        finally:
            visitor.close()

    def kill(self):
        """End it with its worker as a power cut would: no signal that it could answer."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def limit_files(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
