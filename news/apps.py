from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "News"

    def ready(self):
        from alliance_site import registry
        from news import announcements, finding

        registry.consequences.append(announcements.consequence)
        registry.public_models.add("news.topic")
        registry.mentions.append(finding.mentions)
        registry.search_groups.append(
            registry.SearchGroup("news", _("News"), finding.search_entries, newest_first=True)
        )
