"""Lists of the admin refuse what no filter knows; Wagtail's own would show everything instead."""

from django.contrib import messages
from django.forms import NullBooleanField
from django.utils.translation import gettext as _
from django_filters.filterset import BaseFilterSet

REFUSED = 400
YES_NO_BOTH = {"", "unknown", "1", "true", "True", "2", "false", "False", "3"}


class ListFiltersMiddleware:
    """Empties a list whose filters were given a bad value, and says which, on every list alike."""

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
        _("“%(value)s” is no value of the filter “%(filter)s”.")
        % {
            "value": ", ".join(filters.form.data.getlist(name)),
            "filter": filters.filters[name].label if name in filters.filters else name,
        }
        for name in wrong(filters)
    ]
    return " ".join([*sentences, _("Choose another one, or take the filter away.")])
