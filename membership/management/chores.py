"""What the worker does by itself with what was sent, and how often."""

from datetime import timedelta

from alliance_site.registry import Chore
from membership import review
from membership.files import quarantine, sweep
from membership.review import limits

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

CHORES = (
    Chore("sweep uploads", HOUR, sweep.sweep),
    Chore("scan what waits", MINUTE, quarantine.scan_again),
    Chore("forget counts", HOUR, limits.forget_counts),
    # Before anything is erased: whoever is reminded late has time left.
    Chore("remind of drafts", HOUR, review.remind_of_drafts),
    Chore("erase unsent forms", HOUR, review.erase_unsent),
    Chore("remind applicants", HOUR, review.remind),
)
