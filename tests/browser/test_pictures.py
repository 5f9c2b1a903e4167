"""Pictures dropped in the admin, as an editor sees it."""

import pytest
from django.urls import reverse

from alliance_site.models import AllianceImage
from membership.process.permissions import EDITORS
from tests.browser.test_journey import sign_in
from tests.support import picture_inputs
from tests.support.builders import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = {"credit": "A. Sample", "description": "A table", "description_fr": "Une table"}


def test_a_dropped_picture_is_refused_in_a_sentence_or_stands_on_its_page_at_once(
    pages, page, open_page, take_picture
):
    sign_in(page, make_user(EDITORS))
    page.goto(reverse("wagtailimages:add_multiple"))
    drop(page, "half.jpg", picture_inputs.unfit()["5-tenths.jpg"][0])
    page.get_by_text("The picture is damaged or not complete").wait_for()
    drop(page, "turned.jpg", picture_inputs.telling_jpeg(6))
    form = page.locator("#upload-list form").last
    for name, words in WORDS.items():
        form.locator(f'[name$="-{name}"]').fill(words)
    form.locator('button[type="submit"]').click()
    page.get_by_text("turned.jpg").first.wait_for(state="detached")

    image = AllianceImage.objects.get()
    page.goto(reverse("wagtailimages:edit", args=[image.pk]))
    page.get_by_text("200 × 320").first.wait_for()
    take_picture(page, "picture-edit")
    make_article(pages, "Vienne", "fr", picture=image)
    visit = open_page()
    visit.goto("/fr/news/vienne/")
    picture = visit.locator('figure.picture img[alt="Une table"]')
    assert picture.evaluate("image => image.naturalWidth") > 0
    take_picture(visit, "picture-article")


def drop(page, name, content):
    file = {"name": name, "mimeType": "image/jpeg", "buffer": content}
    page.locator("#fileupload").set_input_files(file)
