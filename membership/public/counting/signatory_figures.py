"""How many have signed, in a sentence, and how many of them are listed by name."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alliance_site.caching import per_edition
from alliance_site.text import days
from membership.dates import day_in_words
from membership.models import OpeningStatement
from membership.process.choices import Precision


def figures_line(figures):
    """Return “113 signatories from 32 countries, as of 1 January 2019”, or nothing.

    The day stands there as long as nobody has signed or withdrawn since it was stated.
    """
    if not figures.signatories:
        return ""
    words = {"signatories": intcomma(figures.signatories), "countries": figures.signatory_countries}
    stated = _stated(timezone.localdate())
    if stated is None or stated.signatories != figures.signatories:
        return _("%(signatories)s signatories from %(countries)s countries") % words
    if stated.precision == Precision.NOT_LATER:
        words["day"] = days.in_words(stated.day)
        return _("%(signatories)s signatories from %(countries)s countries by %(day)s") % words
    words["day"] = day_in_words(stated.day, stated.precision)
    return _("%(signatories)s signatories from %(countries)s countries, as of %(day)s") % words


def gap_line(figures, listed):
    """Return how many of the signatories are listed by name, or nothing if all are.

    Who looks for a name and does not find it must not conclude that nobody signed.
    """
    if not figures.signatories or listed >= figures.signatories:
        return ""
    words = {"listed": intcomma(listed), "signatories": intcomma(figures.signatories)}
    return (
        ngettext(
            "%(listed)s of the %(signatories)s is listed here by name so far. A name that is"
            " missing here may still have signed.",
            "%(listed)s of the %(signatories)s are listed here by name so far. A name that is"
            " missing here may still have signed.",
            listed,
        )
        % words
    )


@per_edition.for_edition
def _stated(day):
    """Return the latest statement of a number of signatories up to a day."""
    rows = OpeningStatement.objects.filter(signatories__isnull=False, day__lte=day)
    return rows.order_by("-day", "-pk").first()
