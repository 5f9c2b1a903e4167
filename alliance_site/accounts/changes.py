"""What an administrator changed of an account: told in the log by what changed, never by values."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.log_actions import log

from alliance_site.models import User

ACTION = "alliance_site.account"


def facts(user: User) -> dict[str, Any]:
    """Return what of an account decides who may do what, or who gets in."""
    return {
        "email": user.email,
        "password": user.password,
        "active": user.is_active,
        "superuser": user.is_superuser,
        "roles": set(user.groups.values_list("name", flat=True)),
    }


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Return what differs, as the log keeps it: neither addresses nor passwords."""
    found = {
        "roles_given": sorted(after["roles"] - before["roles"]),
        "roles_taken": sorted(before["roles"] - after["roles"]),
        "email": before["email"] != after["email"],
        "password": before["password"] != after["password"],
    }
    found = {name: value for name, value in found.items() if value}
    for name in ("active", "superuser"):
        if before[name] != after[name]:
            found[name] = after[name]
    return found


def tell(user: User, before: dict[str, Any], *, by: User | None) -> None:
    """Write into the log what has changed since ``before``, if anything did."""
    if changed := changes(before, facts(user)):
        log(user, ACTION, user=by, data=changed)


def in_words(changed: dict[str, Any]) -> str:
    """Return the changes as sentences in the reader's language."""
    sentences = []
    if given := changed.get("roles_given"):
        sentences.append(_("Roles given: %(roles)s.") % {"roles": ", ".join(given)})
    if taken := changed.get("roles_taken"):
        sentences.append(_("Roles taken away: %(roles)s.") % {"roles": ", ".join(taken)})
    if changed.get("email"):
        sentences.append(_("E-mail address changed."))
    if changed.get("password"):
        sentences.append(_("Password changed."))
    if "active" in changed:
        sentences.append(_("Activated.") if changed["active"] else _("Deactivated."))
    if "superuser" in changed:
        sentences.append(
            _("Made a superuser.") if changed["superuser"] else _("No longer a superuser.")
        )
    return " ".join(sentences)
