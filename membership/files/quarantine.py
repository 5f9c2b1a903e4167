"""Files that came while the scanner was away: nobody opens them until it has answered."""

import logging

from django.core.files.storage import storages

from alliance_site.files import scanner, signed_reading
from membership.models import Attachment

logger = logging.getLogger(__name__)


def scan_again() -> dict[str, int]:
    """Ask the scanner about each file that waits; the first one without an answer ends the round.

    A file with a finding stays where it is, closed for good, until its case is erased: whoever
    sent it is told on the pages that name it, and can send another.
    """
    done = {"released": 0, "found": 0, "waiting": 0}
    waiting = Attachment.objects.filter(quarantined=True, finding="")
    for attachment in waiting.order_by("pk"):
        try:
            found = finding(attachment)
        except scanner.Unscanned:
            done["waiting"] = waiting.count()
            logger.error("%s files wait: the scanner does not answer.", done["waiting"])
            break
        except FileNotFoundError:  # ``sweep`` reports it
            continue
        answer: dict[str, object] = {"finding": found} if found else {"quarantined": False}
        waiting.filter(pk=attachment.pk).update(**answer)
        done["found" if found else "released"] += 1
        if found:
            logger.error("Attachment %s did not pass the scanner.", attachment.pk)
    return done


def finding(attachment: Attachment) -> str:
    """Return what the scanner finds in a file, or in the document that it holds."""
    if not scanner.is_used():
        raise scanner.Unscanned
    with storages["private"].open(attachment.file.name or "") as file:
        content = file.read()
    contents = [content]
    if attachment.inside_type:
        contents.append(signed_reading.read(content).document)
    found = (scanner.finding(each, even_if_silent=True) for each in contents)
    return next((each for each in found if each), "")
