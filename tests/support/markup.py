"""The Nu HTML checker as a service of this process: one Java for all pages of a run."""

import json
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.sources import ROOT

JAR = ROOT / ".tools/node/node_modules/vnu-jar/build/dist/vnu.jar"


@contextmanager
def checker():
    """Yield a function from HTML to what the checker has against it, as a list of sentences."""
    jar = Path(os.environ.get("MARKUP_CHECKER", JAR))
    if not (java := shutil.which("java")) or not jar.exists():
        pytest.skip("No Nu HTML checker: it needs Java, and npm to fetch it.")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    here = "-Dnu.validator.servlet.bind-address=127.0.0.1"
    # A few hundred pages are not worth what the better compiler and a parallel collector cost.
    thrifty = ("-Xss16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
    command = [java, *thrifty, here, "-cp", jar, "nu.validator.servlet.Main", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as service:
        try:
            wait_for(port)
            yield lambda html: complaints(port, html)
        finally:
            service.terminate()


def wait_for(port):
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("The Nu HTML checker did not start.")


def complaints(port, html):
    """Return errors and warnings; remarks about style, as on a closing slash, are left out."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/?out=json",
        data=html.encode() if isinstance(html, str) else html,
        headers={"Content-Type": "text/html; charset=utf-8"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        messages = json.load(answer)["messages"]
    return [
        f"line {message.get('lastLine', 0)}: {message['message']}"
        for message in messages
        if message["type"] != "info" or message.get("subType") == "warning"
    ]


def compact(html):
    """Return markup without the blanks beside its tags, wherever a template breaks its lines."""
    return re.sub(r" ?([<>]) ?", r"\1", " ".join(html.split()))


def has(html, piece):
    """Say whether a page has a piece of markup, wherever its template breaks lines."""
    return compact(piece) in compact(html)
