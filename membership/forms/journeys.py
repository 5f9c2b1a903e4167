"""The public forms, by what they are for."""

from membership.forms import cooperate, join, message, sign
from membership.states import Kind

JOURNEYS = {
    Kind.JOIN: join.JOURNEY,
    Kind.COOPERATE: cooperate.JOURNEY,
    Kind.SIGN: sign.JOURNEY,
    Kind.MESSAGE: message.JOURNEY,
}
