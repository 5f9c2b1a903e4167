"""What is answered when a form cannot be stored: that nothing was sent, and all that was typed."""

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string

from alliance_site.views import TRY_AGAIN_SECONDS, language_of
from membership.forms.base import TRAP

BUTTONS = {"remove", "switch", "discard"}


def not_stored(request, form_class):
    """Return 503 with everything that was typed; files cannot be shown, so they are named.

    The page asks no database. Its button sends the same words once more.
    """
    names = [name for name in request.POST if name not in BUTTONS]
    typed = [
        {"name": name, "value": value, "label": label(form_class, name)}
        for name in names
        for value in request.POST.getlist(name)
    ]
    context = {
        "typed": typed,
        "shown": [each for each in typed if each["value"].strip() and each["name"] != TRAP],
        "files": [file.name for name in request.FILES for file in request.FILES.getlist(name)],
        "action": request.get_full_path(),
        "email": settings.TASK_FORCE_EMAIL,
    }
    content = render_to_string("membership/not_stored.html", context)
    response = HttpResponse(content, status=503)
    response["Retry-After"] = str(TRY_AGAIN_SECONDS)
    response["Content-Language"] = language_of(request)
    return response


def label(form_class, name):
    """Return what the form calls a field, also for one of the boxes of a day."""
    fields = getattr(form_class, "base_fields", {})
    known = fields.get(name) or fields.get(name.rpartition("_")[0])
    return (known and known.label) or name
