"""The presentations of participants, as the report on translations lists them."""

from django.db.models import OuterRef
from django.urls import reverse

from alliance_site.editing import translations
from membership.models import Presentation


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
