from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class StaffAccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts with our rules: see ``alliance_site.staff_accounts``."""

    default = False
    user_viewset = "alliance_site.staff_accounts.AccountViewSet"


class AllianceSiteConfig(AppConfig):
    name = "alliance_site"
    verbose_name = "Site"

    def ready(self):
        from alliance_site import (
            caching,
            checks,  # noqa: F401 (registers itself)
            envelopes,
            former_pictures,
            legacy,
            pictures,
            redirects,
            registry,
            scheduling,
            search,
            search_signals,
            translations,
        )

        registry.search_groups.append(registry.SearchGroup("pages", _("Pages"), search.pages))
        minute, hour, day = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
        registry.chores += [
            registry.Chore("search", day, search.refresh),
            registry.Chore("schedule", minute, scheduling.publish_what_is_due),
            registry.Chore("missed addresses", day, legacy.forget_rare),
            registry.Chore("former pictures", minute, former_pictures.take_in),
            registry.Chore("pictures", minute, pictures.make_missing),
            registry.Chore("unfinished uploads", hour, former_pictures.forget_unfinished),
        ]
        registry.translation_lists += [translations.pages, translations.frames]
        registry.public_models |= {
            "alliance_site.allianceimage",
            "alliance_site.legacyaddress",
            "wagtailcore.locale",
            "wagtailcore.pageviewrestriction",
            "wagtailcore.site",
            "wagtaildocs.document",
            "wagtailredirects.redirect",
        }
        envelopes.name_our_host()
        redirects.keep_former_addresses()
        caching.listen()
        search_signals.listen()
