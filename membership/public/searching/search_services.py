"""What one can do on this site, as the search finds it: under the words that people use."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.names import countries
from alliance_site.search import page_rows
from alliance_site.search.rows import Row
from membership import dates
from membership.process.choices import Theme
from membership.public.searching.search_rows import home
from membership.public.searching.services import SERVICES


def years():
    """Return the years for which there are figures."""
    return [str(year) for year in range(dates.FIRST_DAY.year, dates.today().year + 1)]


# What else stands in the text of a service, in the language that is active.
MORE = {"data": lambda: [str(label) for label in Theme.labels], "figures": years}


def search_rows(subject=None):
    """Yield the services in both languages, and the pages that are asked for like them.

    None but the pages is about a page or row that has changed.
    """
    yield from page_rows.pages_asked_for(subject)
    if subject is not None:
        return
    for language in ("en", "fr"):
        directory = home(language)
        for service in SERVICES:
            if directory or "{directory}" not in service.address:
                yield _row(service, language, directory)
        if directory:
            yield from _countries(language, directory)


def _countries(language, directory):
    """Yield the participants of each country whose authorities may join, under all its names."""
    for code, _name in countries.choices(language):
        with override(language):
            title = _("Participants %(in_country)s") % {
                "in_country": countries.within(code, language)
            }
        yield Row(
            key=f"service:country:{code}",
            language=language,
            title=title,
            address=f"{directory}?country={code}",
            asked_for=" ".join(countries.search_names(code)),
            excerpt=countries.footnote(code, language),
        )


def _row(service, language, directory):
    with override(language):
        title, sentence = _(service.title), _(service.sentence)
        more = MORE.get(service.key, tuple)()
    return Row(
        key=f"service:{service.key}",
        language=language,
        title=title,
        address=service.address.format(language=language, directory=directory),
        text=" ".join((sentence, service.beside.get(language, ""), *more)),
        asked_for=service.asked_for[language],
        excerpt=sentence,
        prose=sentence,
    )
