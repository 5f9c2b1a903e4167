"""A scanner that speaks as clamd does, on a socket of its own, and behaves as a test wants."""

import socketserver
import threading
import time
from contextlib import contextmanager

# In two parts, so that no scanner of a working machine takes this module away.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Conversation(socketserver.StreamRequestHandler):
    """One connection: a command, perhaps a file in pieces, and the line that answers."""

    def handle(self):
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        if command == b"zPING\0":
            self.wfile.write(b"PONG\0")
            return
        self.server.scanned.append(content := self.file())
        self.wfile.write(self.server.answer(content))

    def file(self):
        content = b""
        while size := int.from_bytes(self.rfile.read(4), "big"):
            content += self.rfile.read(size)
            if len(content) > self.server.longest:
                break
        return content


def verdict(content):
    return b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"


def too_long(_content):
    return b"INSTREAM size limit exceeded. ERROR\0"


def nonsense(_content):
    return b"\xff\x00\xfe"


def silence(_content):
    return b""


def slow(_content):
    time.sleep(1)
    return b"stream: OK\0"


@contextmanager
def stub(folder, answer=verdict, longest=50 * 1024 * 1024):
    """Run a scanner for the time of the block; yields its socket and what it was given."""
    path = str(folder / "clamd")
    with socketserver.ThreadingUnixStreamServer(path, Conversation) as server:
        server.daemon_threads = True
        server.answer, server.longest, server.scanned = answer, longest, []
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield path, server.scanned
        finally:
            server.shutdown()
            thread.join()
            (folder / "clamd").unlink()
