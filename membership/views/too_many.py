"""What is answered where more was sent than we take in a day; what was typed is in the draft."""

from django.conf import settings
from django.shortcuts import render
from django.utils import timezone

from membership.review import limits


def too_many(request, refusal, *, back):
    """Return 429 with the reason and the moment from which sending is counted anew."""
    again = limits.reset_at()
    context = {"reason": refusal, "again": again, "back": back, "email": settings.TASK_FORCE_EMAIL}
    response = render(request, "membership/too_many.html", context, status=429)
    response["Retry-After"] = str(int((again - timezone.now()).total_seconds()) + 1)
    return response
