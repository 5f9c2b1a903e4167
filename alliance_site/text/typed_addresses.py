"""Addresses as people type them: of e-mail and of websites, their domains by IDNA 2008.

What is plainly meant is forgiven, everything else refused with a ``ValidationError`` whose
sentence says what is wrong.
"""

import re

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from alliance_site.text.characters import tidied_line
from alliance_site.text.domains import ascii_domain

_LONGEST_LOCAL = 64  # by RFC 5321
_AROUND = " .,;:<>()[]\"'«»“”„‘’"
_BETWEEN = re.compile(r"[\s,;/|<>]+")
_IN_BRACKETS = re.compile(r"[^<>]*<\s*([^<>\s]+)\s*>[\s.,;]*")
_LABELLED = re.compile(r"^[^@<>\"]*:\s+")  # “E-mail: name@example.org”
_COMMENT = re.compile(r"\s+\([^()@]*\)$")
_SPELLED_AT = re.compile(r"\s*[(\[{]\s*(?:at|à|chez|arobase)\s*[)\]}]\s*|\s+at\s+", re.IGNORECASE)


def email(typed):
    """Return the one e-mail address that was typed, without what only stood around it."""
    text = _without_wrapping(tidied_line(typed).replace("＠", "@"))
    text = _only_one(text)
    if not text:
        return ""
    if "@" not in text:
        raise _no_at(text)
    local, _at, domain = text.rpartition("@")
    _check_local(local)
    _check_domain(domain)
    return text


def _check_domain(domain):
    if not domain.strip("."):
        raise ValidationError(
            _("The name after the @ is missing. Enter an e-mail address like name@example.org")
        )
    try:
        ascii_domain(domain)
    except ValueError as error:
        raise ValidationError(
            _("“%s” after the @ is not a domain name. A domain name looks like example.org")
            % _quoted(domain)
        ) from error


def _quoted(part):
    return Truncator(part).chars(40)


def _without_wrapping(text):
    """Return an address without ``mailto:``, name of its owner, brackets, and marks at its ends."""
    text = _LABELLED.sub("", _COMMENT.sub("", text))
    if text[:7].lower() == "mailto:":
        text = text[7:].partition("?")[0]
    if text.count("<") == 1 and (found := _IN_BRACKETS.fullmatch(text)) and "@" in found[1]:
        owner = text.partition("<")[0]
        text = found[1] if "@" not in owner else text
    text = re.sub(r"\s*@\s*", "@", _stripped(text))
    return text[7:] if text[:7].lower() == "mailto:" else text


def _stripped(text):
    """Return an address without marks at its ends; a dot in front may be part of a name."""
    return text.rstrip(_AROUND).lstrip(_AROUND.replace(".", ""))


def _only_one(text):
    """Return a text unless several addresses are in it; the same one twice is one."""
    if text.count("@") < 2:
        return text
    found = [_stripped(part) for part in _BETWEEN.split(text) if "@" in part]
    several = list({part.casefold(): part for part in found}.values())
    if len(several) == 1 and several[0].count("@") == 1:
        return several[0]
    if len(several) > 1:
        raise ValidationError(
            _("Enter one e-mail address only. These are %(count)s: %(addresses)s")
            % {"count": len(several), "addresses": _listed(several)}
        )
    raise ValidationError(_("An e-mail address has one @ only"))


def _listed(addresses):
    return ", ".join(addresses[:5])


def _no_at(text):
    if _SPELLED_AT.search(text):
        return ValidationError(
            _("Write the e-mail address with the character @, like name@example.org")
        )
    return ValidationError(_("Enter an e-mail address with an @, like name@example.org"))


def _check_local(local):
    if not local:
        raise ValidationError(
            _("The name before the @ is missing. Enter an e-mail address like name@example.org")
        )
    if re.search(r"\s", local):
        raise ValidationError(
            _("There is a space in the e-mail address. Enter it without the space")
        )
    foreign = list(dict.fromkeys(character for character in local if not character.isascii()))
    if foreign:
        raise ValidationError(
            _(
                "Many mail servers refuse “%(letters)s” before the @. "
                "Enter an address in plain letters, without accents"
            )
            % {"letters": "".join(foreign[:5])}
        )
    if len(local) > _LONGEST_LOCAL:
        raise ValidationError(
            _("The name before the @ is longer than %s characters. No e-mail address is like that")
            % _LONGEST_LOCAL
        )
    if not EmailValidator.user_regex.match(local):
        raise ValidationError(
            _("“%s” before the @ cannot be right. Enter an e-mail address like name@example.org")
            % _quoted(local)
        )
