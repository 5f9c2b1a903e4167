"""Files with a form: who sent one learns what became of it, and nothing typed is lost."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from membership.files import store
from membership.models import Attachment
from membership.process.states import State
from tests.support import pdf_inputs
from tests.support.builders import make_application, make_pdf, make_picture
from tests.support.markup import has
from tests.support.visitors import LETTER, follow, page_of, text

pytestmark = pytest.mark.django_db
BODY = LETTER | {"deciding_body": "Consiliul Local"}


def test_a_file_is_taken_back_and_what_was_typed_stays(client):
    draft = make_application(State.DRAFT)
    client.post(page_of(draft, "letter"), BODY | {"letter": make_pdf()})
    kept = draft.attachments.get()
    answer = client.post(
        page_of(draft, "letter"), {"deciding_body": "Half a sentence", "remove": str(kept.pk)}
    )

    assert answer["Location"].endswith("#removed")
    page = html.unescape(follow(answer).content.decode())
    assert "Half a sentence" in page
    assert has(page, 'tabindex="-1" autofocus>“letter.pdf” was removed.</p>')
    assert "must be corrected" not in page
    assert not draft.attachments.exists()
    assert "was removed" not in client.get(page_of(draft, "letter")).content.decode()


def test_photographs_come_one_after_the_other_and_the_page_says_how_many_are_kept(client):
    draft = make_application(State.DRAFT)
    for number in range(1, 3):
        photo = make_picture(f"page-{number}.jpg")
        typed = {"deciding_body": "Half a sentence", "more": "1", "letter": photo}
        answer = client.post(page_of(draft, "letter"), typed)
        assert answer["Location"] == f"{page_of(draft, 'letter')}#id_letter_kept"

    page = html.unescape(follow(answer).content.decode())
    assert "Kept: 2 of 5 files, 0.1 MB of 25 MB." in text(follow(answer))
    assert has(page, '<p id="id_letter_kept" tabindex="-1">')
    assert "must be corrected" not in page
    assert "Half a sentence" in page
    assert client.post(page_of(draft, "letter"), {})["Location"].endswith("/check/#main")


def test_with_five_files_no_more_is_asked_for(client):
    draft = make_application(State.DRAFT)
    files = [make_pdf(f"page-{number}.pdf") for number in range(5)]
    client.post(page_of(draft, "letter"), {"more": "1", "letter": files[:4]})
    assert 'name="more"' in client.get(page_of(draft, "letter")).content.decode()
    client.post(page_of(draft, "letter"), {"more": "1", "letter": files[4:]})

    assert 'name="more"' not in client.get(page_of(draft, "letter")).content.decode()


def test_nobody_else_puts_words_on_the_page(client):
    draft = make_application(State.DRAFT)
    address = f"{page_of(draft, 'letter')}?removed=Anything"

    page = client.get(address).content.decode()

    assert "Anything" not in page.replace(address, "")
    assert "was removed" not in page


def test_nobody_takes_back_a_file_of_somebody_else(client):
    draft, other = make_application(State.DRAFT), make_application(State.DRAFT)
    client.post(page_of(other, "letter"), BODY | {"letter": make_pdf()})
    client.post(page_of(draft, "letter"), BODY | {"remove": str(Attachment.objects.get().pk)})

    assert other.attachments.count() == 1


def test_a_file_that_is_too_big_is_refused_with_both_sizes_and_everything_typed(client):
    draft = make_application(State.DRAFT)
    big = SimpleUploadedFile("plan.pdf", b"%PDF-".ljust(14 * 1024 * 1024, b"0"))
    answer = follow(client.post(page_of(draft, "letter"), BODY | {"letter": big}))

    sentence = "“plan.pdf”: the file is 14 MB. Choose one that is 10 MB or smaller"
    assert sentence in answer.content.decode()
    assert BODY["deciding_body"] in answer.content.decode()
    assert not draft.attachments.exists()


def test_a_sixth_file_is_refused_and_five_are_kept(client):
    draft = make_application(State.DRAFT)
    files = [make_pdf(f"page-{number}.pdf") for number in range(6)]
    answer = follow(client.post(page_of(draft, "letter"), BODY | {"letter": files}))

    assert "“page-5.pdf”: it was left out: choose up to five files" in answer.content.decode()
    assert draft.attachments.count() == 5


def test_each_file_that_is_too_much_together_is_named_once(client, monkeypatch):
    monkeypatch.setattr(store, "MOST_BYTES_TOGETHER", len(make_pdf().read()) + 10)
    draft = make_application(State.DRAFT)
    files = [make_pdf(f"page-{number}.pdf", pages=number + 1) for number in range(3)]
    answer = follow(client.post(page_of(draft, "letter"), BODY | {"letter": files}))

    page = html.unescape(answer.content.decode())
    field = page[page.index("<form") :]
    assert [kept.shown_name for kept in draft.attachments.all()] == ["page-0.pdf"]
    assert "25 MB in total" in field
    for name in ("page-1.pdf", "page-2.pdf"):
        assert field.count(f"“{name}”: it was left out: together the files would come to") == 1


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", pdf_inputs.bad())
def test_whatever_a_reader_raises_is_told_at_the_field_and_nothing_typed_is_lost(client, name):
    content, words = pdf_inputs.bad()[name]
    draft = make_application(State.DRAFT)
    file = SimpleUploadedFile(name, content)
    answer = follow(client.post(page_of(draft, "letter"), BODY | {"letter": file}))

    page = html.unescape(answer.content.decode())
    assert re.search(f"“{name}”: .*({words})", page)
    assert BODY["deciding_body"] in page


def test_what_was_chosen_stays_chosen_when_the_last_file_is_taken_back(client):
    draft = make_application(State.DRAFT)
    typed = {"mandate": "here"}
    client.post(page_of(draft, "letter"), typed | {"letter": make_pdf(), "more": "1"})
    kept = draft.attachments.get()
    client.post(page_of(draft, "letter"), typed | {"remove": str(kept.pk)})

    page = client.get(page_of(draft, "letter")).content.decode()
    assert re.search(r'<input[^>]*value="here"[^>]*checked', page)
