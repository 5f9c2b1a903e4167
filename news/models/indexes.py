"""The lists of articles and of events: pages of their own, with feed and calendar."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from alliance_site.models import StructuralPage


class NewsIndexPage(RoutablePageMixin, StructuralPage):
    """The list of the articles, newest written date first, and its feed."""

    holds_many = True
    asked_for = {
        "en": "news newsletter release releases RSS feed archive articles latest subscribe "
        "unsubscribe subscription"
        " signup blog updates",
        "fr": "actualités actualité nouvelles lettre d’information infolettre newsletter s’abonner"
        " désabonner abonnement communiqué communiqués RSS flux archives articles dernières blog",
    }

    introduction = models.TextField(_("introduction"), blank=True, max_length=400)

    content_panels = [*StructuralPage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = ["news.ArticlePage"]

    class Meta:
        verbose_name = _("news list")

    @path("feed/")
    def feed(self, request):
        return self.answer("feed", request)


class EventIndexPage(RoutablePageMixin, StructuralPage):
    """The list of the events, coming first, and their calendar."""

    holds_many = True
    asked_for = {
        "en": "event events calendar agenda programme dates diary conference seminar meeting"
        " meetings when upcoming next past webinar webinars workshop training colloquium summit"
        " remembrance April August International Roma Day",
        "fr": "événement événements évènement évènements manifestation manifestations calendrier"
        " agenda programme dates conférence séminaire réunion réunions rencontre quand prochain"
        " prochaine prochains prochaines à venir passé passés passée webinaire colloque atelier"
        " formation sommet commémoration avril août journée internationale Roms",
    }

    introduction = models.TextField(_("introduction"), blank=True, max_length=400)

    content_panels = [*StructuralPage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["alliance_site.HomePage"]
    subpage_types = ["news.EventPage"]

    class Meta:
        verbose_name = _("list of events")

    @path("calendar.ics/")
    def calendar(self, request):
        return self.answer("calendar", request)

    # A converter of its own kind: an address may be written in any script.
    @path("<str:slug>/calendar.ics/")
    def calendar_of_event(self, request, slug):
        return self.answer("calendar_of_event", request, slug=slug)
