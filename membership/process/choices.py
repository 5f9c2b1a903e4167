"""The lists that forms, register and exports share."""

import calendar
from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from membership.process.states import NO_ANSWER, ON_REQUEST


class AuthorityKind(models.TextChoices):
    """What kind of authority takes part."""

    MUNICIPALITY = "municipality", _("municipality or commune")
    CITY = "city", _("city or town")
    DISTRICT = "district", _("district")
    COUNTY = "county", _("county or province")
    DEPARTMENT = "department", _("department")
    REGION = "region", _("region")
    METROPOLITAN_CITY = "metropolitan_city", _("metropolitan city")
    CITY_SECTOR = "city_sector", _("city sector")
    GROUP = "group", _("several small municipalities together")
    OTHER = "other", _("another authority")


# Drawn on the map as a ring, not as a dot.
REGIONAL_KINDS = (
    AuthorityKind.COUNTY,
    AuthorityKind.DEPARTMENT,
    AuthorityKind.REGION,
)


class Theme(models.TextChoices):
    """What participants work on."""

    EDUCATION = "education", _("education")
    EMPLOYMENT = "employment", _("employment")
    HOUSING = "housing", _("housing")
    HEALTH = "health", _("health")
    PARTICIPATION = "participation", _("participation")
    ANTI_GYPSYISM = "anti_gypsyism", _("anti-Gypsyism")


class Mandate(models.TextChoices):
    """How far an applicant is with the letter or decision that is needed."""

    HERE = "here", _("I have it")
    COMING = "coming", _("It is still to come")
    MODEL = "model", _("I need a model first")


class Precision(models.TextChoices):
    """How exactly a day is known."""

    DAY = "day", _("this day")
    MONTH = "month", _("in this month")
    YEAR = "year", _("in this year")
    NOT_LATER = "not_later", _("not later than this day")


# How much of a day in ISO form is known.
KNOWN_CHARACTERS = {Precision.YEAR: 4, Precision.MONTH: 7}


def counted_day(day: date, precision: str) -> date:
    """Return the latest day that a date of this precision can mean: from then on it counts."""
    if precision == Precision.YEAR:
        return day.replace(month=12, day=31)
    if precision == Precision.MONTH:
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day


class Language(models.TextChoices):
    """The languages of the site and of its letters."""

    EN = "en", "English"
    FR = "fr", "Français"


class MessageSubject(models.TextChoices):
    """What a message to the Task Force is about; of a concern only deciders know."""

    QUESTION = "question", _("a question")
    APPLICATION = "application", _("an application, a proposal or a signature")
    ENTRY = "entry", _("an error in an entry")
    ACCESSIBILITY = "accessibility", _("accessibility")
    PRESS = "press", _("press")
    CONCERN = "concern", _("a concern about a participant")


class DeclineReason(models.TextChoices):
    """Why something is declined; the label is a sentence of the letter, but for the last one."""

    NO_AUTHORITY = "no_authority", _("The applicant is not a local or regional authority.")
    NOT_MEMBER_STATE = "not_member_state", _("The place is in none of the states we work with.")
    NO_MANDATE = "no_mandate", _("We have no decision of the authority.")
    DUPLICATE = "duplicate", _("The authority already takes part, or has already applied.")
    WRONG_DOOR = "wrong_door", _("What is proposed belongs to another of our forms.")
    OTHER = "other", _("Another reason, in your own words")


# What the applicant can do after such a refusal; after another one the reviewer says it.
NEXT_STEPS: Mapping[str, Promise] = {
    DeclineReason.NO_AUTHORITY: _(
        "Local and regional authorities can join. An organisation can propose to work with our "
        "participants: with the form “Cooperate” on our site."
    ),
    DeclineReason.NOT_MEMBER_STATE: _(
        "If we have the place wrong, write to us and say in which state it lies. We will then look "
        "at it again."
    ),
    DeclineReason.NO_MANDATE: _(
        "Once your authority has decided, send us the decision from the page of this case and ask "
        "us to open it again, or fill in the form anew. Both are possible at any time."
    ),
    DeclineReason.DUPLICATE: _(
        "There is nothing you need to do. If what we have published about the authority is wrong "
        "or out of date, write to us and we will correct it."
    ),
    DeclineReason.WRONG_DOOR: _(
        "Send it with the form that is meant for it: join, cooperate, or sign the Declaration. We "
        "do not pass it on by ourselves."
    ),
}


# What the applicant can do after an end without a decision, by its reason.
AFTER_AN_END: Mapping[str, Promise] = {
    "": _(
        "If you have changed your mind, say so with “Add something” on this page, or write to us: "
        "we can open it again. You can also fill in the form anew."
    ),
    NO_ANSWER: _(
        "Send us the answer with “Add something” on this page. The Task Force reads it, and can "
        "open the case again. You can also fill in the form anew."
    ),
    ON_REQUEST: _(
        "If this is not what you wanted, say so with “Add something” on this page, or write to us: "
        "we can open it again."
    ),
}


class SpamMark(models.TextChoices):
    """What makes a submission look like the work of a program, in words for staff."""

    HONEYPOT = "trap", _("the field that people do not see was filled in")
    TOO_FAST = "too_fast", _("sent within three seconds")
    LINKS = "links", _("the texts are full of links")
    FROM_NETWORK = "network", _("more came from one connection in a day than a person would send")
    TO_ADDRESS = (
        "recipient",
        _("more came with this e-mail address in a day than a person would send"),
    )
    IN_ALL = "in_all", _("more came from everybody together in a day than we accept")
    # Of before: one of these three, nobody knows which.
    TOO_MANY = "too_many", _("more was sent in a day than a person would send")
    REPEATED = "repeated", _("the same text had come before on that day")
    EVERYWHERE = "everywhere", _("the same text came again and again on that day")


# From this many points on a submission is held as spam, until a person has looked at it.
SPAM_LINE = 3
SPAM_POINTS = {
    SpamMark.HONEYPOT: 3,
    SpamMark.TOO_FAST: 3,
    SpamMark.FROM_NETWORK: 3,
    SpamMark.TO_ADDRESS: 3,
    SpamMark.IN_ALL: 3,
    SpamMark.TOO_MANY: 3,
    SpamMark.EVERYWHERE: 3,
    SpamMark.REPEATED: 2,
    SpamMark.LINKS: 1,
}


def points_of(mark: str) -> int:
    """Return the points of a mark; one of before, which is no longer given, has one."""
    return next((points for known, points in SPAM_POINTS.items() if known == mark), 1)
