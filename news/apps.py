from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "News"

    def ready(self):
        from alliance_site import registry
        from news import search_rows, views
        from news.announcements import drafts
        from news.syndication import feeds

        registry.consequences.append(drafts.consequence)
        registry.public_models.add("news.topic")
        registry.page_views |= views.PAGE_VIEWS
        registry.feeds.append(feeds.in_frame)
        registry.mentions.append(search_rows.mentions)
        registry.search_groups.append(
            registry.SearchGroup("news", _("News"), search_rows.search_rows, newest_first=True)
        )
