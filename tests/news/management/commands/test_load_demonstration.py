"""The demonstration is loaded once: what editors did to it since stays, whatever it was."""

import pytest
from django.core.management import call_command
from django.test import override_settings
from wagtail.models import Page

from alliance_site.models import Frame, HomePage, InformationPage
from membership.models import Participant, Signatory, Submission
from news.models import ArticlePage, EventPage, Topic

pytestmark = pytest.mark.django_db
KINDS = (Page, Frame, Topic, Participant, Signatory, Submission)
ABOUT = ("about", "a-propos")


@pytest.fixture(scope="module", autouse=True)
def _loaded_demonstration(rows_of_module):
    with override_settings(DEMONSTRATION=True):
        call_command("load_demonstration")
        yield


def rows():
    """Return what a visitor would find, so that nothing can come back or be made twice."""
    pages = Page.objects.order_by("pk").values_list("url_path", "title", "live")
    return [*pages, *(list(kind.objects.order_by("pk").values_list("pk")) for kind in KINDS)]


def rename(page):
    page.slug = f"{page.slug}-renamed"
    page.save_revision().publish()


def unpublish(page):
    page.unpublish()


def delete(page):
    page.delete()


def move(page):
    page.move(HomePage.objects.get(locale=page.locale), pos="last-child")


@pytest.mark.sample(2)
@pytest.mark.parametrize("change", [rename, unpublish, delete, move])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_became_of_a_page_stays(change, language):
    for kind in (ArticlePage, EventPage):
        change(kind.objects.filter(locale__language_code=language).first())
    # One that stands above others, and that others lead to.
    change(InformationPage.objects.get(locale__language_code=language, slug__in=ABOUT))
    before = rows()

    call_command("load_demonstration")

    assert rows() == before


def test_what_became_of_entries_stays():
    Participant.objects.filter(pk=Participant.objects.first().pk).update(slug="renamed")
    Signatory.objects.filter(pk=Signatory.objects.first().pk).update(authority="Renamed")
    Topic.objects.filter(key="housing").update(key="homes", english="Homes")
    Topic.objects.get(key="education").delete()
    Frame.objects.filter(locale__language_code="fr").delete()
    before = rows()

    call_command("load_demonstration")

    assert rows() == before
