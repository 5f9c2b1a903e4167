"""The letters that were written: to whom, how far they have come, and what holds them."""

from django.contrib.admin.utils import unquote
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from alliance_site.models import Letter
from alliance_site.outbox.drafts import without_key
from alliance_site.outbox.kinds import FROM_WAGTAIL, kinds
from alliance_site.text import days
from alliance_site.text.labelled import LabelledTitle
from membership.models import Submission
from membership.process.permissions import may, readable
from membership.viewsets.closing_days import ClosingDayViewSet
from membership.viewsets.outgoing.letter_texts import LetterTextViewSet


def moment(when):
    return days.moment(timezone.localtime(when)) if when else "–"


def known_to(user, letters):
    """Return the letters of which a user may know at all.

    What Wagtail tells staff is about pages that are not public, and belongs to no case.
    """
    known = readable(user, letters, case="submission")
    return known if may(user, "administer") else known.exclude(code=FROM_WAGTAIL)


def subject(letter):
    """Return what a letter is about, marked as in its language."""
    words = letter.finished_subject
    marked = format_html('<bdi lang="{}">{}</bdi>', letter.language, words) if words else "–"
    if letter.code == FROM_WAGTAIL:
        return format_html(_("From Wagtail: {}"), marked)
    return marked


def progress(letter):
    """Return how far a letter has come, and why no further."""
    state, problem = letter.get_progress_display(), letter.problem
    return f"{state} – {problem}" if problem else state


class LetterIndexView(IndexView):
    """One line for each letter, the newest first."""

    default_ordering = "-pk"

    def get_base_queryset(self):
        return known_to(self.request.user, super().get_base_queryset())

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "subject",
                label=_("Subject"),
                accessor=subject,
                get_url=self.get_inspect_url,
                sort_key="subject",
            ),
            Column("to", label=_("To"), accessor=lambda letter: letter.to or "–", sort_key="to"),
            Column(
                "progress", label=_("State"), width="12%", accessor=progress, sort_key="progress"
            ),
            Column(
                "created_at",
                label=_("Written"),
                accessor=lambda letter: moment(letter.created_at),
                sort_key="pk",
            ),
            Column(
                "sent_at",
                label=_("Sent"),
                accessor=lambda letter: moment(letter.sent_at),
                sort_key="sent_at",
            ),
        ]


class LetterInspectView(LabelledTitle, InspectView):
    """One letter as its reader sees it, but for the key in its link."""

    def get_object(self, queryset=None):
        known = known_to(self.request.user, Letter.objects.all())
        return get_object_or_404(known, pk=unquote(str(self.pk)))

    # Not its subject: a title has no language of its own.
    page_title = _("Letter")

    def get_page_subtitle(self):
        return self.occasion

    @cached_property
    def occasion(self):
        kind = kinds().get(self.object.code)
        return kind.when if kind else self.object.code

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        letter = self.object
        rows = [
            (_("To"), letter.to or _("there is no address")),
            (_("State"), progress(letter)),
            (_("When it is written"), self.occasion),
            (_("Language"), letter.get_language_display()),
            (_("Attempts"), letter.attempts),
            (_("Written"), moment(letter.created_at)),
            (_("Sent"), moment(letter.sent_at)),
        ]
        case = letter.about if isinstance(letter.about, Submission) else None
        return context | {
            "letter": letter,
            "rows": [{"label": label, "value": value} for label, value in rows],
            "subject": subject(letter),
            "body": without_key(letter.body),
            "case": case,
            "case_url": reverse("queue:inspect", args=[case.pk]) if case else "",
        }


class LetterViewSet(ModelViewSet):
    """What was written to whom; letters are made by transitions, never here."""

    model = Letter
    icon = "mail"
    form_fields = []
    index_view_class = LetterIndexView
    index_template_name = "membership/admin/letters.html"
    inspect_view_enabled = True
    inspect_view_class = LetterInspectView
    inspect_template_name = "membership/admin/letter.html"
    list_filter = ["progress", "language"]
    search_fields = ["subject", "to", "submission__reference"]
    search_backend_name = None
    copy_view_enabled = False


class LettersGroup(ModelViewSetGroup):
    menu_label = _("Letters")
    menu_icon = "mail"
    menu_order = 140
    items = (LetterViewSet, LetterTextViewSet, ClosingDayViewSet)
