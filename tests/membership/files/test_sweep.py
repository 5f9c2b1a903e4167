"""What is left over is swept, and what is missing told."""

import os
import time
from pathlib import Path

from django.core.files.storage import storages

from membership.files import checks, store, sweep
from tests.support.builders import make_pdf


def test_the_sweep_takes_only_old_files_that_belong_to_nobody(draft):
    kept = Path(store.keep(draft, checks.check(make_pdf())).file.path)
    folder = Path(storages["private"].path(""))
    old, fresh = folder / "old.pdf", folder / "fresh.pdf"
    for path in (old, fresh):
        path.write_bytes(b"%PDF-")
    two_days_ago = time.time() - 2 * 86400
    for path in (old, kept):
        os.utime(path, (two_days_ago, two_days_ago))

    counts = sweep.sweep()

    assert (old.exists(), fresh.exists(), kept.exists()) == (False, True, True)
    assert counts == {"removed": 1, "missing": 0}


def test_the_sweep_reports_a_row_whose_file_is_gone(draft, caplog):
    attachment = store.keep(draft, checks.check(make_pdf("Kim.pdf")))
    Path(attachment.file.path).unlink()

    assert sweep.sweep()["missing"] == 1
    assert f"attachment {attachment.pk} is missing" in caplog.text
    assert "Kim" not in caplog.text
