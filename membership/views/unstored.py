"""What is answered when a form cannot be stored: that nothing was sent, and all that was typed."""

from contextlib import suppress

from django.conf import settings
from django.forms import CheckboxInput
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.choices import flatten_choices
from django.utils.translation import gettext as _

from alliance_site.answers.error_pages import TRY_AGAIN_SECONDS, language_of
from membership.files.names import clean_name
from membership.forms.fields.choices import LanguageNames
from membership.forms.spam import HONEYPOT


def not_stored(request, form_class, *, is_read):
    """Return 503 with everything that was typed, and the place to choose lost files again.

    The page asks no database, so it knows the form and not the row. Its button does
    the same once more. What could not even be read can only be sent again by the browser.
    """
    if not is_read:
        remove_arrived(request)
    fields = getattr(form_class, "base_fields", {})
    context = {
        "is_read": is_read,
        "typed": [(name, value) for name, values in request.POST.lists() for value in values],
        "shown": typed(form_class, request.POST),
        "files": chosen(request.FILES),
        "choosers": [chooser(fields[name], name) for name in request.FILES if name in fields],
        "action": request.get_full_path(),
        "email": settings.TASK_FORCE_EMAIL,
    }
    content = render_to_string("membership/not_stored.html", context)
    response = HttpResponse(content, status=503)
    response["Retry-After"] = str(TRY_AGAIN_SECONDS)
    response["Content-Language"] = language_of(request)
    return response


def typed(form_class, data):
    """Return what was typed on a page in the order of its form; it asks no database."""
    fields = getattr(form_class, "base_fields", {})
    names = [name for _legend, names in getattr(form_class, "groups", ()) for name in names]
    return [answer for name in names or fields if (answer := shown(fields[name], name, data))]


def chosen(files):
    return [clean_name(file.name) for name in files for file in files.getlist(name)]


def remove_arrived(request):
    """Remove what has arrived so far: Django would keep it on the full disk for some while."""
    for handler in request.upload_handlers:
        with suppress(OSError):  # the last bytes do not fit either
            handler.upload_interrupted()


def shown(field, name, data):
    """Return an answer in the words in which it was asked and offered, or nothing."""
    sent = [data.getlist(name + ending) for ending in getattr(field.widget, "widgets_names", [""])]
    words = [value for values in sent for value in values if value.strip()]
    if name == HONEYPOT or not words:
        return None
    if isinstance(field.widget, CheckboxInput):
        words = [_("Yes")]
    if len(sent) > 1:  # a day in its boxes
        words = [" ".join(words)]
    offered = {str(value): label for value, label in flatten_choices(getattr(field, "choices", []))}
    return {
        "label": field.label,
        "lines": [offered.get(value, value) for value in words],
        "language": words[0] if isinstance(field.widget, LanguageNames) else "",
    }


def chooser(field, name):
    attributes = {"id": f"id_{name}", "aria-describedby": "lost"}
    return {
        "id": attributes["id"],
        "label": field.label,
        "control": field.widget.render(name, None, attributes),
    }
