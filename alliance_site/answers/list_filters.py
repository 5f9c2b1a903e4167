"""Lists refuse what no filter knows instead of showing everything.

A public page shows its ``refusals`` and nothing else of the list; a file is not given out. A
list of the admin, Wagtail's own too, has the errors of its form, which Wagtail would pass over.
"""

from django.contrib import messages
from django.forms import NullBooleanField
from django.utils.translation import gettext as _
from django_filters.filterset import BaseFilterSet

REFUSED = 400
YES_NO_BOTH = {"", "unknown", "1", "true", "True", "2", "false", "False", "3"}


class ListFiltersMiddleware:
    """Empties a list of the admin whose filters were given a bad value, and says which."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_template_response(self, request, response):
        context = response.context_data or {}
        filters = context.get("filters")
        if isinstance(filters, BaseFilterSet) and filters.is_bound and wrong(filters):
            context |= {"object_list": [], "items_count": 0, "is_filtering": True}
            if getattr(context.get("view"), "results_only", False):
                # A script puts this into the page, and only if all is well.
                context["no_results_message"] = sentence(filters)
            else:
                messages.error(request, sentence(filters))
                response.status_code = REFUSED
            response.context_data = context
        return response


def refusal(value, label):
    """Return what is said of one filter that was given a value it does not know."""
    words = {"value": value, "filter": label}
    return _("“%(value)s” is not a value of the filter “%(filter)s”.") % words


def wrong(filters):
    """Return the names of the filters that were given a value they do not know."""
    form = filters.form
    refused = list(form.errors)
    for name, field in form.fields.items():
        # A question with yes and no takes every other word for both.
        if isinstance(field, NullBooleanField) and form.data.get(name, "") not in YES_NO_BOTH:
            refused.append(name)
    return refused


def sentence(filters):
    """Return what was wrong with the filters, and what to do."""
    sentences = [
        refusal(
            ", ".join(filters.form.data.getlist(name)),
            filters.filters[name].label if name in filters.filters else name,
        )
        for name in wrong(filters)
    ]
    return " ".join([*sentences, _("Choose another one, or remove the filter.")])
