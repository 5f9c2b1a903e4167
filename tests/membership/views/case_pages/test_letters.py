"""Each letter is read on a page of its own, and no other one."""

import pytest

from alliance_site.models import Letter
from membership import links
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import decide, make_application, make_message
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


def test_a_letter_is_read_on_its_own_page_without_a_key(client):
    case = make_application()
    letter = case.letters.get(code="confirmed")
    seen = client.get(page(case, f"letters/{letter.pk}/"))

    assert f"Dear {case.contact_name}" in text(seen)
    assert "(link to your page)" in text(seen)
    assert links.status_key(case) not in text(seen)
    assert f"letters/{letter.pk}/" in client.get(page(case)).content.decode()


def test_no_letter_of_others_nor_one_that_is_held_is_read_there(client):
    case, other = make_application(), make_application()
    letter = case.letters.get(code="confirmed")
    hidden = [other.letters.get(code="confirmed"), case.letters.get(code="task_force_new")]
    Letter.objects.filter(pk=letter.pk).update(progress="held")

    for each in [letter, *hidden]:
        assert client.get(page(case, f"letters/{each.pk}/")).status_code == 404
    assert "somebody looks at it first" in text(client.get(page(case)))


def test_an_anonymous_concern_has_its_answer_as_a_letter_to_be_read(client):
    case = make_message(subject="concern", contact_email="")
    case = decide(case, "reply", message="We will speak to the town.")
    letter = case.letters.get(code="reply")

    assert "there is no address. You can read it here" in text(client.get(page(case)))
    assert "speak to the town" in text(client.get(page(case, f"letters/{letter.pk}/")))
