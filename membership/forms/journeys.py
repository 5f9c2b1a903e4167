"""The public forms, by what they are for."""

from membership.forms import cooperate, message, sign
from membership.forms.join import pages
from membership.process.states import Kind

JOURNEYS = {
    Kind.JOIN: pages.JOURNEY,
    Kind.COOPERATE: cooperate.JOURNEY,
    Kind.SIGN: sign.JOURNEY,
    Kind.MESSAGE: message.JOURNEY,
}
