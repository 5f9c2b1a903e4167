"""How often the public forms may be sent in a day, so that they are not a relay for letters.

Counted are sendings for each network, for each address that would get a letter, for each text,
and in all. Whoever counts sees no address and no text: the keys are hashes under our secret and
the day.
"""

import ipaddress
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy

from alliance_site.text.domains import for_mail
from membership import dates
from membership.models import SendingCount
from membership.process.choices import SpamMark
from membership.process.errors import TooManySent

SHORTEST_TEXT = 20  # letters and digits
REFUSED_AT = 10  # times a limit; between the two a form is kept, and no letter leaves
EVERYBODY = "everybody"
FROM_A_NETWORK = gettext_lazy(
    "Today we have received more forms from the connection you are using than we accept. Others "
    "may be using it as well."
)
FOR_A_RECIPIENT = gettext_lazy(
    "Today we have received more forms for this e-mail address than we accept."
)
FROM_EVERYBODY = gettext_lazy(
    "Today we have received more forms in all than we can accept. It has nothing to do with you."
)
REFUSALS = {
    SpamMark.FROM_NETWORK: FROM_A_NETWORK,
    SpamMark.TO_ADDRESS: FOR_A_RECIPIENT,
    SpamMark.IN_ALL: FROM_EVERYBODY,
}


def count(network: str, recipient: str, text: str = "") -> list[str]:
    """Count one sending; return the marks of what is more than a person would send.

    Raises ``TooManySent`` at ten times a limit. Inside the transaction of what is sent.
    """
    marks = marks_of_text(text)
    for name, limit, mark in limited(network, recipient):
        number = raise_count(name)
        if number > limit * REFUSED_AT:
            raise TooManySent(REFUSALS[mark])
        if number > limit or SpamMark.EVERYWHERE in marks:
            # What sends no letter uses up nobody else's share.
            return [*marks, mark] if number > limit else marks
    return marks


def marks_of_text(text: str) -> list[str]:
    """Count a text, however it is spaced and punctuated; nobody is refused for one.

    Two people who send the same model letter, or one who sends it twice, are no program. A text
    of a few words is nobody's own and is not counted.
    """
    words = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
    if len(words) < SHORTEST_TEXT:
        return []
    number = raise_count(f"text {words}")
    if number > settings.SAME_TEXT_PER_DAY:
        return [SpamMark.EVERYWHERE]
    return [SpamMark.REPEATED] if number > 1 else []


def limited(network: str, recipient: str) -> Iterator[tuple[str, int, SpamMark]]:
    """Yield what is counted, its limit, and the mark of what is over it.

    Always in one order, so that no two transactions wait for each other.
    """
    yield f"network {network_of(network)}", settings.FORMS_PER_NETWORK, SpamMark.FROM_NETWORK
    if recipient:
        key = f"recipient {recipient_of(recipient)}"
        yield key, settings.LETTERS_PER_RECIPIENT, SpamMark.TO_ADDRESS
    yield EVERYBODY, settings.FORMS_PER_DAY, SpamMark.IN_ALL


def count_recipient(recipient: str) -> None:
    """Count one more letter to an address."""
    raise_count(f"recipient {recipient_of(recipient)}")


def is_used_up(recipient: str) -> bool:
    """Say whether an address has had as many letters today as it gets."""
    day, key = of_today(f"recipient {recipient_of(recipient)}")
    row = SendingCount.objects.filter(day=day, key=key).first()
    return bool(row and row.number >= settings.LETTERS_PER_RECIPIENT)


def raise_count(name: str) -> int:
    """Raise a count of today by one and return it; the row stays locked until the commit."""
    day, key = of_today(name)
    row, _made = SendingCount.objects.get_or_create(day=day, key=key)
    SendingCount.objects.filter(pk=row.pk).update(number=F("number") + 1)
    row.refresh_from_db(fields=["number"])
    return row.number


def of_today(name: str) -> tuple[date, str]:
    """Return the day of a count that is made now, and its key on that day."""
    day = dates.today()
    key = salted_hmac("membership.limits", f"{day} {name}", algorithm="sha256").hexdigest()
    return day, key


def network_of(address: str) -> str:
    """Return what one subscriber usually has: an IPv4 address, or 64 bits of an IPv6 address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is None:
            return str(ipaddress.ip_network((int(parsed), 64), strict=False))
        parsed = parsed.ipv4_mapped
    return str(parsed)


def recipient_of(address: str) -> str:
    """Return the mailbox that an address leads to, however it is written."""
    mailbox, _at, host = for_mail(address.strip().lower()).casefold().rpartition("@")
    return f"{mailbox.partition('+')[0]}@{host.rstrip('.')}"


def reset_at() -> datetime:
    """Return the moment from which on sending counts from nothing: midnight in Strasbourg."""
    tomorrow = dates.today() + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, time.min))


def forget_counts() -> dict[str, int]:
    """Remove the counts of days before today."""
    removed, _rows = SendingCount.objects.filter(day__lt=dates.today()).delete()
    return {"removed": removed}
