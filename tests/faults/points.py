"""Where a worker of the fault tests dies, if a request asks it to: as by ``kill -9``."""

import os
import signal
from functools import partial

from django.db import connection
from django.db.models.signals import pre_save

from membership.models import Attachment

HEADER = "X-Die-At"
BEFORE_READING = "before-reading"
FILE_WRITTEN = "file-written"
BEFORE_COMMIT = "before-commit"
AFTER_COMMIT = "after-commit"
BEFORE_ANSWER = "before-answer"
POINTS = (BEFORE_READING, FILE_WRITTEN, BEFORE_COMMIT, AFTER_COMMIT, BEFORE_ANSWER)


class DeathMiddleware:
    """End the process at the point that a request names; others are answered as always."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        point = request.headers.get(HEADER)
        if point == BEFORE_READING:
            die()
        if point == FILE_WRITTEN:  # a file is on the disk before its row is written
            pre_save.connect(die, sender=Attachment)
        if point in (BEFORE_COMMIT, AFTER_COMMIT):
            connection.commit = partial(end_around, connection.commit, point)
        response = self.get_response(request)
        if point == BEFORE_ANSWER:
            die()
        return response


def end_around(commit, point):
    if point == AFTER_COMMIT:
        commit()
    die()


def die(*_arguments, **_words):
    os.kill(os.getpid(), signal.SIGKILL)
