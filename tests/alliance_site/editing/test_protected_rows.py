"""What cannot be deleted is named in a sentence, and is never an error of the server."""

import pytest
from django.db.models import ProtectedError
from wagtail.models import Locale

from alliance_site.editing.protected_rows import sentence
from alliance_site.models import Frame
from membership.process.permissions import DECIDERS
from news.models import Topic
from tests.support.builders import (
    decide,
    make_application,
    make_article,
    make_frame,
    make_participant,
    make_topic,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_a_sentence_names_what_stands_in_the_way():
    town = make_participant()

    with pytest.raises(ProtectedError) as refusal:
        town.delete()

    words = sentence(refusal.value)
    assert words.startswith("Nothing was deleted, because other entries depend on it: ")
    assert "Period of membership (1)" in words
    assert "Deactivate" not in words


def test_a_language_that_is_used_is_not_deleted(superuser_client, pages):
    french = Locale.objects.get(language_code="fr")

    page = superuser_client.post(f"/admin/locales/delete/{french.pk}/", follow=True)

    assert page.status_code == 200
    assert Locale.objects.filter(pk=french.pk).exists()


def test_an_account_that_acted_is_not_deleted_and_the_page_says_what_to_do(superuser_client):
    colleague = make_user(DECIDERS)
    decide(make_application(), "take", by=colleague)

    page = superuser_client.post(f"/admin/users/delete/{colleague.pk}/", follow=True)

    assert "Deactivate the account instead" in told(page)
    colleague.refresh_from_db()


def test_whatever_the_database_refuses_to_delete_the_page_says_why(superuser_client, monkeypatch):
    topic, town = make_topic(), make_participant()
    monkeypatch.setattr(Topic, "delete", lambda topic: town.delete())

    page = superuser_client.post(f"/admin/topics/delete/{topic.pk}/", follow=True)

    assert "because other entries depend on it: Period of membership (1)" in told(page)


def told(page):
    return " ".join(map(str, page.context["messages"]))


@pytest.mark.parametrize("way", ["one", "many"])
def test_every_deletion_is_answered_and_a_participant_stays(superuser_client, pages, way):
    article, town = make_article(pages), make_participant()
    make_frame(pages)
    frame = Frame.objects.first()
    topic = make_topic(english="Schools", french="Écoles", key="schools")
    article.topics.add(topic)
    article.participants.add(town)
    article.save()
    one = {
        f"/admin/topics/delete/{topic.pk}/",
        f"/admin/snippets/membership/participant/delete/{town.pk}/",
        f"/admin/snippets/alliance_site/frame/delete/{frame.pk}/",
        f"/admin/pages/{article.pk}/delete/",
        f"/admin/pages/{article.get_parent().pk}/delete/",
    }
    several = {
        f"/admin/bulk/membership/participant/delete/?id={town.pk}",
        f"/admin/bulk/alliance_site/frame/delete/?id={frame.pk}",
        f"/admin/bulk/wagtailcore/page/delete/?id={article.pk}",
    }

    for address in one if way == "one" else several:
        assert superuser_client.post(address, follow=True).status_code in {200, 404}, address
    town.refresh_from_db()
