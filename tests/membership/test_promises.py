"""What forms, letters and pages promise is true, or is not said until it is."""

import re
from pathlib import Path

import pytest
from django.conf import settings

# Nothing does any of this yet. Whoever builds it takes its line away.
NOT_YET = {
    "a period after which something sent is erased": (
        r"\b(30|35) (days|jours)[^.\n]*\b(kept|delete|erase|draft|sauvegarde)"
        r"|(30|35) (days (after|longer)|jours après)|spam 30 days"
        r"|We keep your answers for|we delete your answers"
        r"|(Spam|indésirable|Backups|sauvegardes)\W{0,3}: (30|35|90)"
    ),
    "changing answers on one's own page": r"correct it or have it erased: the link in our letters",
    "a copy in the first letter": r"reference number and a (copy|message)",
}
SAID_IN = [
    *Path(settings.ROOT, "templates/membership").rglob("*.html"),
    *Path(settings.ROOT, "templates/membership/letters").glob("*.txt"),
    *Path(settings.ROOT, "membership/forms").glob("*.py"),
    *Path(settings.ROOT, "alliance_site/demonstration").glob("*.toml"),
    *Path(settings.ROOT, "docs").glob("*.md"),
    Path(settings.ROOT, "alliance_site/locale/fr/LC_MESSAGES/django.po"),
]


@pytest.mark.parametrize("promise", NOT_YET)
def test_nothing_is_promised_that_nothing_does(promise):
    said = re.compile(NOT_YET[promise], re.IGNORECASE)
    found = [
        f"{path.name}: {match[0]}"
        for path in SAID_IN
        for match in said.finditer(path.read_text(encoding="utf-8"))
    ]

    assert not found
