"""Files on the disk: each is there whole or not at all, together with the rows that name it."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from django.core.files.storage import FileSystemStorage
from django.db import transaction


@dataclass
class Changes:
    """What was written and what was put aside since a block began."""

    written: list[Path] = field(default_factory=list)
    aside: list[tuple[Path, Path]] = field(default_factory=list)

    def finish(self):
        for _path, kept in self.aside:
            kept.unlink(missing_ok=True)

    def undo(self):
        for path in self.written:
            path.unlink(missing_ok=True)
        # The last first: what was put aside twice is what it was at the beginning.
        for path, kept in reversed(self.aside):
            kept.rename(path)


_changes: ContextVar[Changes | None] = ContextVar("changes", default=None)


class WholeFiles(FileSystemStorage):
    """A write that fails, on a full disk, leaves nothing behind."""

    def _save(self, name, content):
        unfinished = str(PurePosixPath(name).with_name(f"{secrets.token_hex(8)}.part"))
        try:
            super()._save(unfinished, content)
            return self._take(name, Path(self.path(unfinished)))
        except BaseException:
            Path(self.path(unfinished)).unlink(missing_ok=True)
            raise

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
                changes.written.append(path)
            return path.relative_to(self.location).as_posix()

    def delete(self, name):
        path = Path(self.path(name))
        if (changes := _changes.get()) is None or not path.is_file():
            return super().delete(name)
        kept = path.with_name(f"{secrets.token_hex(8)}.part")
        path.rename(kept)
        changes.aside.append((path, kept))


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Make one transaction of what is done inside, files included.

    If it fails, what was written is gone and what was deleted is back under its name.
    """
    if _changes.get() is not None:
        yield
        return
    changes = Changes()
    token = _changes.set(changes)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        changes.undo()
        raise
    else:
        changes.finish()
    finally:
        _changes.reset(token)
