"""While the scanner is away files are kept and nobody opens them; later it answers for each."""

import base64

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from alliance_site.files import scanner
from membership import links, review
from membership.files import checks, quarantine, store
from membership.files.checks import UploadRefused
from membership.forms.join.letter import LetterForm
from membership.models import Attachment
from membership.process.states import State
from tests.support.builders import make_application, make_pdf
from tests.support.builders.scanner_stub import EICAR, silence, stub
from tests.support.builders.signed_inputs import signed
from tests.support.visitors import LETTER, follow, page_of, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("absent_scanner")]


@pytest.fixture
def absent_scanner(monkeypatch, settings):
    monkeypatch.setattr(scanner.Silence, "until", 0.0)
    settings.CLAMD_SOCKET = "/nowhere/clamd"


def infected():
    """Return a PDF that everybody can open, with something in it."""
    file = make_pdf()
    file.seek(0, 2)
    file.write(b"\n%" + EICAR + b"\n")
    file.size = file.tell()
    file.seek(0)
    return file


@pytest.mark.one_engine
def test_what_the_scanner_finds_is_refused_in_a_sentence(tmp_path, settings, draft, client):
    with stub(tmp_path) as (settings.CLAMD_SOCKET, _scanned):
        answer = client.post(page_of(draft, "letter"), LETTER | {"letter": infected()})

    said = "“letter.pdf”: the file did not pass our safety check. Make a new scan or PDF"
    assert said in text(follow(answer))
    assert not Attachment.objects.exists()


def test_a_signed_file_is_scanned_inside_too(tmp_path, settings):
    content = signed(infected().file.getvalue())
    with (
        stub(tmp_path) as (settings.CLAMD_SOCKET, scanned),
        pytest.raises(UploadRefused, match="safety check"),
    ):
        checks.check(SimpleUploadedFile("letter.p7m", content))

    assert scanned[0] == content


@pytest.mark.one_engine
def test_while_it_is_away_files_are_kept_and_the_form_goes_on(client, draft):
    answer = client.post(page_of(draft, "letter"), LETTER | {"letter": make_pdf()})

    assert answer["Location"] == f"{page_of(draft, 'check')}#main"
    assert Attachment.objects.get().quarantined


@pytest.mark.one_engine
def test_nobody_opens_a_file_that_waits(client, decider):
    draft = make_application(State.DRAFT)
    kept = store.keep(draft, checks.check(make_pdf()))
    case = review.move(review.submit(draft), "confirm")
    own = reverse("membership:file", args=[links.status_key(case), kept.pk])
    theirs = reverse("queue:file", args=[case.pk, kept.pk])

    assert client.get(own)["Location"] == own.partition("files/")[0]
    assert client.get(theirs, follow=True).status_code == 404
    page = client.get(reverse("queue:inspect", args=[case.pk])).content.decode()
    assert "letter.pdf is waiting for the safety check." in page
    assert theirs not in page


def test_it_is_released_once_the_scanner_answers(tmp_path, settings, draft):
    kept = store.keep(draft, checks.check(make_pdf()))
    assert quarantine.scan_again() == {"released": 0, "found": 0, "waiting": 1}

    with stub(tmp_path) as (settings.CLAMD_SOCKET, _scanned):
        assert quarantine.scan_again() == {"released": 1, "found": 0, "waiting": 0}

    kept.refresh_from_db()
    assert not kept.quarantined


def test_what_is_inside_a_signed_file_is_found_later_too(tmp_path, settings, draft):
    content = base64.encodebytes(signed(infected().file.getvalue()))
    store.keep(draft, checks.check(SimpleUploadedFile("letter.p7m", content)))

    with stub(tmp_path) as (settings.CLAMD_SOCKET, _scanned):
        assert quarantine.scan_again()["found"] == 1


def test_a_scanner_without_a_verdict_releases_nothing(tmp_path, settings, draft):
    store.keep(draft, checks.check(make_pdf()))
    with stub(tmp_path, silence) as (settings.CLAMD_SOCKET, _scanned):
        assert quarantine.scan_again()["waiting"] == 1
    settings.CLAMD_SOCKET = ""

    assert quarantine.scan_again()["waiting"] == 1


@pytest.mark.one_engine
def test_what_is_found_later_stays_closed_and_everybody_is_told(
    tmp_path, settings, client, decider
):
    draft = make_application(State.DRAFT)
    kept = store.keep(draft, checks.check(infected()))
    with stub(tmp_path) as (settings.CLAMD_SOCKET, _scanned):
        assert quarantine.scan_again()["found"] == 1
        assert quarantine.scan_again() == {"released": 0, "found": 0, "waiting": 0}

    assert not LetterForm.is_finished(draft)
    assert "did not pass our safety check" in text(client.get(page_of(draft, "letter")))
    case = review.move(review.submit(draft), "confirm")
    key = links.status_key(case)
    own = reverse("membership:file", args=[key, kept.pk])
    assert client.get(own)["Location"] == f"/en/application/{key}/"
    assert "did not pass our safety check" in text(client.get(f"/en/application/{key}/"))
    page = text(client.get(reverse("queue:inspect", args=[case.pk])))
    assert "letter.pdf did not pass the safety check, and nobody can open it" in page


def test_a_file_that_is_gone_stops_no_other(tmp_path, settings, draft):
    gone, there = (store.keep(draft, checks.check(make_pdf(pages=each))) for each in (1, 2))
    storages["private"].delete(gone.file.name)
    with stub(tmp_path) as (settings.CLAMD_SOCKET, _scanned):
        assert quarantine.scan_again()["released"] == 1

    there.refresh_from_db()
    assert not there.quarantined
