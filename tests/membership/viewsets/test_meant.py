"""A name in words is matched to an entry, or stays as it is."""

import pytest
from django.urls import reverse

from membership.models import Note
from tests.membership.review.exchanges.test_passing import proposal
from tests.membership.viewsets.test_case import look
from tests.support.builders import make_participant
from tests.support.visitors import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("decider")]


def meant(case, words="Exampleville"):
    return f"{reverse('queue:meant', args=[case.pk])}?name={words}"


def test_the_case_leads_to_a_page_that_knows_who_is_probably_meant(client):
    case, _town = proposal(unlisted="Exampleville")
    other = make_participant(official_name="Exampleville")
    assert meant(case) in look(client, case).content.decode()
    page = client.get(meant(case))
    assert page.context["form"]["participant"].value() == other.pk

    client.post(meant(case), {"participant": other.pk, "note": "As they said."})

    seen = look(client, case).content.decode()
    assert "“Exampleville” is Exampleville." in Note.objects.get().text
    assert meant(case) not in seen
    assert reverse("queue:pass_on", args=[case.pk, other.pk]) in seen


def test_nobody_is_matched_by_chance_and_words_without_an_entry_stay(client):
    case, _town = proposal(unlisted="Nowhere")
    assert client.get(meant(case, "Nowhere")).context["form"]["participant"].value() is None
    refused = client.post(meant(case, "Nowhere"), {"participant": "", "note": "It was called."})

    assert "Choose the participant that is meant." in text(refused)
    assert "It was called." in refused.content.decode()
    assert "Nowhere in words, no entry chosen" in text(look(client, case))


def test_what_was_matched_meanwhile_leads_back_to_the_case_and_says_so(client):
    case, town = proposal()
    assert client.get(meant(case))["Location"] == reverse("queue:inspect", args=[case.pk])

    other = make_participant()
    said = client.post(meant(case), {"participant": other.pk}, follow=True)
    assert "does not name anybody in these words any more" in text(said)
    assert [*case.participants.all()] == [town]
