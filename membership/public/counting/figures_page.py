"""Figures of a day, and how both registers grew, as their page shows it."""

from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alliance_site.caching import per_edition
from alliance_site.names import countries
from membership import dates
from membership.dates import day_in_words
from membership.public.counting import charts, figures, growth

LONGEST_DAY = 40  # characters; nobody writes a day with more


def shown(asked):
    """Return what the page shows for the day of an address, or why there is none."""
    text = asked.get("on", "").strip()[:LONGEST_DAY]
    day, error = _day(text)
    known = figures.on(day)
    years, by_country = _years(dates.today()), _by_country(day, get_language())
    participants = [
        (each["name"], each["participants"]) for each in by_country if each["participants"]
    ]
    return {
        "error": error,
        "day": day,
        "day_in_words": day_in_words(day, "day"),
        "today": dates.today(),
        "figures": known,
        "years": years,
        "by_country": by_country,
        "growth": charts.bars(
            [(str(year.end.year), year.figures.participants) for year in years],
            _("Participants at the end of each year"),
        ),
        "spread": charts.bars(participants, _("Participants by country")),
    }


def _day(text):
    """Return the day that is asked for, else today with a sentence that says what is wrong."""
    today = dates.today()
    if not text:
        return today, ""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return today, _("“%(text)s” is not a date. Write year, month and day: 2014-06-30.") % {
            "text": text
        }
    if day > today:
        return today, _("This day has not come yet.")
    return day, ""


@per_edition.for_edition
def _years(_today):
    """Return the years, kept until something changes or another day begins."""
    return growth.by_year()


def _by_country(day, language):
    """Return the countries of a day under the names they had, the most participants first."""

    def order(each):
        return -each.participants, -each.signatories, countries.sort_key(each.country, language)

    return [
        {
            "name": countries.name(each.country, language, day),
            "footnote": countries.footnote(each.country, language),
            "participants": each.participants,
            "signatories": each.signatories,
        }
        for each in sorted(growth.by_country(day), key=order)
    ]
