"""What a link opened once, it does not begin again."""

import pytest
from django.db import IntegrityError, transaction

from membership import links
from membership.models import DeadLink
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def test_each_replaced_link_is_remembered_once_and_names_nobody():
    application = make_application()
    words = application.opened_as
    links.replace(application)

    assert str(DeadLink.objects.get()) == words
    assert application.name not in str(vars(DeadLink.objects.get()))
    with pytest.raises(IntegrityError), transaction.atomic():
        DeadLink.objects.create(words=words)
