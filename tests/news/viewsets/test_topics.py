"""Editors keep the topics; where one is used is told before it is deleted."""

from django.urls import reverse

from news.models import Topic
from tests.support.builders import make_article, make_participant, make_topic


def test_editors_keep_the_topics_and_see_the_menu(editor_client):
    editor_client.post(
        reverse("topics:add"), {"english": "Housing", "french": "Logement", "key": "housing"}
    )

    assert Topic.objects.get(key="housing").french == "Logement"
    menu = editor_client.get("/admin/").content.decode()
    for name in ("articles:index", "events:index", "topics:index"):
        assert reverse(name) in menu


def test_deleting_a_topic_or_a_participant_says_how_many_articles_use_it(
    superuser_client, pages, django_capture_on_commit_callbacks
):
    topic = make_topic()
    megara = make_participant(official_name="Megara")
    with django_capture_on_commit_callbacks(execute=True):
        for title in ("First", "Second"):
            make_article(pages, title, topics=[topic], participants=[megara])

    html = superuser_client.get(reverse("topics:delete", args=[topic.pk])).content.decode()
    assert "referenced 2 times" in " ".join(html.split())
    usage = superuser_client.get(reverse("topics:usage", args=[topic.pk])).content.decode()
    assert "First" in usage
    assert "Second" in usage
    address = f"/admin/snippets/membership/participant/usage/{megara.pk}/"
    assert "Second" in superuser_client.get(address).content.decode()
