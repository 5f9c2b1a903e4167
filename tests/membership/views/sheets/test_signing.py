"""The signing sheet: the Declaration with the authority's name, to print, sign and photograph."""

import pytest

from membership import links
from membership.process.states import State
from membership.public import declaration
from membership.review import editions
from tests.support.builders import make_signature
from tests.support.visitors import text

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


@pytest.mark.parametrize("begun", [True, False])
def test_the_form_leads_to_the_sheet_above_the_field_for_the_photograph(client, pages, begun):
    draft = make_signature(State.DRAFT)
    key = links.status_key(draft) if begun else links.opening_key("sign")
    seen = client.get(f"/en/declaration/sign/{key}/signature/").content.decode()

    sheet = f"{key}/signing/" if begun else "sign/signing/"
    assert seen.index(f'href="/en/declaration/{"sign/" if begun else ""}{sheet}"') < seen.index(
        'type="file"'
    )
