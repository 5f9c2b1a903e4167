"""The one way for a lower app to hear from an upper one, filled in ``AppConfig.ready()``.

Whoever fills a list stands above whoever reads it: what an app does itself it adds where it
reads the list. ``tests/house/test_registry.py`` holds every list to that.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says at its end, in a language of its own."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Effect:
    """One consequence as it will be: shown before, carried out after.

    ``fingerprint`` changes whenever something shown changes, so that nothing
    is carried out that nobody has seen. ``said`` has the lines of the preview
    that are not all in the reader's language.
    """

    name: str
    label: str
    preview: str
    fingerprint: str
    values: dict = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Consequence:
    """What else happens when a submission arrives in a state.

    ``plan(submission)`` returns an ``Effect`` or nothing and changes nothing;
    ``carry_out(submission, effect, by)`` does it, inside the move's transaction.
    ``preview(submission)`` yields in lines what the applicant may see of it before.
    """

    state: str
    kinds: tuple[str, ...]
    plan: Callable[..., Effect | None]
    carry_out: Callable[..., object]
    order: int = 50
    preview: Callable[..., Iterable[str]] = lambda _submission: ()


@dataclass(frozen=True, slots=True)
class Chore:
    """Work that the worker does again and again, by one process at a time."""

    name: str
    interval: timedelta
    work: Callable[[], object]


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """A group of the site's search: its key, its heading, and all rows of it.

    Whole words come first: who asks for “sign” means the form before the signatories, and for
    “Bar” the city before Barcelona. ``newest_first`` is for what was written on a day.
    """

    key: str
    heading: str | Promise
    rows: Callable[..., Iterable[Any]]
    newest_first: bool = False


@dataclass(frozen=True, slots=True)
class LetterKind:
    """A kind of letter that the outbox takes.

    ``when`` says in words when it is written. ``link(letter)`` returns its one address, made
    when it leaves, so that no key lies in the outbox; a kind without one has none in its text.
    ``is_wanted(letter)`` says, when it leaves, whether its link still leads anywhere.
    ``wording(language)`` returns subject and text with their names, for whoever stands below
    the texts.
    """

    when: str | Promise
    link: Callable[[Any], str] | None = None
    is_wanted: Callable[[Any], bool] | None = None
    wording: Callable[[str], tuple[str, str]] | None = None


consequences: list[Consequence] = []
# name -> function without arguments; what ``{name}`` stands for in a text of an editor
placeholders: dict[str, Callable[[], object]] = {}
search_groups: list[SearchGroup] = []
chores: list[Chore] = []
# code of a letter -> its kind; see ``alliance_site.outbox.kinds``
letter_kinds: dict[str, LetterKind] = {}
# name of a role -> what it may do, in words
roles: dict[str, str | Promise] = {}
# labels of models without drafts whose rows stand on public pages: saving one raises the edition
public_models: set[str] = set()
# functions of (participant, language) that yield the pages which mention it
mentions: list[Callable[..., Iterable[Any]]] = []
# functions of (language) that yield (address, last changed) beyond Wagtail's own pages
sitemap_entries: list[Callable[[str], Iterable[tuple[str, datetime | None]]]] = []
# (label of a page model, what is asked of it) -> function of (page, request or what is asked);
# see ``FramedPage.get_context``, ``FramedPage.answer`` and ``FramedPage.has_below``
page_views: dict[tuple[str, str], Callable[..., Any]] = {}
# functions of (language) that return what the frame calls a feed, and its address or ""
feeds: list[Callable[[str], tuple[str, str]]] = []
# functions of (user) that yield rows of ``alliance_site.editing.translations`` for the report
translation_lists: list[Callable[..., Iterable[Any]]] = []
