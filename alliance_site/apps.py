from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class StaffAccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts with our rules: see ``alliance_site.accounts.staff``."""

    default = False
    user_viewset = "alliance_site.accounts.staff.AccountViewSet"


class AllianceSiteConfig(AppConfig):
    name = "alliance_site"
    verbose_name = "Site"

    def ready(self):
        from alliance_site import registry
        from alliance_site.caching import edition
        from alliance_site.editing import translations
        from alliance_site.outbox import envelopes
        from alliance_site.pages import legacy, scheduling
        from alliance_site.pages.redirects import former_addresses
        from alliance_site.pictures import former_files, renditions
        from alliance_site.search import index, signals
        from alliance_site.settings import checks  # noqa: F401 (registers itself)

        registry.search_groups.append(registry.SearchGroup("pages", _("Pages"), index.pages))
        minute, hour, day = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
        registry.chores += [
            registry.Chore("search", day, index.refresh),
            registry.Chore("schedule", minute, scheduling.publish_what_is_due),
            registry.Chore("missed addresses", day, legacy.forget_rare),
            registry.Chore("former pictures", minute, former_files.take_in),
            registry.Chore("pictures", minute, renditions.make_missing),
            registry.Chore("unfinished uploads", hour, former_files.forget_unfinished),
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
        former_addresses.keep_former_addresses()
        edition.listen()
        signals.listen()
