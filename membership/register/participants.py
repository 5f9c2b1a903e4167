"""Participants join, leave and come back; each change with its event."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from membership import journal
from membership.models import (
    InternalContact,
    JoinApplication,
    MembershipPeriod,
    Participant,
    PopulationStatement,
)
from membership.process.choices import Precision
from membership.register.entries import (
    check_columns,
    checked,
    publish,
    readdress,
    refuse_taken_slug,
    republish,
    set_columns,
    unpublish,
    written,
)
from membership.register.numbers import next_number, refuse_taken_number
from membership.register.periods import begin, end
from membership.register.sources import of_application

CORRECTED = {"number", "founding", "slug", "confirmed_on"}


@transaction.atomic
def admit(*, application: JoinApplication, on: date, by: Any, number: int | None = None) -> Any:
    """Make the applicant a participant: number, public entry, period, internal contact.

    Nothing of the application's prose is published. An application that was
    accepted before, and reopened, gets its entry and number back.
    """
    journal.hold()  # whoever counts a number up is alone until the commit
    if application.participant:
        return restore(application.participant, on=on, by=by)
    participant = publish(entry_of(application), by=by, number=number or next_number())
    begin(participant, on, Precision.DAY)
    keep_facts(participant, application)
    JoinApplication.objects.filter(pk=application.pk).update(participant=participant)
    application.participant = participant
    written("admitted", participant, by, number=participant.number)
    return participant


def entry_of(application: JoinApplication) -> Participant:
    """Return the public entry as the applicant saw it before sending: facts, no prose."""
    translated = "name_fr" if application.language == "fr" else "name_en"
    entry = Participant(
        official_name=application.name,
        second_official_name=application.second_official_name,
        kind=application.authority_kind,
        country=application.country,
        website=application.website,
        themes=application.themes,
        **of_application(application),
    )
    setattr(entry, translated, application.translated_name)
    if application.publish_head:
        entry.head_name = application.head_name
        entry.head_office = application.head_office
    return entry


def keep_facts(participant: Participant, application: JoinApplication) -> None:
    """Keep what belongs to an entry and stands in rows of its own."""
    InternalContact.objects.create(
        participant=participant,
        name=application.contact_name,
        job=application.contact_job,
        email=application.contact_email,
        telephone=application.contact_telephone,
        language=application.language,
    )
    for statement in statements_of(application):
        statement.participant = participant
        checked(statement).save()


def statements_of(application: JoinApplication) -> list[PopulationStatement]:
    """Return what the entry will say about the population, not yet kept."""
    if not application.population:
        return []
    statement = PopulationStatement(
        subject=PopulationStatement.Subject.POPULATION,
        low=application.population,
        year=application.submitted_at.year if application.submitted_at else None,
        source=application.name,
    )
    return [statement]


@transaction.atomic
def enter(
    *,
    periods: Iterable[dict[str, Any]],
    by: Any = None,
    number: int | None = None,
    founding: bool = False,
    slug: str = "",
    **facts: Any,
) -> Participant:
    """Enter a participant from a source; ``periods`` are dictionaries of ``MembershipPeriod``.

    Each period gives ``starts_on`` and may give ``starts_precision``, ``ends_on``,
    ``ends_precision``, ``reason`` and ``source``.
    """
    journal.hold()
    entry = Participant(founding=founding, slug=slug, **facts)
    participant = publish(entry, by=by, number=number)
    for period in sorted(periods, key=lambda period: period["starts_on"]):
        begin(
            participant,
            period["starts_on"],
            period.get("starts_precision", Precision.DAY),
            source=period.get("source", ""),
        )
        if period.get("ends_on"):
            end(
                participant,
                period["ends_on"],
                period.get("ends_precision", Precision.DAY),
                reason=period.get("reason", ""),
            )
    written("entered", participant, by, number=number, founding=founding)
    return participant


@transaction.atomic
def correct(participant: Participant, *, by: Any, **facts: Any) -> Participant:
    """Correct number, founding, slug or the day of the last confirmation."""
    if unknown := facts.keys() - CORRECTED:
        raise TypeError(f"The register does not hold {', '.join(sorted(unknown))}.")
    journal.hold()
    check_columns(participant, facts)
    if facts.get("number"):
        refuse_taken_number(facts["number"], participant)
    if "slug" in facts:
        refuse_taken_slug(facts["slug"], participant)
    before = {name: getattr(participant, name) for name in facts}
    set_columns(participant, **facts)
    if "slug" in facts and before["slug"] != participant.slug:
        readdress(participant, before["slug"])
    written("corrected", participant, by, before=before, after=facts)
    return participant


@transaction.atomic
def leave(
    participant: Participant,
    *,
    on: date,
    precision: str = Precision.DAY,
    reason: str = "",
    source: str = "",
    by: Any = None,
) -> MembershipPeriod:
    """End the open period of membership; the entry stays at its address."""
    journal.hold()
    period = end(participant, on, precision, reason=reason, source=source)
    written("left", participant, by, on=on, precision=precision)
    return period


@transaction.atomic
def rejoin(
    participant: Participant,
    *,
    on: date,
    precision: str = Precision.DAY,
    source: str = "",
    by: Any = None,
) -> MembershipPeriod:
    """Begin another period of membership under the same number."""
    journal.hold()
    period = begin(participant, on, precision, source=source)
    written("rejoined", participant, by, on=on, precision=precision)
    return period


@transaction.atomic
def retract(participant: Participant, *, by: Any) -> Participant:
    """Take an entry off the site that was made by mistake; its number stays used."""
    journal.hold()
    unpublish(participant, by=by)
    written("retracted", participant, by, number=participant.number)
    return participant


def restore(participant: Participant, *, on: date, by: Any) -> Participant:
    """Bring a retracted entry back, with its number; its membership begins anew."""
    if not participant.live:
        MembershipPeriod.objects.filter(participant=participant, counts_until=None).update(
            starts_on=on, starts_precision=Precision.DAY, counts_from=on
        )
        republish(participant, by=by)
        written("restored", participant, by, number=participant.number)
    return participant
