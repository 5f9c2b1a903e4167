"""Pages that are renamed and moved as editors do it."""

import pytest

from alliance_site.caching import per_edition


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Return a function that gives a page another slug, as publishing does."""

    def publish(page, slug):
        with django_capture_on_commit_callbacks(execute=True):
            page.slug = slug
            page.save_revision().publish()
        per_edition.forget()

    return publish


@pytest.fixture
def move(django_capture_on_commit_callbacks):
    def take(page, parent):
        with django_capture_on_commit_callbacks(execute=True):
            page.move(parent, pos="last-child")
        per_edition.forget()

    return take
