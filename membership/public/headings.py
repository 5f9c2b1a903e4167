"""What was found in the directory, in words."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alliance_site.names import countries


def heading(filters, found):
    """Return the heading over the list: how many, in which country, for which name."""
    count = len(found)
    if not filters.active:
        number = len({e.country for e in found if countries.counts_as_country(e.country)})
        return _("%(countries)s, %(participants)s") % {
            "countries": ngettext("%s country", "%s countries", number) % intcomma(number),
            "participants": ngettext("%s participant", "%s participants", count) % intcomma(count),
        }
    known = filters.country in dict(countries.as_choices())
    words = {
        "count": intcomma(count),
        "in_country": countries.within(filters.country) if known else "",
        "q": filters.q,
    }
    return _found(filters, known, count) % words


def _found(filters, known, count):
    if filters.former:
        return ngettext("%(count)s former participant", "%(count)s former participants", count)
    if known and filters.q:
        return ngettext(
            "%(count)s participant %(in_country)s matches “%(q)s”",
            "%(count)s participants %(in_country)s match “%(q)s”",
            count,
        )
    if known:
        return ngettext(
            "%(count)s participant %(in_country)s",
            "%(count)s participants %(in_country)s",
            count,
        )
    if filters.q:
        return ngettext(
            "%(count)s participant matches “%(q)s”",
            "%(count)s participants match “%(q)s”",
            count,
        )
    return ngettext(
        "%(count)s participant matches the filter",
        "%(count)s participants match the filter",
        count,
    )
