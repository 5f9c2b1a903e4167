"""What each form asks of somebody on a slow line: pages, fields, bytes, and seconds over 2G.

The seconds are those of the line alone, worked out from what really travels: each request waits
once for an answer, and bytes pass at the speed of the line. What is the same on every page, such
as the style sheet, travels once. Nobody's thinking or typing is in them.
"""

import gzip
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core import mail
from django.test.client import BOUNDARY, encode_multipart
from selectolax.lexbor import LexborHTMLParser

from alliance_site.outbox.delivery import send_due
from membership.models import Submission
from membership.process.states import State
from tests.support.builders import make_picture
from tests.support.visitors import (
    AUTHORITY,
    CONTACT,
    LEADER,
    LETTER,
    MESSAGE,
    PROPOSAL,
    SIGNATURE,
    WORK,
    opened,
    visitor,
)

pytestmark = pytest.mark.django_db

# EDGE, where it is shared: seconds until an answer begins, and bytes in a second.
LATENCY, DOWN, UP = 0.6, 10_000, 8_000
HEADERS = 600  # bytes of the headers of a request with its answer
FIRST_SAVE_WITHIN = 120  # seconds
PHOTO = (2000, 1400)  # points of a letter that a phone has made small enough to read
CONTROLS = "main input:not([type=hidden]):not([type=submit]), main select, main textarea"


@dataclass
class Visit:
    """Somebody on their way through a form, and what travelled so far."""

    pages: int = 0
    fields: int = 0
    down: int = 0
    up: int = 0
    requests: int = 0
    first_save: float = 0.0
    hidden: dict = field(default_factory=dict)
    kept: set = field(default_factory=set)
    client: object = field(default_factory=visitor)

    @property
    def seconds(self):
        return self.requests * LATENCY + self.down / DOWN + self.up / UP

    def travel(self, answer, sent=0):
        self.requests += 1
        self.up += sent + HEADERS
        self.down += len(gzip.compress(getattr(answer, "content", b""))) + HEADERS
        return answer

    def open(self, path):
        """Open a page as a browser does: redirects, and what it has not kept of the page."""
        answer = self.travel(self.client.get(path))
        while answer.status_code in (302, 303):
            path = answer["Location"]
            answer = self.travel(self.client.get(path))
        assert answer.status_code == 200, path
        tree = LexborHTMLParser(answer.content)
        for link in tree.css("link[rel=stylesheet], link[rel=icon], use[href], img[src]"):
            self.fetch(link.attributes.get("href") or link.attributes["src"])
        self.hidden = {
            control.attributes["name"]: control.attributes.get("value") or ""
            for control in tree.css("form#form input[type=hidden]")
        }
        self.pages += 1
        names = {control.attributes.get("name") for control in tree.css(CONTROLS)}
        self.fields += len(names - {"leave_empty", None})
        return path.partition("#")[0]

    def fetch(self, address):
        path = address.partition("#")[0].removeprefix("/static/")
        if path and path not in self.kept:
            self.kept.add(path)
            self.requests += 1
            self.down += len(gzip.compress(static(path))) + HEADERS

    def send(self, path, answers):
        """Send a page and open the one that it leads to."""
        answers = self.hidden | answers
        body = encode_multipart(BOUNDARY, answers)
        for file in filter(lambda value: hasattr(value, "seek"), answers.values()):
            file.seek(0)
        answer = self.travel(self.client.post(path, answers), len(body))
        assert answer.status_code == 303
        self.first_save = self.first_save or self.seconds
        return self.open(answer["Location"])


def static(path):
    found = finders.find(path)
    return Path(found).read_bytes() if found else b""


def letter():
    return make_picture("letter.jpg", size=PHOTO)


def walk(visit, start, pages):
    """Send the pages of a form one after the other, and confirm the address if that is asked."""
    if start.endswith("start/"):
        visit.open(start.removesuffix("start/"))
    visit.travel(visit.client.get(start))
    path = visit.open(opened(start))
    for answers in pages:
        path = visit.send(path, answers)
    while send_due()["sent"]:
        pass
    for message in mail.outbox:
        if link := re.search(r"http\S+?(/en/link/\S+)", message.body):
            visit.send(visit.open(link[1]), {})
            break
    return visit


KINDS = {"join": "join", "cooperate": "cooperate", "sign": "sign", "write to us": "message"}
JOURNEYS = {
    "join": ("/en/join/start/", (AUTHORITY, LEADER, CONTACT, WORK, LETTER, {"authorised": "on"})),
    "cooperate": ("/en/cooperate/start/", (PROPOSAL, {})),
    "sign": ("/en/declaration/sign/start/", (SIGNATURE, {"authorised": "on"})),
    "write to us": ("/en/contact/write/", (MESSAGE,)),
}


def with_files(name, pages):
    place = {"join": 4, "sign": 0}.get(name)
    field_name = {"join": "letter", "sign": "signed_text"}.get(name)
    return [
        answers | ({field_name: letter()} if number == place else {})
        for number, answers in enumerate(pages)
    ]


def test_every_journey_over_a_slow_line_and_the_first_save_of_joining(pages, mailoutbox):
    print("\njourney        pages fields  KB down  KB up  seconds  first save")
    for name, (start, answers) in JOURNEYS.items():
        mailoutbox.clear()
        visit = walk(Visit(), start, with_files(name, answers))
        print(
            f"{name:<14}{visit.pages:>6}{visit.fields:>7}{visit.down / 1000:>9.1f}"
            f"{visit.up / 1000:>7.1f}{visit.seconds:>9.1f}{visit.first_save:>12.1f}"
        )
        assert Submission.objects.get(kind=KINDS[name]).state == State.NEW
        assert visit.first_save < FIRST_SAVE_WITHIN
