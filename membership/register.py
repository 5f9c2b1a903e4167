"""The register: the only writer of numbers, founding, addresses and periods of membership."""


def counted_day(day, precision):
    """Return the latest day that a date of this precision can mean."""
    raise NotImplementedError


def next_number(on=None):
    """Return the next participant's number: above all given and all stated ones."""
    raise NotImplementedError


def next_signatory_number(on=None):
    """Return the next signatory's running number."""
    raise NotImplementedError


def admit(*, application, on, by, number=None):
    """Make the applicant a participant: number, public entry, period, internal contact.

    Nothing of the application's prose is published. An application that was
    accepted before, and reopened, gets its entry and number back.
    """
    raise NotImplementedError


def enter(*, by=None, official_name, country, kind, periods, number=None, slug="", **facts):
    """Enter a participant from a source; ``periods`` are dictionaries of ``MembershipPeriod``.

    Each period gives ``starts_on`` and may give ``starts_precision``, ``ends_on``,
    ``ends_precision``, ``reason`` and ``source``.
    """
    raise NotImplementedError


def correct(participant, *, by, **facts):
    """Correct number, founding, slug or the day of the last confirmation."""
    raise NotImplementedError


def leave(participant, *, on, precision="day", reason="", source="", by=None):
    """End the open period of membership; the entry stays at its address."""
    raise NotImplementedError


def rejoin(participant, *, on, precision="day", source="", by=None):
    """Begin another period of membership under the same number."""
    raise NotImplementedError


def retract(participant, *, by):
    """Take an entry off the site that was made by mistake; its number stays used."""
    raise NotImplementedError


def admit_signatory(*, signature, on, by, number=None):
    """Enter the authority of a signature among the signatories, with a running number."""
    raise NotImplementedError


def enter_signatory(*, by=None, authority, country, number=None, **facts):
    """Enter a signatory from a source."""
    raise NotImplementedError
