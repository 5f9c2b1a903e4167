import news.archive.models  # noqa: F401 (its tables are tables of this app)
from news.models.articles import ArticlePage
from news.models.events import EventPage
from news.models.indexes import EventIndexPage, NewsIndexPage
from news.models.topics import Topic

__all__ = ["ArticlePage", "EventIndexPage", "EventPage", "NewsIndexPage", "Topic"]
