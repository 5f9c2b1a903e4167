"""A real mail server on a port of this machine: it keeps what comes, refuses it, or is slow."""

import asyncio
import socket
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

REFUSED = "550 No such mailbox"
SLOW_SECONDS = 30


class Mailbox:
    """What arrived; ``refuses`` and ``is_slow`` say how the server behaves from now on."""

    def __init__(self):
        self.messages, self.refuses, self.is_slow = [], False, False

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.refuses:
            return REFUSED
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.is_slow:
            await asyncio.sleep(SLOW_SECONDS)
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.messages.append((envelope.rcpt_tos, message))
        return "250 OK"


@contextmanager
def mail_server(settings, port=0):
    """Yield the mailbox of a running server, to which the worker sends as in production."""
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port or free_port())
    settings.DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = controller.hostname, controller.port
    settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 1
    controller.start()
    try:
        yield mailbox
    finally:
        controller.stop()


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
