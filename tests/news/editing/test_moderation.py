"""Authors write, editors approve or publish: what each of them can do through the admin."""

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Locale, Page, Workflow
from wagtail_localize.models import TranslationSource
from wagtail_localize.operations import TranslationCreator

from alliance_site.outbox.delivery import send_due
from membership.process.permissions import AUTHORS, EDITORS, OBSERVERS
from news.models import ArticlePage
from tests.support.builders import make_article, make_user
from tests.support.editing import add_article, edit_page

pytestmark = pytest.mark.django_db
SUBMIT = {"action-submit": "yes"}
PUBLISH = {"action-publish": "yes"}


def signed_in(role):
    client = Client()
    client.force_login(make_user(role))
    return client


def approve(client, article):
    state = article.current_workflow_task_state
    names = [article.pk, "approve", state.pk]
    return client.post(reverse("wagtailadmin_pages:workflow_action", args=names))


@pytest.fixture
def submitted(pages):
    """Return an article that an author has sent to be approved."""
    add_article(signed_in(AUTHORS), pages["en", "news"], title="By an author", **SUBMIT)
    return ArticlePage.objects.get(title="By an author")


def test_what_editors_are_told_by_mail_bears_the_name_of_the_site(submitted, settings):
    editor = make_user(EDITORS)
    add_article(signed_in(AUTHORS), submitted.get_parent(), title="One more", **SUBMIT)
    send_due()

    (told,) = [sent for sent in mail.outbox if sent.to == [editor.email]]
    host = urlsplit(settings.SITE_ORIGIN).hostname
    assert told.message()["Message-ID"].endswith(f"@{host}>")


def test_what_an_author_submits_waits_for_an_editor_and_is_not_public(client, submitted):
    assert not submitted.live
    assert submitted.workflow_in_progress
    assert client.get("/en/news/by-an-author/").status_code == 404


def test_an_editor_finds_what_waits_on_the_first_page_and_approves_it(client, submitted):
    editor = signed_in(EDITORS)
    assert "By an author" in editor.get("/admin/").content.decode()

    approve(editor, submitted)

    submitted.refresh_from_db()
    assert submitted.live
    assert "Councillors met." in client.get("/en/news/by-an-author/").content.decode()


def test_editors_hear_by_letter_that_something_waits(pages, mailoutbox, settings):
    settings.ALLOWED_HOSTS = ["*"]
    editor, author = make_user(EDITORS), signed_in(AUTHORS)
    author.defaults["HTTP_HOST"] = "evil.example"

    add_article(author, pages["en", "news"], title="By an author", **SUBMIT)
    assert not mailoutbox
    send_due()

    (told,) = mailoutbox
    assert told.to == [editor.email]
    assert "By an author" in told.subject
    addresses = re.findall(r"https?://\S+", told.body)
    assert addresses
    assert all(address.startswith(f"{settings.SITE_ORIGIN}/admin/") for address in addresses)


@pytest.mark.parametrize("role", [AUTHORS, OBSERVERS])
def test_who_may_not_publish_cannot_approve_either(submitted, role):
    approve(signed_in(role), submitted)

    submitted.refresh_from_db()
    assert not submitted.live


def test_an_author_cannot_publish_even_by_asking_for_it(pages):
    add_article(signed_in(AUTHORS), pages["en", "news"], title="By an author", **PUBLISH)

    assert not ArticlePage.objects.get().live


def test_an_author_changes_a_page_and_the_public_one_stays_until_it_is_approved(client, pages):
    article = make_article(pages, title="As it was")

    edit_page(signed_in(AUTHORS), article, title="As it shall be", slug=article.slug, **SUBMIT)
    assert "As it was" in client.get("/en/news/as-it-was/").content.decode()

    article.refresh_from_db()
    approve(signed_in(EDITORS), article)
    assert "As it shall be" in client.get("/en/news/as-it-was/").content.decode()


def test_the_way_that_publishes_translations_unasked_is_for_editors_alone(pages):
    """Whoever may begin a translation may publish it there, whatever the rights on the page."""
    article = make_article(pages, title="Handed over")
    french = Locale.objects.get(language_code="fr")
    TranslationCreator(user=None, target_locales=[french]).create_translations(article)
    source = TranslationSource.objects.get()
    address = reverse("wagtail_localize:update_translations", args=[source.pk])

    assert signed_in(EDITORS).get(address).status_code == 200
    assert signed_in(AUTHORS).get(address).status_code == 302


def test_an_author_takes_no_page_down(client, pages):
    article = make_article(pages, title="As it was")

    signed_in(AUTHORS).post(reverse("wagtailadmin_pages:unpublish", args=[article.pk]))
    signed_in(AUTHORS).post(reverse("wagtailadmin_pages:delete", args=[article.pk]))

    assert client.get("/en/news/as-it-was/").status_code == 200


def test_an_editor_publishes_without_asking_anybody(client, pages):
    add_article(signed_in(EDITORS), pages["en", "news"], title="By an editor", **PUBLISH)

    assert client.get("/en/news/by-an-editor/").status_code == 200


def test_every_page_goes_the_one_way_and_those_who_approve_may_publish():
    workflow = Workflow.objects.get()
    (task,) = GroupApprovalTask.objects.all()

    assert Page.get_first_root_node().get_workflow() == workflow
    assert [step.specific for step in workflow.tasks] == [task]
    assert set(task.groups.values_list("name", flat=True)) == {"Editors", "Administrators"}
