"""What cannot be deleted is named in a sentence, and is never an error of the server."""

import pytest
from django.db.models import ProtectedError
from wagtail.models import Locale

from alliance_site.editing.protected_rows import sentence
from alliance_site.models import Frame
from tests.support.builders import make_article, make_frame, make_participant, make_topic

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


@pytest.mark.parametrize("way", ["one", "many"])
def test_rows_in_use_are_deleted_or_refused_in_words(superuser_client, pages, way):
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
