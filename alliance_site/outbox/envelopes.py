"""A message as mail programs want it: a sender with a name, and headers that begin at once.

Django folds a long subject that is not ASCII so that its first line is empty, and some mail
programs then show none.
"""

import re
from email.header import Header
from email.utils import formataddr, parseaddr
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.utils import DNS_NAME
from django.utils import translation
from django.utils.encoding import punycode
from django.utils.translation import gettext as _

from alliance_site.models import Frame

LONGEST_WORD = 60  # a longer one would leave the first line of its header empty
ATOM = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+", re.ASCII)  # may stand unquoted before an address


class Envelope(EmailMessage):
    """A message from the Alliance, whose name stands before the address in this language."""

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sender = sender(language)
        self.from_email = formataddr(self.sender)

    def message(self, **policy: Any) -> Any:
        message = super().message(**policy)
        name, address = self.sender
        message.replace_header("Subject", subject(str(self.subject)))
        message.replace_header("From", f"{phrase(name)} <{address}>")
        return message


def name_our_host() -> None:
    """Let whatever Django and Wagtail send bear the name of our site in its Message-ID.

    A machine may call itself localhost, and there is no setting for it.
    """
    DNS_NAME._fqdn = punycode(urlsplit(settings.SITE_ORIGIN).hostname)  # type: ignore[attr-defined]


def sender(language: str) -> tuple[str, str]:
    """Return name and address: the name of the setting, else the one that the site has."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return name or site_name(language), address


def site_name(language: str) -> str:
    frame = Frame.objects.for_language(language)
    if frame and frame.locale.language_code == language:
        return str(frame)
    with translation.override(language):
        return _("European Alliance of Cities and Regions for Roma Inclusion")


def subject(text: str) -> Header:
    """Return a subject that is folded after its first words, never before them."""
    plain = text.isascii() and all(len(word) < LONGEST_WORD for word in text.split())
    return Header(text, "us-ascii" if plain else "utf-8", header_name="Subject")


def phrase(name: str) -> str:
    """Return a name for a header; only words that need it are encoded, next to each other as one.

    Some programs read a space between two encoded words that belong together.
    """
    parts = groupby(name.split(), lambda word: bool(ATOM.fullmatch(word)))
    return " ".join(
        " ".join(words) if plain else Header(" ".join(words), "utf-8").encode()
        for plain, words in parts
    )
