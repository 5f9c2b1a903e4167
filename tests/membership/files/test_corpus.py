"""What strangers send: each file is taken under a name that is true, or refused in a sentence."""

from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from membership.forms.fields.files import FilesField
from tests.support.builders import upload_inputs
from tests.support.builders.scanner_stub import stub

GOOD, REFUSED = upload_inputs.good(), upload_inputs.refused()
OF_TYPE = (
    "the file is of the type {}. Choose a PDF, JPG, PNG or signed file (P7M)",
    "le fichier est de type {}. Choisissez un PDF, JPG, PNG ou un fichier signé (P7M)",
)
NOT_ONE = (
    "the file has the name of a {} file but is not one. Choose a PDF, JPG, PNG "
    "or signed file (P7M)",
    "le fichier porte le nom d’un {} mais n’en est pas un. Choisissez un PDF, JPG, PNG ou un "
    "fichier signé (P7M)",
)
UNKNOWN = (
    "the type of the file is not known. Choose a PDF, JPG, PNG or signed file (P7M)",
    "le type du fichier est inconnu. Choisissez un PDF, JPG, PNG ou un fichier signé (P7M)",
)
TOO_MANY_POINTS = (
    "the picture is too large to open. Save it smaller and choose it again",
    "l’image est trop grande pour être ouverte. Enregistrez-la en plus petit et choisissez-la de "
    "nouveau",
)
TOO_LONG = (
    "the file is 20 MB. Choose one that is 10 MB or smaller",
    "le fichier fait 20\xa0Mo. Choisissez-en un de 10\xa0Mo au plus",
)
BROKEN_SIGNED = (
    "the signed file (P7M) is damaged or not complete. Save it anew, or sign the document once "
    "more, and choose that file",
    "le fichier signé (P7M) est endommagé ou incomplet. Enregistrez-le de nouveau, ou signez le "
    "document une nouvelle fois, et choisissez ce fichier-là",
)
EMPTY = ("the file has no content", "le fichier est vide")
BROKEN = (
    "the file is damaged or not complete. Make a new scan or PDF and choose it again",
    "le fichier est endommagé ou incomplet. Numérisez-le de nouveau ou refaites le PDF, puis "
    "choisissez-le de nouveau",
)
BROKEN_PICTURE = (
    "the picture is damaged or not complete. Open it, save it again and choose it again",
    "l’image est endommagée ou incomplète. Ouvrez-la, enregistrez-la à nouveau et choisissez-la à "
    "nouveau",
)
FOUND = (
    "the file did not pass our safety check. Make a new scan or PDF and choose it again",
    "le fichier n’a pas passé notre contrôle de sécurité. Faites un nouveau scan ou un nouveau "
    "PDF et choisissez-le",
)
SENTENCES = {
    "a program": (OF_TYPE, "EXE"),
    "a program called PDF": (NOT_ONE, "PDF"),
    "a page called PDF": (NOT_ONE, "PDF"),
    "a drawing": (OF_TYPE, "SVG"),
    "a drawing called PNG": (NOT_ONE, "PNG"),
    "a Word file": (OF_TYPE, "DOCX"),
    "a bomb in an archive": (OF_TYPE, "ZIP"),
    "a bomb in a picture": (TOO_MANY_POINTS, ""),
    "20 MB": (TOO_LONG, ""),
    "nothing": (EMPTY, ""),
    "a PDF that breaks off": (BROKEN, ""),
    "a JPEG that breaks off": (BROKEN_PICTURE, ""),
    "what a scanner finds": (FOUND, ""),
    "what it finds in a signed file": (FOUND, ""),
    "a signed file that breaks off": (BROKEN_SIGNED, ""),
    "a text called signed": (NOT_ONE, "P7M"),
    "neither name nor type": (UNKNOWN, ""),
}


@pytest.fixture
def chosen(tmp_path, settings):
    """Choose a file, while a scanner answers; return the field that judged it."""

    def choose(name, content):
        file = SimpleUploadedFile("x", content)
        file._name = name  # as it would come without what Django does to it
        field = FilesField()
        with suppress(ValidationError):
            field.clean([file])
        return field

    with stub(tmp_path) as (settings.CLAMD_SOCKET, _scanned):
        yield choose


@pytest.mark.parametrize("what", GOOD)
def test_what_is_taken_is_shown_under_a_name_that_is_true(what, chosen):
    name, content, shown = GOOD[what]
    field = chosen(name, content)

    assert [file.shown_name for file in field.good] == [shown]
    assert field.refused == []


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_is_refused_in_its_own_sentence_in_both_languages(what, chosen):
    name, content = REFUSED[what]
    field = chosen(name, content)
    (english, french), kind = SENTENCES[what]
    in_english, in_french = name or "file", name or "fichier"

    assert field.good == []
    assert field.refused == [
        {
            "en": f"“{in_english}”: {english.format(kind)}",
            "fr": f"«\xa0{in_french}\xa0»\xa0: {french.format(kind)}",
        }
    ]
