"""A server whose worker may be killed: ``python -m tests.faults.prefork PORT``.

The first process imports everything once and listens; each worker is a fork of it, and where one
dies the next begins at once, as with the servers that are used in production.
"""

import ctypes
import os
import signal
import sys
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from django.core.wsgi import get_wsgi_application

DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Handler(WSGIRequestHandler):
    def log_message(self, *words):
        """Say nothing: whoever runs the test reads the answers."""


def serve(port):
    server = Server(("127.0.0.1", port), Handler)
    server.set_app(get_wsgi_application())
    while True:
        worker = os.fork()
        if worker == 0:
            ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
            server.serve_forever()
        os.waitpid(worker, 0)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
