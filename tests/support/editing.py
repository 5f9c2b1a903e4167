"""What the forms of the admin send for an article, an event, a page."""

from django.urls import reverse
from django.utils.text import slugify
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield


def article_answers(title="A round table", text="<p>Councillors met.</p>", **answers):
    """Return what the form of an article sends; ``body`` takes blocks as (type, value)."""
    body = answers.pop("body", [("text", rich_text(text))])
    plain = {
        "title": title,
        "slug": answers.pop("slug", slugify(title)),
        "kind": "news",
        "body": streamfield(body),
        "links": streamfield([]),
        "comments": formset(),
    }
    return nested_form_data(plain | answers)


def formset():
    return {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": ""}


def add_article(client, parent, **answers):
    """Send the form that adds an article below a list of news."""
    address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", parent.pk])
    return client.post(address, article_answers(**answers))


def edit_page(client, page, **answers):
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), article_answers(**answers)
    )


def add_event(client, parent, **answers):
    """Send the form that adds an event below a list of events, and publish it."""
    address = reverse("wagtailadmin_pages:add", args=["news", "eventpage", parent.pk])
    answers = {"status": "planned", "action-publish": "1"} | answers
    return client.post(address, article_answers(**answers))
