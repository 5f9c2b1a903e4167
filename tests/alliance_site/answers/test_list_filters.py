"""Every list of the admin refuses a bad value of a filter, with a sentence."""

import pytest
from django.urls import reverse

from membership.process.states import State
from news.models import Topic
from tests.support.builders import make_application, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def everybody(client):
    user = make_user(is_superuser=True, is_staff=True)
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    "query", ["group=bogus", "kind=bogus", "kind=join&kind=bogus", "country=ZZ"]
)
def test_the_queue_refuses_a_filter_it_does_not_know(client, everybody, query):
    make_application(name="Town of the queue", state=State.NEW)

    answer = client.get(f"{reverse('queue:index')}?{query}")
    text = answer.content.decode()

    assert answer.status_code == 400
    assert "Town of the queue" not in text
    assert "is not a value of the filter" in text


@pytest.mark.both_engines
@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("/admin/snippets/membership/participant/", "country=ZZ"),
        ("/admin/snippets/membership/participant/", "kind=bogus"),
        ("/admin/letter/", "progress=bogus"),
        ("/admin/signatory/", "country=ZZ"),
        ("/admin/articles/", "kind=bogus"),
        ("/admin/articles/", "written_on=soon"),
        ("/admin/events/", "status=bogus"),
        ("/admin/articles/", "topics=999999"),
        ("/admin/articles/", "live=perhaps"),
        ("/admin/articles/", "written_on=99999"),
        ("/admin/articles/", "written_on=-3"),
        ("/admin/articles/", "written_on=2015.5"),
        ("/admin/events/", "starts_on=0"),
        ("/admin/reports/state-of-translations/", "translation=bogus"),
        ("/admin/users/", "group=999999"),
    ],
)
def test_every_list_refuses_a_filter_it_does_not_know(client, pages, everybody, address, query):
    Topic.objects.get_or_create(key="schools", english="Schools", french="Écoles")

    answer = client.get(f"{address}?{query}")

    assert answer.status_code == 400, address
    assert "is not a value of the filter" in answer.content.decode()


def test_a_part_of_a_list_that_a_script_asks_for_says_the_same(client, everybody):
    make_application(name="Town of the queue", state=State.NEW)

    answer = client.get(reverse("queue:index_results"), {"country": "ZZ"})

    assert answer.status_code == 200
    assert "Town of the queue" not in answer.content.decode()
    assert "is not a value of the filter" in answer.content.decode()


def test_good_values_and_none_are_answered_as_before(client, everybody):
    make_application(name="Town of the queue", state=State.NEW)

    for query in ("", "?country=GR", "?kind=join&kind=sign", "?group=open&mine=false"):
        answer = client.get(f"{reverse('queue:index')}{query}")
        assert answer.status_code == 200
        assert "Town of the queue" in answer.content.decode()
