"""What a case may be already, and where its reader may look at it."""

from django.urls import reverse
from django.utils.translation import get_language
from wagtail.admin.admin_url_finder import AdminURLFinder

from membership.models import Participant, Submission
from membership.public.searching import search_rows


def known(candidate, user):
    """Return name, reason and address of what the case may be already, for whoever asks."""
    found = candidate.found
    if isinstance(found, Submission):
        name, address = f"{found.name} ({found})", reverse("queue:inspect", args=[found.pk])
    else:
        name, address = str(found), address_for(found, user)
    return {"name": name, "reason": candidate.reason, "url": address}


def address_for(row, user):
    """Return where somebody may look at a row of a register: in the admin, else in public."""
    if AdminURLFinder(user).get_edit_url(row):
        return AdminURLFinder(user).get_edit_url(row)
    if isinstance(row, Participant):
        return search_rows.address(row, get_language()) if row.live else ""
    return search_rows.address_of_signatory(row, get_language())
