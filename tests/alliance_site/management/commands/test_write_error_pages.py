"""The command that writes the error pages for the proxy."""

import pytest
from django.core.management import call_command

from alliance_site.management.commands.write_error_pages import STATUSES

pytestmark = pytest.mark.usefixtures("error_pages")


def test_the_proxy_gets_every_page_in_both_languages(tmp_path):
    call_command("write_error_pages", tmp_path, verbosity=0)

    written = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.html")}
    assert written == {f"{code}/{status}.html" for code in ("en", "fr") for status in STATUSES}
    assert '<html lang="fr"' in (tmp_path / "fr" / "503.html").read_text()
