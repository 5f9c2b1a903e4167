"""What has just arrived from the page of a case: told at its top, by the event that took it in."""

from datetime import timedelta

from django.utils import timezone

from membership.files import sent
from membership.process.table import TRANSITIONS
from membership.views.guarded import address

ARRIVED = "arrived"  # of an address: the number of the event
SENTENCES = {name: row.arrived for name, row in TRANSITIONS.items() if row.arrived}
MOST_DIGITS = 18
JUST_NOW = timedelta(hours=1)  # afterwards the page of the case is one like any other


def page_of_case(case):
    """Return the address of a case that says what has arrived there last."""
    last = events(case).last()
    query = f"?{ARRIVED}={last.sequence}" if last else ""
    return f"{address('status', case)}{query}#main"


def events(case):
    since = timezone.now() - JUST_NOW
    return case.events.filter(code__in=SENTENCES, at__gte=since).order_by("sequence")


def arrived(case, request):
    """Return the sentence about an event of this case and the names of its files, or nothing."""
    number = request.GET.get(ARRIVED, "")
    if not (number.isascii() and number.isdigit() and len(number) < MOST_DIGITS):
        return None
    event = events(case).filter(sequence=number).first()
    if event is None:
        return None
    is_with_files = event.code in sent.SENDS_FILES
    files = sent.sent_by(case, event.sequence) if is_with_files else case.attachments.none()
    names = list(files.values_list("shown_name", flat=True))
    return {"sentence": SENTENCES[event.code], "files": names}
