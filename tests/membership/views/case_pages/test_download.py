"""Everything of a case in one file."""

import io
import json
import zipfile

import pytest

from membership import review
from membership.files import checks, store
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import decide, make_application, make_pdf
from tests.support.process import fresh

pytestmark = pytest.mark.django_db


def test_everything_is_downloaded_as_answers_and_files(client):
    case = make_application(State.UNCONFIRMED)
    store.keep(case, checks.check(make_pdf("a decision.pdf")), "letter")
    review.send_mandate(case)
    case = decide(decide(fresh(case), "confirm"), "withdraw")
    answer = client.get(page(case, "download/"))
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    told = json.loads(archive.read("answers.json"))

    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Disposition"] == f'attachment; filename="{case.reference}.zip"'
    assert archive.read(told["files"][0]["in_this_archive"]).startswith(b"%PDF")
    assert case.name in [each["answered"] for each in told["answers"]]
    assert told["decisions"][0]["outcome"] == "You withdrew this application"
    assert "The applicant withdrew it." in [event["what"] for event in told["events"]]
    assert all("/application/" not in letter["text"] for letter in told["letters"])
