"""Files given in the admin and not kept, as an editor sees it."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Page

from alliance_site.models import AllianceImage
from membership.process.permissions import EDITORS
from tests.alliance_site.files.test_storage import PDF
from tests.alliance_site.files.test_view_mixins import LATER, NO_ROOM, NOT_KEPT
from tests.browser.test_journey import sign_in
from tests.support import picture_inputs
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db(transaction=True)
JPEG = picture_inputs.telling_jpeg(6)
FILES = {"wagtailimages": ("hall.jpg", JPEG), "wagtaildocs": ("report.pdf", PDF)}


@pytest.fixture
def editor_page(pages, page):
    sign_in(page, make_user(EDITORS))
    return page


def give(page, name, content, field="#fileupload"):
    page.locator(field).set_input_files({"name": name, "mimeType": "", "buffer": content})


@pytest.mark.parametrize("kind", FILES)
def test_a_full_disk_is_told_beside_each_of_many_files(editor_page, full_disk, take_picture, kind):
    editor_page.goto(reverse(f"{kind}:add_multiple"))

    with full_disk():
        give(editor_page, *FILES[kind])
        expect(editor_page.locator("#upload-list").get_by_text(NO_ROOM)).to_be_visible()

    expect(editor_page.get_by_text("Server Error")).to_be_hidden()
    take_picture(editor_page, f"no-room-{kind}")


def test_a_picture_that_was_dropped_waits_until_there_is_room(editor_page, full_disk, take_picture):
    editor_page.goto(reverse("wagtailimages:add_multiple"))
    give(editor_page, "hall.jpg", JPEG)
    form = editor_page.locator("#upload-list form")
    save = form.locator('button[type="submit"]')
    form.locator('[name$="-credit"]').fill("A. Sample")
    form.locator('[name$="-description"]').fill("A hall")
    with full_disk():
        for _try in range(2):
            with editor_page.expect_response(re.compile("create_from_uploaded_image")):
                save.click()
            expect(editor_page.get_by_text(LATER)).to_have_count(1)
            expect(editor_page.get_by_text(LATER)).to_be_in_viewport()
            expect(form.locator('[name$="-description"]')).to_have_value("A hall")
    take_picture(editor_page, "no-room-second-step")
    save.click()
    expect(editor_page.locator("#upload-list > li")).to_have_count(0)

    assert AllianceImage.objects.get().credit == "A. Sample"


def test_nobody_asks_for_words_where_there_is_no_picture_or_a_field_asks(editor_page, take_picture):
    editor_page.goto(reverse("wagtailimages:add_multiple"))
    give(editor_page, "half.jpg", picture_inputs.unfit()["5-tenths.jpg"][0])
    expect(editor_page.get_by_text("The picture is damaged or not complete")).to_be_visible()
    give(editor_page, "hall.jpg", JPEG)
    expect(editor_page.get_by_text("Upload successful. Please").last).to_be_visible()

    for line in editor_page.get_by_text("Please provide an image description").all():
        expect(line).to_be_hidden()
    editor_page.locator('#upload-list form button[type="submit"]').click()
    expect(editor_page.locator("#upload-list form .error-message").first).to_be_visible()
    take_picture(editor_page, "many-pictures")


def test_a_picture_given_while_choosing_one_is_asked_for_again(
    editor_page, full_disk, take_picture
):
    parent = Page.objects.get(slug="news", locale__language_code="en").pk
    editor_page.goto(reverse("wagtailadmin_pages:add", args=["news", "articlepage", parent]))
    editor_page.locator("#id_picture-chooser [data-chooser-action-choose]").first.click()
    editor_page.get_by_role("tab", name="Upload").click()
    form = editor_page.locator("#tab-upload form")

    give(editor_page, "hall.jpg", JPEG, "#id_image-chooser-upload-file")
    form.locator('[name$="-credit"]').fill("A. Sample")
    # A script names the picture after its file; without a name it sends nothing.
    expect(form.locator('[name$="-title"]')).not_to_have_value("")
    form.get_by_role("button", name="Upload").click()
    expect(form.get_by_text(NOT_KEPT)).to_be_visible()
    take_picture(editor_page, "not-kept-while-choosing")

    give(editor_page, "hall.jpg", JPEG, "#id_image-chooser-upload-file")
    form.locator('[name$="-description"]').fill("A hall")
    with full_disk():
        form.get_by_role("button", name="Upload").click()
        expect(form.get_by_text(NO_ROOM)).to_be_visible()
    expect(form.locator('[name$="-description"]')).to_have_value("A hall")
    take_picture(editor_page, "no-room-while-choosing")
