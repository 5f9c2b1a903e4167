"""Days and times as templates write them."""

from datetime import datetime

from django.template import Context, Template
from django.utils.translation import override

from tests.alliance_site.text.test_days import NO_BREAK


def test_templates_write_days_and_moments_and_nothing_where_there_is_none():
    template = Template("{{ when|moment }} {{ none|moment }}{{ none|day }}{{ none|clock }}")
    with override("fr"):
        words = template.render(Context({"when": datetime(2026, 11, 1, 10, 14), "none": None}))
    assert words.strip() == f"1er novembre 2026, 10{NO_BREAK}h{NO_BREAK}14"
