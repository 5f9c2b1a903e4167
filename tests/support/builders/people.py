"""Staff, participants and signatories, and what the Alliance has stated of itself."""

from datetime import date

from django.contrib.auth.models import Group

from alliance_site.models import User
from membership import register
from membership.models import OpeningStatement, Presentation
from tests.support.builders.counter import COUNTER


def make_user(role="", **columns):
    """Make a member of staff, in the group of a role if one is given."""
    number = next(COUNTER)
    columns = {"email": f"staff{number}@example.org", "first_name": f"Staff{number}"} | columns
    user = User.objects.create_user(password="a long enough password", **columns)
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def make_participant(**facts):
    """Enter a participant in the register, a member since 2015 if nothing else is said."""
    number = next(COUNTER)
    facts = {
        "official_name": f"Exampletown {number}",
        "country": "GR",
        "kind": "city",
        "periods": [{"starts_on": date(2015, 6, 24)}],
    } | facts
    return register.enter(**facts)


def make_opening_statement(day, participants=None, **columns):
    columns = {"source": "Home page of the Alliance"} | columns
    return OpeningStatement.objects.create(day=day, participants=participants, **columns)


def make_presentation(participant, language="en", summary="Two mediators.", **columns):
    """Tell what a participant does, in public and in one language."""
    columns = {"language": language, "summary": summary} | columns
    return Presentation.objects.create(participant=participant, **columns)


def make_signatory(authority="Paradeigma", country="GR", **facts):
    """Enter a signatory of the Declaration in the register, without a number or a day."""
    return register.enter_signatory(authority=authority, country=country, **facts)
