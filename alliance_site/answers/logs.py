"""What never stands in a log. Imported before the apps are ready: no models here."""

import json
import logging
import re

# A key of an applicant: a number, perhaps a day or second, and 32 characters of our seal.
KEY = re.compile(r"\b[0-9a-z]{1,13}-(?:[0-9a-z]{1,8}-)?[a-z2-7]{32}\b", re.IGNORECASE)
RESET_KEY = re.compile(r"(/password/reset/key/)[^/\s\"']+")
ADDRESS = re.compile(r"[\w.+%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+")
QUERY = re.compile(r"(\s/[^\s?\"']*)\?[^\s\"']+")


def mask(text):
    """Return a text without keys, e-mail addresses and what visitors searched for."""
    text = QUERY.sub(r"\1?…", text)
    text = KEY.sub("…", text)
    text = RESET_KEY.sub(r"\1…", text)
    return ADDRESS.sub("…@…", text)


class Line(logging.Formatter):
    """A line to read, with nothing of a visitor in it, its traceback included."""

    def format(self, record):
        return mask(super().format(record))


class JsonLine(logging.Formatter):
    """One line of JSON per event, so that no text of a visitor can look like another event."""

    def format(self, record):
        event = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": mask(record.getMessage()),
        }
        if record.exc_info:
            event["traceback"] = mask(self.formatException(record.exc_info))
        return json.dumps(event, ensure_ascii=False)
