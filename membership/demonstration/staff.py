"""The staff accounts of the demonstration; their password is shown once and kept in ``var/``."""

import os
import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from membership.process.permissions import ADMINISTRATORS, AUTHORS, DECIDERS, EDITORS

STAFF = {
    "admin@example.org": ("Administrator", [ADMINISTRATORS, DECIDERS, EDITORS], True),
    "editor@example.org": ("Editor", [EDITORS], False),
    "author@example.org": ("Author", [AUTHORS], False),
    "reviewer@example.org": ("Reviewer", [DECIDERS], False),
}


def load(stdout):
    """Make the accounts that are not there yet, all with one password."""
    user_model = get_user_model()
    missing = [email for email in STAFF if not user_model.objects.filter(email=email).exists()]
    if not missing:
        return
    password = _password()
    for email in missing:
        name, groups, everything = STAFF[email]
        user = user_model.objects.create_user(
            email, password, first_name="Demonstration", last_name=name, is_staff=True
        )
        user.is_superuser = everything
        user.save(update_fields=["is_superuser"])
        user.groups.set(Group.objects.filter(name__in=groups))
        stdout.write(f"    {email}  {password}")


def _password():
    if given := os.environ.get("DEMO_PASSWORD"):
        return given
    kept = settings.VAR / "demonstration-password"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_urlsafe(12))
        kept.chmod(0o600)
    return kept.read_text()
