"""Registration only: what is registered is written elsewhere."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

import news.archive.wagtail_hooks  # noqa: F401 (registers itself)
from alliance_site.editing.reports import PageReportItem
from news.editing import teasers
from news.viewsets.articles_and_events import NewsGroup
from news.viewsets.damaged_pages import DamagedPagesReport

hooks.register("after_create_page", teasers.advise)
hooks.register("after_edit_page", teasers.advise)


@hooks.register("register_admin_urls")
def report_addresses():
    report, results = DamagedPagesReport.as_view(), DamagedPagesReport.as_view(results_only=True)
    return [
        path("reports/damaged-pages/", report, name="damaged_pages_report"),
        path("reports/damaged-pages/results/", results, name="damaged_pages_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def damaged_pages_report_item():
    return PageReportItem(
        _("Damaged pages"),
        reverse("damaged_pages_report"),
        name="damaged-pages",
        icon_name="warning",
        order=610,
    )


@hooks.register("register_admin_viewset")
def news_group():
    return NewsGroup()
