"""The rows that Wagtail makes are all kept."""

import pytest
from wagtail.contrib.redirects import signal_handlers
from wagtail.contrib.redirects.models import Redirect

from alliance_site.caching import per_edition
from membership import register
from tests.alliance_site.pages.redirects.test_former_addresses import ends
from tests.support.builders import (
    make_article,
    make_page,
    make_participant,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def saved(django_capture_on_commit_callbacks):
    """Return a function that saves a page as it is, which a draft's form does."""

    def save(page, **columns):
        with django_capture_on_commit_callbacks(execute=True):
            page.refresh_from_db()
            for name, value in columns.items():
                setattr(page, name, value)
            page.save()
            page.save_revision()
        per_edition.forget()

    return save


def test_what_leaves_no_address_takes_none_away(client, pages, rename, move, saved):
    rename(make_article(pages, "Vienna"), "wien")
    megara = make_participant(name_en="Megara", slug="megara")
    register.correct(megara, by=make_user(), slug="megaris")
    rows = set(Redirect.objects.values_list("old_path", flat=True))
    draft, programme = make_article(pages, "Draft", live=False), make_page(pages["en", "home"])
    saved(draft, slug="another-draft")
    saved(make_page(pages["en", "about"], "Section", live=False), slug="a-section")
    saved(programme, title="Another title")
    move(draft, pages["en", "about"])
    move(make_page(programme, "Below", live=False), pages["en", "about"])
    move(programme, pages["en", "home"])
    with_copy = programme.copy(update_attrs={"slug": "a-copy"}, keep_live=False)
    saved(with_copy, slug="one-more-copy")
    alias = programme.create_alias(update_slug="an-alias", parent=pages["en", "about"])
    alias.unpublish()
    register.correct(megara, by=make_user(), slug="megaris")

    assert set(Redirect.objects.values_list("old_path", flat=True)) == rows
    assert ends(client, "/en/news/vienna/") == (301, "/en/news/wien/")
    assert ends(client, "/en/participants/megara/") == (301, "/en/participants/megaris/")


def test_as_many_addresses_as_fill_a_batch_are_left(pages):
    batch = signal_handlers.BatchRedirectCreator(max_size=2)
    for old_path in ("/en/one", "/en/two"):
        batch.add(old_path=old_path, redirect_page=pages["en", "home"], automatically_created=True)
    batch.process()

    assert Redirect.objects.count() == 2
