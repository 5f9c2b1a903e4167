"""What both engines need to make a template once and find it again."""

import fcntl
import hashlib
import shutil
import time
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command

SECONDS_KEPT = 7 * 24 * 60 * 60


def fingerprint(*also):
    """Return a name that changes whenever any migration of any app is edited."""
    digest = hashlib.sha256(repr(also).encode())
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for path in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(f"{app.label}/{path.name}\n".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def template(name, build, say):
    """Yield where the template is, made by ``build(path)`` if nobody made it before.

    One process at a time: the others wait here instead of migrating as well.
    """
    folder = Path(settings.VAR, "testdb")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            say(f"Migrating a template database, once: {name}")
            forget_old_templates(folder)
            build(path)
        path.touch()
        yield path


def forget_old_templates(folder):
    for path in folder.glob("*-*"):
        if path.stat().st_mtime < time.time() - SECONDS_KEPT:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def migrate():
    call_command("migrate", verbosity=0, interactive=False)
