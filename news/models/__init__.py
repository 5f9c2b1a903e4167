from news.archive.models import ImportedRecord, ImportRun
from news.models.articles import ArticlePage, Dispatch, NewsIndexPage
from news.models.events import EventIndexPage, EventPage
from news.models.topics import Topic

__all__ = [
    "ArticlePage",
    "Dispatch",
    "EventIndexPage",
    "EventPage",
    "ImportRun",
    "ImportedRecord",
    "NewsIndexPage",
    "Topic",
]
