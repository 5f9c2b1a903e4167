"""What staff read of the wording that a case answered and of the text that was signed."""

import pytest
from django.urls import reverse

from membership import review
from membership.models import Signatory, Submission
from membership.process.states import State
from tests.support.builders import decide, make_application, make_signature, make_user
from tests.support.visitors import text

pytestmark = pytest.mark.django_db
TEXT = {
    "language": "fr",
    "title": "Déclaration",
    "official_name": "",
    "parts": [{"kind": "paragraph", "texts": ["Nous agissons."]}],
}


def test_a_case_leads_to_the_questions_as_they_were_asked(client, decider):
    case = make_application()
    url = reverse("queue:asked", args=[case.pk])

    assert url in client.get(reverse("queue:inspect", args=[case.pk])).content.decode()
    said = text(client.get(url))
    assert "Official name, in your language and script" in said
    assert case.contact_email in said


def test_who_sees_no_contact_data_sees_none_beside_the_questions(client):
    case = make_application()
    client.force_login(make_user("Observers"))

    assert case.contact_email not in text(client.get(reverse("queue:asked", args=[case.pk])))


def test_the_entry_of_a_signatory_leads_to_the_text_that_was_signed(superuser_client):
    draft = make_signature(State.DRAFT)
    case = review.submit(draft, declared=TEXT)
    for step in ("confirm", "take", "accept"):
        case = decide(Submission.objects.get(pk=case.pk), step)
    signatory = Signatory.objects.get()
    url = reverse("signatory:signed", args=[signatory.pk])

    edit = superuser_client.get(reverse("signatory:edit", args=[signatory.pk]))
    assert url in edit.content.decode()
    assert "Nous agissons." in text(superuser_client.get(url))
