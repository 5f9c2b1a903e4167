"""What all keys have in common: a seal that only we can write, and the row that is meant."""

import base64

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int

from membership.models import Submission

LONGEST_NUMBER = (
    10  # characters in base 36; a longer number is neither ours nor an integer of the database
)


def seal(words: str, secret: str | None = None) -> str:
    """Return 160 bits that only this site can write below these words."""
    mac = salted_hmac("membership.links", words, secret=secret, algorithm="sha256").digest()
    return base64.b32encode(mac[:20]).decode().lower()


def is_sealed(mac: str, words: str) -> bool:
    """Return whether a seal is ours, also under a secret that was in use before."""
    secrets_in_use = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return any([constant_time_compare(mac, seal(words, secret)) for secret in secrets_in_use])


def look_up(number: str) -> Submission:
    """Return the row of a number, else an empty one that fits no key."""
    return Submission.objects.filter(pk=as_number(number)).first() or Submission()


def as_number(text: str) -> int:
    try:
        return base36_to_int(text) if len(text) <= LONGEST_NUMBER else 0
    except ValueError:
        return 0


def full_address(name: str, key: str, language: str) -> str:
    with translation.override(language):
        return settings.SITE_ORIGIN + reverse(name, kwargs={"key": key})
