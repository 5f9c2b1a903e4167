"""Asks ClamAV what it thinks of a file, over the socket that ``CLAMD_SOCKET`` names.

Without the setting nobody is asked. Its own protocol is a few lines: a command, the file in
pieces, each behind its length, and one line that answers.
"""

import socket
import time

from django.conf import settings

SECONDS = 10  # for one file, whatever the scanner does
SILENCE = 30  # seconds in which a scanner that gave no answer is not asked again
CHUNK = 256 * 1024
MOST_OF_AN_ANSWER = 4096
FOUND, CLEAN = " FOUND", "stream: OK"


class Unscanned(Exception):
    """The scanner is away, or gave no verdict: nothing is known of the file."""


class Silence:
    """Until when this process does not ask: five files of one page must not wait five times."""

    until = 0.0


def is_used() -> bool:
    return bool(settings.CLAMD_SOCKET)


def finding(content: bytes, *, even_if_silent: bool = False) -> str:
    """Return the name of what was found in a file, or nothing if it is clean; or ``Unscanned``."""
    if not even_if_silent and time.monotonic() < Silence.until:
        raise Unscanned
    try:
        answer = ask(b"zINSTREAM\0", content)
    except OSError:
        answer = ""
    if answer.endswith(FOUND):
        return answer.removesuffix(FOUND).removeprefix("stream: ")[:100]
    if answer == CLEAN:
        Silence.until = 0.0
        return ""
    Silence.until = time.monotonic() + SILENCE
    raise Unscanned


def answers() -> bool:
    """Say whether the scanner is there; true where none is used."""
    return not is_used() or ask(b"zPING\0") == "PONG"


def ask(command: bytes, content: bytes | None = None) -> str:
    """Return the line that the scanner says; raises ``OSError`` where it does not speak."""
    until = time.monotonic() + SECONDS
    with connected() as connection:
        try:
            connection.sendall(command)
            for start in range(0, len(content or b""), CHUNK):
                piece = (content or b"")[start : start + CHUNK]
                in_time(connection, until)
                connection.sendall(len(piece).to_bytes(4, "big") + piece)
            if content is not None:
                connection.sendall(bytes(4))
        except (BrokenPipeError, ConnectionResetError):
            pass  # it has said already what is wrong, and hung up
        said = b""
        while not said.endswith((b"\0", b"\n")) and len(said) < MOST_OF_AN_ANSWER:
            in_time(connection, until)
            if not (more := connection.recv(MOST_OF_AN_ANSWER)):
                break
            said += more
    return said.rstrip(b"\0\n").decode("ascii", "replace")


def in_time(connection: socket.socket, until: float) -> None:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection.settimeout(left)


def connected() -> socket.socket:
    address = settings.CLAMD_SOCKET
    if address.startswith("/"):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.settimeout(SECONDS)
            connection.connect(address)
        except OSError:
            connection.close()
            raise
        return connection
    host, _colon, port = address.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), timeout=SECONDS)
