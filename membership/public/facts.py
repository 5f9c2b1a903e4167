"""What is known about a participant, as its page prints it: only what there is to say."""

from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from alliance_site.names import countries
from alliance_site.text import days
from membership import dates
from membership.dates import day_in_words
from membership.models import PopulationStatement
from membership.process.choices import Theme
from membership.public import directory


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the facts: what it is, what is known, and on what ground.

    ``answer`` is the question of an application from which it comes.
    """

    label: str
    value: str
    note: str = ""
    url: str = ""
    answer: str = ""


def of(participant):
    """Return the facts of a participant in the order of its page; one query."""
    return _known(participant, _memberships(participant), _populations(participant))


def planned(entry, statements):
    """Return the facts of an entry that is not kept yet, as its page will print them."""
    since = Fact(_("Participant since"), _("the day of the decision"))
    return _known(entry, [since], map(population, statements))


def _known(participant, memberships, populations):
    rows = _rows(participant, memberships, populations)
    return [fact for fact in rows if fact and fact.value]


def _rows(participant, memberships, populations):
    yield _country(participant)
    kind = participant.get_kind_display()
    yield Fact(_("Kind of authority"), kind, answer="authority_kind")
    yield from memberships
    yield from populations
    if participant.head_name:
        head, office = participant.head_name, participant.head_office
        yield Fact(_("Head of the authority"), head, office, answer="publish_head")
    if participant.website:
        shown = participant.website.split("://", 1)[-1].removeprefix("www.").rstrip("/")
        yield Fact(_("Website"), shown, url=participant.website, answer="website")
    themes = ", ".join(str(Theme(key).label) for key in participant.themes)
    yield Fact(_("Works on"), themes, answer="themes")
    yield _signature(participant)
    if participant.confirmed_on:
        yield Fact(_("Last confirmed"), days.in_words(participant.confirmed_on))


def _country(participant):
    """Return the country under its name of today, and as it was called at the accession."""
    known = directory.periods().get(participant.pk)
    then = countries.former_name(participant.country, known[0].counts_from) if known else ""
    note = countries.footnote(participant.country)
    if then:
        note = _("%(name)s at the time of accession") % {"name": then}
    return Fact(_("Country"), countries.name(participant.country), note, answer="country")


def _memberships(participant):
    known = directory.periods().get(participant.pk, [])
    for period in known:
        since = day_in_words(period.starts_on, period.starts_precision)
        if period.ends_on is None:
            note = _("founding participant") if participant.founding else ""
            yield Fact(_("Participant since"), since, note)
        else:
            until = day_in_words(period.ends_on, period.ends_precision)
            span = _("%(since)s to %(until)s") % {"since": since, "until": until}
            yield Fact(_("Took part"), span, period.reason)


def _populations(participant):
    statements = PopulationStatement.objects.filter(participant=participant.pk)
    yield from map(population, statements.order_by("subject", "-year", "pk"))


def population(statement):
    """Return what a source says about the residents, with the ground it stands on."""
    label = statement.in_language("wording", get_language()) or _("Roma residents")
    if statement.subject == PopulationStatement.Subject.POPULATION:
        label = _("Population")
    return Fact(label, _size(statement), _ground(statement), answer="population")


def _size(statement):
    low = intcomma(statement.low)
    if statement.high:
        high = intcomma(statement.high)
        low = _("%(low)s to %(high)s") % {"low": low, "high": high}
    return _("about %(figure)s") % {"figure": low} if statement.about else low


def _ground(statement):
    """Return on what ground a figure stands; about Roma residents the page always says so."""
    source = {"source": statement.in_language("source", get_language())}
    if statement.subject == PopulationStatement.Subject.POPULATION:
        ground = _("source: %(source)s") % source
    elif statement.official:
        ground = _("official figure, source: %(source)s") % source
    else:
        ground = _("unofficial figure, source: %(source)s") % source
    return f"{statement.year}, {ground}" if statement.year else ground


def _signature(participant):
    if participant.pk not in directory.signatures():
        return None
    day = directory.signatures()[participant.pk]
    label = _("Declaration against anti-Gypsyism")
    if day is None:
        return Fact(label, _("Signed the Declaration"))
    return Fact(label, _("Signed the Declaration in %(year)s") % {"year": day.year})


def former(participant):
    """Return the last period of a participant that no longer takes part, else nothing."""
    known = directory.periods().get(participant.pk, [])
    today = dates.today()
    if not known or any(p.counts_until is None or p.counts_until > today for p in known):
        return None
    return known[-1]


def counter_sentence(figures):
    """Return how many take part, with the year while the number is still the stated one."""
    known = {
        "participants": intcomma(figures.participants),
        "countries": figures.countries,
        "year": figures.year,
        "described": intcomma(figures.described),
    }
    sentence = _("%(participants)s cities and regions from %(countries)s countries.")
    if figures.year:
        sentence = _("%(participants)s cities and regions from %(countries)s countries (%(year)s).")
    if not figures.complete:
        described = ngettext(
            "%(described)s of them is described here so far.",
            "%(described)s of them are described here so far.",
            figures.described,
        )
        sentence = f"{sentence} {described}"
    return sentence % known
