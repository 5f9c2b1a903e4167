"""Whoever is accepted becomes a participant, with all that an application brings along."""

from datetime import date

from django.db import transaction

from alliance_site.models import User
from membership import journal
from membership.models import (
    InternalContact,
    JoinApplication,
    MembershipPeriod,
    Participant,
    PopulationStatement,
)
from membership.process.choices import Precision
from membership.register.entries import checked, publish, record_change, republish
from membership.register.numbers import next_number
from membership.register.periods import begin
from membership.register.positions import proposed
from membership.register.sources import of_application


@transaction.atomic
def admit(
    *, application: JoinApplication, on: date, by: User | None, number: int | None = None
) -> Participant:
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
    record_change("admitted", participant, by, number=participant.number)
    return participant


def entry_of(application: JoinApplication) -> Participant:
    """Return the public entry as the applicant saw it before sending: facts, no prose.

    Its position is proposed, see ``register.positions``.
    """
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
    place = proposed(application)
    if place and place.is_only_one:
        entry.latitude, entry.longitude = place.latitude, place.longitude
    if application.publish_head:
        entry.head_name = application.head_name
        entry.head_office = application.head_office
    return entry


def keep_facts(participant: Participant, application: JoinApplication) -> None:
    """Keep what belongs to an entry and stands in rows of its own."""
    InternalContact.objects.create(participant=participant, **contact_of(application))
    for statement in statements_of(application):
        statement.participant = participant
        checked(statement).save()


def follow_contact(application: JoinApplication, former_email: str) -> None:
    """Write to whom the application names now, unless staff have entered somebody else since."""
    if application.participant_id:
        contacts = InternalContact.objects.filter(participant=application.participant_id)
        contacts.filter(email__iexact=former_email).update(**contact_of(application))


def contact_of(application: JoinApplication) -> dict[str, str]:
    """Return the columns of an ``InternalContact``."""
    return {
        "name": application.contact_name,
        "job": application.contact_job,
        "email": application.contact_email,
        "telephone": application.contact_telephone,
        "language": application.language,
    }


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


def restore(participant: Participant, *, on: date, by: User | None) -> Participant:
    """Bring a retracted entry back, with its number; its membership begins anew."""
    if not participant.live:
        MembershipPeriod.objects.filter(participant=participant, counts_until=None).update(
            starts_on=on, starts_precision=Precision.DAY, counts_from=on
        )
        republish(participant, by=by)
        record_change("restored", participant, by, number=participant.number)
    return participant
