"""``import_news``, where Django looks for it; ``news/archive/command.py`` is the command."""

from news.archive.command import Command

__all__ = ["Command"]
