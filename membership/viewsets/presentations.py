"""Presentations and pages “In your language”, as the report on translations lists them."""

from django.db.models import OuterRef
from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from alliance_site.editing import translations
from alliance_site.editing.translations import Translation
from alliance_site.text.labelled import labelled
from membership.forms.introductions import sheet_questions
from membership.models import LanguageSheetPage, Presentation


def rows(user):
    """Yield each English presentation with the state of the French one."""
    if not user.has_perm("membership.change_presentation"):
        return
    french = Presentation.objects.filter(participant=OuterRef("participant"), language="fr")
    originals = Presentation.objects.filter(language="en", live=True)
    urls = Presentation.snippet_viewset
    for each in translations.of_rows(originals.select_related("participant"), french):
        there = reverse(urls.get_url_name("add"))
        if each.french_id:
            there = reverse(urls.get_url_name("edit"), args=[each.french_id])
        yield translations.row(
            each.participant.official_name,
            Presentation._meta.verbose_name,
            each.translation,
            each.last_published_at,
            reverse(urls.get_url_name("edit"), args=[each.pk]),
            there,
        )


def sheets(user):
    """Yield each page that somebody may change; behind the form where a question is missing."""
    policy = policy_registry.get_by_type(Page)
    may_change = policy.instances_user_has_permission_for(user, "change").filter(live=True)
    for page in LanguageSheetPage.objects.filter(pk__in=may_change.values("pk")).order_by("path"):
        behind = sheet_questions.missing(page) or sheet_questions.outdated(page)
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        state = Translation.OUTDATED if behind else Translation.TRANSLATED
        yield translations.row(
            labelled(page.own_name, page.title),
            LanguageSheetPage._meta.verbose_name,
            state,
            page.last_published_at,
            edit,
            edit,
        )
