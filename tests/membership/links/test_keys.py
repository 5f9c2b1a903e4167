"""Whatever is not a key of ours finds nothing, and a changed secret takes no key away."""

import pytest

from membership import links
from membership.models import Submission
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "key",
    ["", "-", "1", "1-", "x" * 500, "0-aaaa", "zzzzzzzzzzzz-a", "é-é", "1-%00", "\x00", "1\n-a"],
)
def test_what_is_no_key_is_absent(key):
    with pytest.raises(Submission.DoesNotExist):
        links.find(key)
    with pytest.raises(Submission.DoesNotExist):
        links.find_by_purpose(key, links.CONFIRM)


def test_links_outlive_a_change_of_the_secret(settings):
    application = make_application()
    key = links.status_key(application)

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret that is long enough for what it has to do"
    assert links.find(key).pk == application.pk

    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(Submission.DoesNotExist):
        links.find(key)


def test_a_key_has_at_least_128_bits_that_nobody_can_guess():
    seal = links.status_key(make_application()).rpartition("-")[2]

    assert len(seal) * 5 >= 128
