"""The public forms, by what they are for."""

from collections.abc import Mapping

from membership.forms import cooperate, message, sign
from membership.forms.join import pages
from membership.forms.steps import Journey

_JOURNEYS = (pages.JOURNEY, cooperate.JOURNEY, sign.JOURNEY, message.JOURNEY)
JOURNEYS: Mapping[str, Journey] = {journey.kind: journey for journey in _JOURNEYS}
