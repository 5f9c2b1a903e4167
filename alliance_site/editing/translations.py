"""How far the French version of each English text has come, for listings and the report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, TextChoices, Value, When
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import TranslationSource

from alliance_site.models import Frame, User


class Translation(TextChoices):
    TRANSLATED = "translated", gettext_lazy("translated")
    OUTDATED = "outdated", gettext_lazy("changed since")
    DRAFT = "draft", gettext_lazy("not yet published")
    MISSING = "missing", gettext_lazy("missing")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the report; ``step`` is what is to be done next, at ``url``."""

    title: str
    kind: str
    translation: Translation
    changed_at: datetime | None
    edit_url: str
    step: str
    url: str

    @property
    def label(self) -> str:
        return self.translation.label


STEPS = {
    Translation.TRANSLATED: pgettext_lazy("what to do with a translation", "Open"),
    Translation.OUTDATED: gettext_lazy("Bring up to date"),
    Translation.DRAFT: gettext_lazy("Finish and publish"),
    Translation.MISSING: gettext_lazy("Translate"),
}

COLUMNS = (
    *("pk", "title", "content_type_id", "last_published_at"),
    *("translation", "french_id", "source_id"),
)


def row(
    title: str,
    kind: str | Promise,
    translation: str,
    changed_at: datetime | None,
    edit: str,
    url: str,
) -> Row:
    found = Translation(translation)
    return Row(title, str(kind), found, changed_at, edit, str(STEPS[found]), url)


def with_translation(pages: QuerySet) -> QuerySet:
    """Annotate pages with the state of their other language: one query, however many they are.

    An English page has changed since, if it was published after its text was handed to
    the translation, or after the French page. A French page follows and is never ahead.
    """
    french = Page.objects.filter(translation_key=OuterRef("translation_key"))
    french = french.exclude(locale_id=OuterRef("locale_id")).order_by("pk")
    sources = TranslationSource.objects.filter(
        object_id=OuterRef("translation_key"),
        locale_id=OuterRef("locale_id"),
        translations__enabled=True,
    )
    return pages.annotate(
        french_id=Subquery(french.values("pk")[:1]),
        french_live=Subquery(french.values("live")[:1]),
        french_published_at=Subquery(french.values("last_published_at")[:1]),
        source_id=Subquery(sources.values("pk")[:1]),
        handed_at=Subquery(sources.values("last_updated_at")[:1]),
    ).annotate(translation=_state(Q(locale__language_code="en") & (_ahead() | _not_taken_over())))


def _ahead():
    """Tell an English text published after what the French one was made of."""
    by_hand = Q(handed_at=None, last_published_at__gt=F("french_published_at"))
    return Q(last_published_at__gt=F("handed_at")) | by_hand


def _not_taken_over():
    return Q(french_published_at__lt=F("handed_at"))


def _state(outdated):
    return Case(
        When(french_id=None, then=Value(Translation.MISSING)),
        When(french_live=False, then=Value(Translation.DRAFT)),
        When(outdated, then=Value(Translation.OUTDATED)),
        default=Value(Translation.TRANSLATED),
    )


def of_rows(originals: QuerySet, french: QuerySet) -> QuerySet:
    """Annotate rows with drafts likewise; ``french`` are the French rows of an outer row."""
    french = french.order_by("pk")
    return originals.annotate(
        french_id=Subquery(french.values("pk")[:1]),
        french_live=Subquery(french.values("live")[:1]),
        french_published_at=Subquery(french.values("last_published_at")[:1]),
    ).annotate(translation=_state(Q(last_published_at__gt=F("french_published_at"))))


def pages(user: User) -> Iterator[Row]:
    """Yield every public page of the English tree that somebody may change."""
    policy = policy_registry.get_by_type(Page)
    found = policy.instances_user_has_permission_for(user, "change")
    found = found.filter(locale__language_code="en", live=True, depth__gt=1)
    may_begin = user.has_perm("wagtail_localize.submit_translation")
    kinds = {each.pk: each.model_class() for each in ContentType.objects.all()}
    for page in with_translation(found).order_by("path").values(*COLUMNS):
        model = kinds[page["content_type_id"]]
        if getattr(model, "is_in_every_language", False):
            continue
        yield row(
            page["title"],
            model._meta.verbose_name if model else "",
            page["translation"],
            page["last_published_at"],
            reverse("wagtailadmin_pages:edit", args=[page["pk"]]),
            _next_step(page) if may_begin else _place(page),
        )


def _next_step(page):
    if page["translation"] == Translation.MISSING:
        return reverse("wagtail_localize:submit_page_translation", args=[page["pk"]])
    if page["translation"] == Translation.OUTDATED and page["source_id"]:
        return reverse("wagtail_localize:update_translations", args=[page["source_id"]])
    return _place(page)


def _place(page):
    return reverse("wagtailadmin_pages:edit", args=[page["french_id"] or page["pk"]])


def frames(user: User) -> Iterator[Row]:
    """Yield the frame of the pages, if somebody may change it."""
    if not user.has_perm("alliance_site.change_frame"):
        return
    # One row for each language, whether or not one was made from the other.
    french = Frame.objects.filter(locale__language_code="fr")
    originals = Frame.objects.filter(locale__language_code="en", live=True)
    name = Frame.snippet_viewset.get_url_name("edit")
    for frame in of_rows(originals, french):
        yield row(
            str(frame),
            _("frame of the pages"),
            frame.translation,
            frame.last_published_at,
            reverse(name, args=[frame.pk]),
            reverse(name, args=[frame.french_id])
            if frame.french_id
            else reverse(Frame.snippet_viewset.get_url_name("add")),
        )
