"""What the settings themselves show to be wrong is said at each start."""

import pytest

from alliance_site.settings.checks import proxies_are_counted

HEADER = ("HTTP_X_FORWARDED_PROTO", "https")


@pytest.mark.parametrize(
    ("header", "count", "warned"), [(HEADER, 0, True), (HEADER, 1, False), (None, 0, False)]
)
def test_a_proxy_that_is_not_counted_is_warned_of(settings, header, count, warned):
    settings.SECURE_PROXY_SSL_HEADER = header
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = count

    found = [warning.id for warning in proxies_are_counted(None)]
    assert found == (["alliance_site.W001"] if warned else [])
