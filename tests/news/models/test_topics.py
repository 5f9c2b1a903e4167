"""A topic is one row with a name in each language."""

import pytest
from django.utils.translation import override

from news.models import Topic
from tests.support.builders import make_topic


@pytest.mark.parametrize(("language", "name"), [("en", "housing"), ("fr", "logement")])
def test_it_is_called_as_the_reader_calls_it(language, name):
    with override(language):
        assert str(Topic(key="housing", english="housing", french="logement")) == name


@pytest.mark.django_db
def test_it_is_named_by_its_key_where_rows_travel():
    topic = make_topic()

    assert Topic.objects.get_by_natural_key("housing") == topic
