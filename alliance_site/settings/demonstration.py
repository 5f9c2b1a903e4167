"""The demonstration of ``./dev run``: no secret, no second factor, letters into files."""

from uuid import uuid4

from alliance_site.settings.base import *  # noqa: F403
from alliance_site.settings.base import VAR, env

DEMONSTRATION = True
DEBUG = env.bool("DEBUG", default=False)
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", default=False)
# Everybody who tries it comes from one machine; the limit for an address holds all the same.
FORMS_PER_NETWORK = env.int("FORMS_PER_NETWORK", default=1000)
FORMS_PER_DAY = env.int("FORMS_PER_DAY", default=1000)
SAME_TEXT_PER_DAY = env.int("SAME_TEXT_PER_DAY", default=1000)
# Each start is a release: whoever works on the templates sees what he changed.
RELEASE = env.str("RELEASE", default=uuid4().hex)
SECRET_KEY = env.str("SECRET_KEY", default="")
if not SECRET_KEY:
    # One key per working copy, so that links in letters outlive a restart.
    key_file = VAR / "secret-key"
    if not key_file.exists():
        from django.core.management.utils import get_random_secret_key

        VAR.mkdir(parents=True, exist_ok=True)
        key_file.write_text(get_random_secret_key())
        key_file.chmod(0o600)
    SECRET_KEY = key_file.read_text()
