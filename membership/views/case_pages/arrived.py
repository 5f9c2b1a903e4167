"""What a post to the page of a case has done: told at its top, by the event that took it in."""

from datetime import timedelta

from django.core import signing
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from membership.files import sent
from membership.process.table import TRANSITIONS
from membership.views.guarded import SeeOther, address

ARRIVED = "arrived"  # of an address: the number of the event
KNOWN = "known"  # of an address: the names of files that were sent before, in our own hand
SENTENCES = {name: row.arrived for name, row in TRANSITIONS.items() if row.arrived}
MOST_DIGITS = 18
JUST_NOW = timedelta(hours=1)  # afterwards the page of the case is one like any other
PRESSED_TWICE = timedelta(minutes=1)


def page_of_case(case):
    """Return the address of a case that says what has arrived there last."""
    last = events(case).last()
    return told_there(case, {ARRIVED: last.sequence} if last else {})


def told_there(case, said):
    query = f"?{urlencode(said)}" if said else ""
    return f"{address('status', case)}{query}#main"


class Acknowledges:
    """To be mixed into a page of a case: it says what this very post caused, and nothing else.

    Pressed twice, it tells the first again.
    """

    transition = ""
    before = 0  # the last event that was there already
    sent_form = None

    @property
    def causes(self):
        """Return the transitions that this page takes."""
        return [self.transition]

    def keep_page(self, form, put_aside):
        last = self.draft.events.last()
        self.before, self.sent_form = last.sequence if last else 0, form
        return super().keep_page(form, put_aside)

    def acknowledged(self):
        if SENTENCES.keys().isdisjoint(self.causes):  # the heading of the page says it
            return SeeOther(told_there(self.draft, {}))
        event = self.event()
        names = self.known_names(event)
        said = {ARRIVED: event.sequence if event else 0}
        if names:
            said[KNOWN] = signing.dumps(names, salt=KNOWN)
        return SeeOther(told_there(self.draft, said))

    def event(self):
        event = events(self.draft).filter(code__in=self.causes).last()
        if event is None or event.sequence > self.before:
            return event
        is_again = timezone.now() - event.at < PRESSED_TWICE
        names = event.data.get("answers")
        is_same = not names or {*names} <= {*self.sent_form.answers()}
        return event if is_again and is_same else None

    def known_names(self, event):
        """Return the names of files that came once more, and were sent with an earlier post."""
        new = sent.sent_by(self.draft, event.sequence) if has_files(event) else ()
        now = {(file.sha256, file.shown_name) for file in new}
        again = {(file.sha256, file.shown_name) for file in self.sent_form.good_files}
        return sorted(name for _hash, name in again - now)


def has_files(event):
    return event is not None and event.code in sent.SENDS_FILES


def events(case):
    since = timezone.now() - JUST_NOW
    return case.events.filter(code__in=SENTENCES, at__gte=since).order_by("sequence")


def arrived(case, request):
    """Return the sentence about an event of this case and the names of its files, or nothing.

    Beside it the files that were ``known`` already; where there is no event, nothing was new.
    """
    number = request.GET.get(ARRIVED, "")
    if not (number.isascii() and number.isdigit() and len(number) < MOST_DIGITS):
        return None
    known = known_in(request)
    if number == "0":
        sentence = "" if known else _("Nothing was changed: what you sent is here already.")
        return {"sentence": sentence, "files": [], "is_new": False, **known}
    event = events(case).filter(sequence=number).first()
    if event is None:
        return None
    files = sent.sent_by(case, event.sequence) if has_files(event) else case.attachments.none()
    names = list(files.values_list("shown_name", flat=True))
    return {"sentence": SENTENCES[event.code], "files": names, "is_new": True, **known}


def known_in(request):
    """Return which files were here already and the sentence about them; only our word counts."""
    try:
        names = signing.loads(request.GET.get(KNOWN, ""), salt=KNOWN, max_age=JUST_NOW)
    except signing.BadSignature:
        return {}
    said = ngettext(
        "This file was here already, and is kept once:",
        "These files were here already, and are kept once:",
        len(names),
    )
    return {"known": names, "known_sentence": said}
