from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class StaffAccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts with our rules: see ``alliance_site.accounts.staff``."""

    default = False
    user_viewset = "alliance_site.accounts.staff.AccountViewSet"


class AllianceSiteConfig(AppConfig):
    name = "alliance_site"
    verbose_name = "Site"

    def ready(self):
        from alliance_site.caching import edition
        from alliance_site.outbox import envelopes
        from alliance_site.pages.redirects import batches
        from alliance_site.search import signals
        from alliance_site.settings import checks  # noqa: F401 (registers itself)

        envelopes.name_our_host()
        batches.keep_former_addresses()
        edition.listen()
        signals.listen()
