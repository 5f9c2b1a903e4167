"""Files on the disk: each is there whole or not at all, together with the rows that name it."""

import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from pathlib import Path, PurePosixPath

from django.core.files.storage import FileSystemStorage
from django.db import transaction


class Changes(ExitStack):
    """How what was done since a block began is undone, the last first; and what was put aside."""

    def __init__(self) -> None:
        super().__init__()
        self.aside: list[Path] = []


_changes: ContextVar[Changes | None] = ContextVar("changes", default=None)


class WholeFiles(FileSystemStorage):
    """A write that fails, on a full disk, leaves nothing behind."""

    def _save(self, name, content):
        unfinished = str(PurePosixPath(name).with_name(f"{secrets.token_hex(8)}.part"))
        try:
            super()._save(unfinished, content)
            return self._take(name, Path(self.path(unfinished)))
        finally:  # once it has its name, nothing is left of it here
            Path(self.path(unfinished)).unlink(missing_ok=True)

    def _take(self, name, finished):
        """Give a finished file its name, or the next one that is free."""
        while True:
            path = Path(self.path(name))
            try:
                path.touch(mode=0o600, exist_ok=False)
            except FileExistsError:
                name = self.get_available_name(name)
                continue
            try:
                os.replace(finished, path)
            except BaseException:
                path.unlink()
                raise
            if changes := _changes.get():
                changes.callback(path.unlink, missing_ok=True)
            return path.relative_to(self.location).as_posix()

    def delete(self, name):
        path = Path(self.path(name))
        if (changes := _changes.get()) is None or not path.is_file():
            return super().delete(name)
        kept = path.with_name(f"{secrets.token_hex(8)}.part")
        path.rename(kept)
        changes.callback(kept.rename, path)
        changes.aside.append(kept)


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Make one transaction of what is done inside, files included.

    If it fails, what was written is gone and what was deleted is back under its name.
    """
    if _changes.get() is not None:
        yield
        return
    with Changes() as changes:
        token = _changes.set(changes)
        try:
            with transaction.atomic():
                yield
        finally:
            _changes.reset(token)
        changes.pop_all()
    for kept in changes.aside:
        kept.unlink(missing_ok=True)
