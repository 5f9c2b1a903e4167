"""Periods of membership: they count from the latest day that they can mean."""

from datetime import date
from typing import NotRequired, TypedDict

from django.utils.translation import gettext as _

from membership.models import MembershipPeriod, Participant
from membership.process.choices import counted_day
from membership.process.errors import RegisterError
from membership.register.entries import checked


class Period(TypedDict):
    """A period as a source tells it; what is not given is the rule."""

    starts_on: date
    starts_precision: NotRequired[str]
    ends_on: NotRequired[date]
    ends_precision: NotRequired[str]
    reason: NotRequired[str]
    source: NotRequired[str]


def begin(
    participant: Participant, on: date, precision: str, *, source: str = ""
) -> MembershipPeriod:
    counts_from = counted_day(on, precision)
    earlier = participant.periods.order_by("counts_from").last()
    if earlier and (earlier.counts_until is None or earlier.counts_until > counts_from):
        raise RegisterError(
            _("%(name)s was already taking part at that time.") % {"name": participant}
        )
    period = MembershipPeriod(
        participant=participant,
        starts_on=on,
        starts_precision=precision,
        counts_from=counts_from,
        source=source,
    )
    checked(period).save()
    return period


def end(
    participant: Participant, on: date, precision: str, *, reason: str = "", source: str = ""
) -> MembershipPeriod:
    period = participant.periods.filter(counts_until=None).first()
    if period is None:
        raise RegisterError(_("%(name)s does not take part now.") % {"name": participant})
    counts_until = counted_day(on, precision)
    if counts_until <= period.counts_from:
        raise RegisterError(_("The last day comes before the first one."))
    period.ends_on, period.ends_precision, period.counts_until = on, precision, counts_until
    period.reason = reason
    period.source = source or period.source
    checked(period).save()
    return period
