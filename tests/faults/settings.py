"""Settings of a server process that a test starts: the test's own database and files."""

import os

from alliance_site.settings.base import env
from alliance_site.settings.test import *  # noqa: F403
from alliance_site.settings.test import DATABASES, STORAGES

DATABASES["default"] |= env.db_url("DATABASE_OF_THE_TEST")
PRIVATE_ROOT = os.environ["FILES_OF_THE_TEST"]
STORAGES["private"]["OPTIONS"]["location"] = PRIVATE_ROOT
