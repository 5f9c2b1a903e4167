"""The register of signatories of the Declaration as its page lists it."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alliance_site.answers.list_filters import refusal
from alliance_site.caching import per_edition
from alliance_site.names import countries
from membership.dates import day_in_words
from membership.models import Signatory

PER_PAGE = 50
LONGEST_COUNTRY = 40  # characters; a code has two


@dataclass(frozen=True, slots=True)
class Row:
    country: str
    country_then: str
    authority: str
    language: str
    kind: str
    signed: str
    person: str
    occasion: str
    participant: str


@per_edition.for_edition
def by_country():
    """Return how many signatories each country has."""
    rows = Signatory.objects.filter(withdrawn_on__isnull=True).order_by()
    return dict(rows.values_list("country").annotate(Count("pk")))


@per_edition.for_edition
def _order(country, language):
    """Return the keys of all signatories, or those of a country, in the order of a reader."""
    rows = Signatory.objects.filter(withdrawn_on__isnull=True)
    if country:
        rows = rows.filter(country=country)
    order = {code: countries.sort_key(code, language) for code in by_country()}
    pairs = rows.order_by("authority", "pk").values_list("pk", "country")
    return [pk for pk, code in sorted(pairs, key=lambda pair: order[pair[1]])]


def _country(asked):
    return asked.get("country", "").replace("\x00", "").strip()[:LONGEST_COUNTRY]


def refusals(asked):
    """Return a sentence where the country that is asked for is none of ours."""
    country = _country(asked)
    known = not country or country in dict(countries.as_choices())
    return [] if known else [refusal(country, _("Country"))]


def asked_for(asked, language):
    """Return the keys of the signatories that an address asks for, in the order of a reader."""
    # What is kept is kept for countries that there are, not for whatever is typed.
    return [] if refusals(asked) else _order(_country(asked), language)


def listed(asked):
    """Return the table of the signatories: one page of it, and the choice of countries."""
    language = get_language()
    country = _country(asked)
    pager = Paginator(asked_for(asked, language), PER_PAGE).get_page(asked.get("page"))
    found = Signatory.objects.select_related("participant").in_bulk(list(pager))
    codes = sorted(by_country(), key=lambda code: countries.sort_key(code, language))
    return {
        "signatories": [_row(found[pk]) for pk in pager if pk in found],
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)),
        "country": country,
        "refusals": refusals(asked),
        "countries": [
            {
                "key": code,
                "label": countries.name(code),
                "count": by_country()[code],
                "selected": code == country,
            }
            for code in codes
        ],
        "listed": sum(by_country().values()),
        "footnotes": countries.footnotes(row.country for row in found.values()),
    }


def _row(signatory):
    participant, language = signatory.participant, get_language()
    function = signatory.in_language("function", language)
    return Row(
        country=countries.name(signatory.country),
        country_then=countries.former_name(signatory.country, signatory.signed_on),
        authority=signatory.authority,
        language=signatory.authority_language,
        kind=signatory.get_kind_display() if signatory.kind else "",
        signed=_signed(signatory),
        person=", ".join(filter(None, (signatory.person, function))),
        occasion=signatory.in_language("occasion", language),
        participant=participant.slug if participant and participant.live else "",
    )


def _signed(signatory):
    if signatory.signed_on is None:
        return _("year not recorded")
    return day_in_words(signatory.signed_on, signatory.precision)
