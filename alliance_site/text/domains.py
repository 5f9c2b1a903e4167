"""Domain names as computers write them, by IDNA 2008."""

import re

import idna

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)", re.IGNORECASE)


def ascii_domain(domain):
    """Return a domain as computers write it, by IDNA 2008; ``ValueError`` for what is none."""
    domain = domain.rstrip(".")
    if not domain.isascii():
        domain = idna.encode(domain, uts46=True).decode()
    labels = domain.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or not all(map(_LABEL.fullmatch, labels)):
        raise ValueError(domain)
    for label in labels:
        if label.lower().startswith("xn--"):
            idna.decode(label)
    return domain


def for_mail(address):
    """Return an e-mail address as a mail server takes it, its domain in plain letters."""
    local, at, domain = address.rpartition("@")
    try:
        return f"{local}{at}{ascii_domain(domain)}"
    except ValueError:
        return address
