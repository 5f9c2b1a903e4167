from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AllianceSiteConfig(AppConfig):
    name = "alliance_site"
    verbose_name = "Site"

    def ready(self):
        from alliance_site import (
            caching,
            legacy,
            pictures,
            registry,
            scheduling,
            search,
            translations,
        )

        registry.search_groups.append(registry.SearchGroup("pages", _("Pages"), search.pages))
        registry.chores.append(registry.Chore("search", timedelta(days=1), search.refresh))
        registry.chores.append(
            registry.Chore("schedule", timedelta(minutes=1), scheduling.publish_what_is_due)
        )
        registry.chores.append(
            registry.Chore("missed addresses", timedelta(days=1), legacy.forget_rare)
        )
        registry.chores.append(
            registry.Chore("pictures", timedelta(minutes=1), pictures.make_missing)
        )
        registry.translation_lists += [translations.pages, translations.frames]
        registry.public_models |= {
            "alliance_site.allianceimage",
            "alliance_site.legacyaddress",
            "wagtailcore.locale",
            "wagtailcore.pageviewrestriction",
            "wagtailcore.site",
            "wagtaildocs.document",
        }
        caching.listen()
        search.listen()
