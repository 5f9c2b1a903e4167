"""The directory in memory: who takes part on a day, under which names, without a query."""

from alliance_site.caching import per_edition
from alliance_site.names import countries, places
from membership.models import MembershipPeriod, OtherName, Participant, Signatory
from membership.public.entries import COLUMNS, Entry, with_every_name


@per_edition.for_edition
def periods():
    """Return the periods of membership of every public participant, by its key."""
    found = {}
    for period in MembershipPeriod.objects.filter(participant__live=True).order_by("counts_from"):
        found.setdefault(period.participant_id, []).append(period)
    return found


@per_edition.for_edition
def everybody():
    """Return all public participants, former ones too, by their key."""
    others = {}
    for pk, name in OtherName.objects.values_list("participant_id", "name"):
        others.setdefault(pk, []).append(name)
    signed = signatures()
    rows = Participant.objects.public().values_list(*COLUMNS)
    return {row[0]: with_every_name(Entry(*row), others.get(row[0], ()), signed) for row in rows}


@per_edition.for_edition
def addresses():
    """Return the last part of the address of every public participant."""
    return frozenset(entry.slug for entry in everybody().values())


@per_edition.for_edition
def signatures():
    """Return when participants signed the Declaration, or that the day is unknown, by their key."""
    rows = Signatory.objects.filter(participant__isnull=False, withdrawn_on__isnull=True)
    return dict(rows.order_by("-signed_on").values_list("participant_id", "signed_on"))


@per_edition.for_edition
def entries(day, language):
    """Return who takes part on a day, in the order of a reader: by country, then by name."""
    return _in_order(language, lambda known: any(_counts(period, day) for period in known))


@per_edition.for_edition
def former_entries(day, language):
    """Return who once took part and on that day no longer does, in the same order."""
    return _in_order(language, lambda known: _has_left(known, day))


def named(name, day, language):
    """Return who takes part under a name, in whatever spelling; several if the name is theirs all.

    Who bears exactly this name comes before who bears it in another spelling.
    """
    found = {}
    for entry in entries(day, language):
        if match := places.compare(places.Place((name,)), _place(entry)):
            found.setdefault(match.reason, []).append(entry)
    return found.get(places.Reason.SAME_NAME) or found.get(places.Reason.OTHER_SPELLING) or []


def _place(entry):
    names = (entry.official_name, entry.second_official_name, entry.name_en, entry.name_fr)
    return places.Place(tuple(filter(None, names)), entry.country, entry.kind)


def _in_order(language, belongs):
    known = periods()
    found = [entry for entry in everybody().values() if belongs(known.get(entry.pk, ()))]
    order = {code: countries.sort_key(code, language) for code in {e.country for e in found}}
    found.sort(key=lambda entry: (order[entry.country], places.fold(entry.name(language))))
    return tuple(found)


def _has_left(known, day):
    past = [period for period in known if period.counts_from <= day]
    return bool(past) and not any(_counts(period, day) for period in past)


def _counts(period, day):
    return period.counts_from <= day and (period.counts_until is None or day < period.counts_until)
