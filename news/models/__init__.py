import news.archive.models  # noqa: F401 (its tables are tables of this app)
from news.models.articles import ArticlePage, Dispatch, NewsIndexPage
from news.models.events import EventIndexPage, EventPage
from news.models.topics import Topic

__all__ = [
    "ArticlePage",
    "Dispatch",
    "EventIndexPage",
    "EventPage",
    "NewsIndexPage",
    "Topic",
]
