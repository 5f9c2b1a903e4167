"""Settings of a server process that a test starts: the test's own database, files and mail."""

import os

from alliance_site.settings.base import env
from alliance_site.settings.test import *  # noqa: F403
from alliance_site.settings.test import DATABASES, MIDDLEWARE, STORAGES

DATABASES["default"] |= env.db_url("DATABASE_OF_THE_TEST")
PRIVATE_ROOT = os.environ["FILES_OF_THE_TEST"]
STORAGES["private"]["OPTIONS"]["location"] = PRIVATE_ROOT
MIDDLEWARE = ["tests.faults.points.DeathMiddleware", *MIDDLEWARE]
# Hundreds of forms come in one after the other, from one network and much alike.
FORMS_PER_NETWORK = FORMS_PER_DAY = SAME_TEXT_PER_DAY = 100_000
