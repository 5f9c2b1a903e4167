"""Registration only: what is registered is written elsewhere."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.account import AvatarSettingsPanel
from wagtail.snippets.models import register_snippet

from alliance_site.accounts import changes, staff
from alliance_site.editing import damaged_pages, foreign_words, page_form, proofreading, row_changes
from alliance_site.editing.reports import PageReportItem, TranslationReport
from alliance_site.editing.viewsets import FrameViewSet, LegacyAddressViewSet, MissedAddressViewSet
from alliance_site.files import views
from alliance_site.pages import serving, withheld_documents
from alliance_site.pages.redirects import forms, imports
from alliance_site.pictures.forms import ProfilePictureForm

register_snippet(FrameViewSet)
# Wagtail has no setting for it.
AvatarSettingsPanel.form_class = ProfilePictureForm
views.replace_views()
forms.replace_form()
imports.replace_reading()
for moment in (
    "after_create_page",
    "after_edit_page",
    "after_create_snippet",
    "after_edit_snippet",
):
    hooks.register(moment, proofreading.advise)

hooks.register("register_rich_text_features", foreign_words.register)
hooks.register("before_bulk_action", staff.guard_many)
hooks.register("after_bulk_action", staff.tell_of_many)
hooks.register("before_edit_page", damaged_pages.warn)
hooks.register("before_move_page", page_form.refuse_move)
hooks.register("before_serve_document", withheld_documents.refuse)
# After Wagtail's own, which asks for the restrictions.
hooks.register("on_serve_page", serving.let_read, order=100)


@hooks.register("insert_global_admin_css")
def style_narrow_screens():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("register_log_actions")
def tell_of_changes(actions):
    actions.register_action(changes.ACTION)(staff.AccountFormatter)
    actions.register_action(row_changes.ACTION)(row_changes.ChangeFormatter)


@hooks.register("register_admin_viewset")
def register_old_addresses():
    return [LegacyAddressViewSet(), MissedAddressViewSet()]


@hooks.register("register_admin_urls")
def report_addresses():
    report, results = TranslationReport.as_view(), TranslationReport.as_view(results_only=True)
    return [
        path("reports/state-of-translations/", report, name="translation_report"),
        path("reports/state-of-translations/results/", results, name="translation_report_results"),
    ]


# Before Wagtail's own, which it leads to.
@hooks.register("register_admin_urls", order=-1)
def import_of_redirects():
    return [path("redirects/import/process/", imports.process, name="redirect-import")]


@hooks.register("register_reports_menu_item")
def translation_report_item():
    return PageReportItem(
        _("State of translations"),
        reverse("translation_report"),
        name="state-of-translations",
        icon_name="globe",
        order=600,
    )
