"""The signing sheet: the Declaration with the authority's name, to print, sign and photograph."""

import pytest

from membership import links, review
from membership.models import Submission
from membership.process.states import State
from membership.public import declaration
from membership.review import editions
from tests.support.builders import make_signature
from tests.support.visitors import opened, text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "title"), [("en", "Declaration"), ("fr", "Déclaration")])
def test_it_has_the_name_of_the_authority_the_text_and_where_to_upload(
    client, pages, language, title
):
    draft = make_signature(State.DRAFT, signer_name="R. Sample")
    key = links.status_key(draft)

    said = text(client.get(f"/{language}/declaration/sign/{key}/signing/"))

    for words in (draft.name, title, "R. Sample", f"/{language}/declaration/sign/{key}/signature/"):
        assert words in said
    assert editions.named(editions.of_text(declaration.text(language))) in said


def test_before_anything_is_typed_there_is_a_blank_one(client, pages):
    answer = client.get("/en/declaration/sign/signing/")

    assert "Signature and stamp" in text(answer)
    assert answer["Cache-Control"] == "no-store"


def test_the_form_leads_to_the_sheet_and_what_was_typed_so_far_stands_on_it(client, pages):
    page = opened("/en/declaration/sign/start/")
    typed = {"name": "Bashkia Shembull", "country": "AL", "signed_on_day": "31", "print": "1"}
    seen = client.get(page).content.decode()
    assert seen.index('name="print"') < seen.index('type="file"')

    answer = client.post(page, typed)
    assert (answer.status_code, answer["Location"]) == (
        303,
        f"{page.replace('signature', 'signing')}#main",
    )
    sheet = client.get(answer["Location"])
    assert "Bashkia Shembull , Albania" in text(sheet)
    assert page in sheet.content.decode()
    again = client.get(page).content.decode()
    assert 'value="Bashkia Shembull"' in again
    assert 'value="31"' in again
    assert "Error: " not in text(client.get(page))


def test_nothing_typed_is_a_blank_sheet_that_leads_back_to_the_same_form(client, pages):
    page = opened("/en/declaration/sign/start/")
    answer = client.post(page, {"print": "1", "language": "en"})

    assert page in client.get(answer["Location"]).content.decode()
    assert not Submission.objects.exists()


def test_what_was_sent_keeps_the_text_that_was_signed_and_its_edition(client, pages):
    draft = make_signature(State.DRAFT)
    parts = [{"kind": "list", "texts": ["We act at once."]}]
    words = {"language": "fr", "title": "Déclaration", "official_name": "", "parts": parts}
    review.submit(draft, declared=words)

    said = text(client.get(f"/en/declaration/sign/{links.status_key(draft)}/signing/"))

    assert "We act at once." in said
    assert editions.named(editions.of_text(words)) in said


def test_what_is_wrong_on_the_form_is_said_to_be_left_empty_on_the_screen(client, pages):
    page = opened("/en/declaration/sign/start/")
    next_year = {"signed_on_day": "1", "signed_on_month": "1", "signed_on_year": "2099"}
    typed = {"name": "Bashkia Shembull", "signer_name": "R" * 259, "print": "1"} | next_year

    answer = client.post(page, typed)
    assert answer["Location"].endswith("/signing/#main")
    sheet = client.get(answer["Location"])
    words = "Left empty because it is to be corrected on the form: Who signs?, Date of signing"
    assert words in text(sheet)
    assert "2099" not in text(sheet)
    assert "Left empty" not in text(client.get("/en/declaration/sign/signing/"))


def test_the_page_of_a_signature_that_was_sent_leads_to_its_sheet(client, pages):
    case = make_signature()
    key = links.status_key(case)

    assert f'href="/en/declaration/sign/{key}/signing/"' in text_of(client, key)
    assert client.get(f"/en/declaration/sign/{key}/signing/").status_code == 200


def text_of(client, key):
    return client.get(f"/en/application/{key}/").content.decode()
