"""Enter the sourced participants, statements and signatories of the demonstration."""

from alliance_site.demonstration import texts
from membership import register
from membership.models import (
    OpeningStatement,
    OtherName,
    Participant,
    PlaceOfHelp,
    PopulationStatement,
    Presentation,
)


def load():
    """Enter statements, participants, signatories and places of help, in this order."""
    for entry in texts.read(__file__, "statements.toml")["statement"]:
        _state(entry)
    for entry in texts.read(__file__, "participants.toml")["participant"]:
        _enter(entry)
    for entry in texts.read(__file__, "signatories.toml")["signatory"]:
        _sign(entry)
    for entry in texts.read(__file__, "places_of_help.toml")["place"]:
        PlaceOfHelp.objects.get_or_create(
            country=entry.pop("country"), name=entry.pop("name"), defaults=entry
        )


def _state(entry):
    entry = dict(entry)
    precision = entry.pop("day_precision", "day")
    OpeningStatement.objects.get_or_create(
        day=entry.pop("day"), source=entry.pop("source"), defaults=entry | {"precision": precision}
    )


def _enter(entry):
    entry = dict(entry)
    names, statements = entry.pop("other_names", []), entry.pop("statements", [])
    presentations = entry.pop("presentations", {})
    periods = [_period(period) for period in entry.pop("periods")]
    participant = register.enter(periods=periods, **entry)
    for name in names:
        OtherName.objects.create(participant=participant, **name)
    for statement in statements:
        PopulationStatement.objects.create(participant=participant, **statement)
    for language, text in presentations.items():
        presentation = Presentation.objects.create(
            participant=participant,
            language=language,
            summary=text["summary"],
            body=texts.rich_text(text["body"]),
        )
        presentation.save_revision().publish()


def _period(period):
    return {
        "starts_on": period["starts"],
        "starts_precision": period.get("precision", "day"),
        "source": period.get("source", ""),
    }


def _sign(entry):
    entry = dict(entry)
    slug = entry.pop("participant", None)
    names = {"name_of_person": "person"}
    facts = {names.get(name, name): value for name, value in entry.items()}
    facts["participant"] = Participant.objects.filter(slug=slug).first() if slug else None
    register.enter_signatory(**facts)
