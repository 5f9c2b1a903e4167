"""Pictures as the admin takes them: clean, or refused at the field in a sentence."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.admin.views.account import AvatarSettingsPanel
from wagtail.users.models import UserProfile

from alliance_site.caching import per_edition
from alliance_site.models import AllianceImage
from alliance_site.pictures import renditions
from membership.process.permissions import EDITORS
from tests.alliance_site.models.test_images import COMPLETE, fill_in
from tests.support import picture_inputs
from tests.support.builders import make_article, make_picture, make_user
from tests.support.markup import compact
from tests.support.picture_inputs import TELLTALE

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("files_closed"),
    # Wagtail leaves the file open from which the admin makes a small picture.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
TELLING = picture_inputs.telling()
UNFIT = picture_inputs.unfit()
NO_PICTURES = picture_inputs.no_pictures()


def test_a_picture_whose_file_is_lost_asks_for_it_and_keeps_what_was_typed(editor_client):
    picture = AllianceImage.objects.create(
        title="Hall", credit="Jane Example", description="A hall.", file=make_picture()
    )
    picture.file.storage.delete(picture.file.name)
    address = reverse("wagtailimages:edit", args=[picture.pk])

    page = editor_client.post(address, COMPLETE | {"credit": "John Example"}).content.decode()
    assert "The file of this picture is lost." in page
    assert "John Example" in page
    editor_client.post(address, COMPLETE | {"credit": "John Example", "file": make_picture()})

    picture.refresh_from_db()
    assert picture.credit == "John Example"


def add(client, content, name="hall.jpg"):
    """Add a picture on the page for one; return the answer."""
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("wagtailimages:add"), COMPLETE | {"file": file})


def public_files(settings):
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", TELLING)
def test_whatever_is_published_of_a_picture_tells_nothing(editor_client, settings, name):
    before = set(public_files(settings))

    assert add(editor_client, TELLING[name], name).status_code == 302
    editor_client.get(reverse("wagtailimages:edit", args=[AllianceImage.objects.get().pk]))

    published = set(public_files(settings)) - before
    assert {path.suffix for path in published} >= {".avif", ".webp", ".jpg"}
    for path in published:
        content = path.read_bytes()
        assert not any(word in content for word in TELLTALE)
        with Image.open(path) as picture:
            assert not picture.getexif()
            assert max(picture.size) <= 1080


@pytest.mark.parametrize("name", ["camera.jpg", "notes.png", "telephone.heic"])
def test_a_dropped_file_lies_clean_where_it_waits_for_its_credit(editor_client, settings, name):
    before = set(public_files(settings))
    file = SimpleUploadedFile(name, TELLING[name] + b"\0" * 3_000_000 * (name == "camera.jpg"))

    dropped = editor_client.post(
        reverse("wagtailimages:add_multiple"), {"title": "a", "files[]": file}
    )

    (waiting,) = set(public_files(settings)) - before
    assert not any(word in waiting.read_bytes() for word in TELLTALE)
    assert fill_in(editor_client, dropped.json(), **COMPLETE)["success"]
    assert AllianceImage.objects.get().renditions.count() >= len(renditions.ALL)
    assert not waiting.exists()


@pytest.mark.sample(8)
@pytest.mark.parametrize("name", [*UNFIT, *NO_PICTURES])
def test_a_file_that_cannot_be_shown_is_refused_at_the_field(editor_client, name):
    content, words = (UNFIT | NO_PICTURES)[name]

    answer = add(editor_client, content, name)
    file = SimpleUploadedFile(name, content)
    dropped = editor_client.post(
        reverse("wagtailimages:add_multiple"), {"title": "a", "files[]": file}
    )

    assert answer.status_code == 200
    (sentence,) = answer.context["form"].errors["file"]
    assert words in sentence
    assert "Jane Example" in answer.content.decode()
    assert dropped.json() == {"success": False, "error_message": sentence}
    assert not AllianceImage.objects.exists()


def test_a_replaced_file_is_seen_at_once_and_the_old_one_is_gone(editor_client, pages, commit):
    add(editor_client, TELLING["camera.jpg"])
    image = AllianceImage.objects.get()
    make_article(pages, "Vienna", picture=image)
    old, former = Path(image.file.path), shown()

    new = SimpleUploadedFile("hall.jpg", TELLING["turned.jpg"])
    with commit(execute=True):
        editor_client.post(reverse("wagtailimages:edit", args=[image.pk]), COMPLETE | {"file": new})

    now = shown()
    assert now not in (None, former)
    assert not old.exists()
    image.refresh_from_db()
    assert (image.width, image.height) == (200, 320)


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return django_capture_on_commit_callbacks


def shown():
    """Return the address of the picture that a visitor finds on the page."""
    per_edition.forget()  # as the next edition does, which begins with a commit
    page = Client().get("/en/news/vienna/").content.decode()
    found = re.search(r'<img src="(/media/[^"]*)"', compact(page))
    return found and found[1]


def test_another_focal_point_is_seen_at_once(editor_client, pages, commit):
    add(editor_client, picture_inputs.encoded(picture_inputs.drawn((400, 900)), "JPEG"))
    image = AllianceImage.objects.get()
    make_article(pages, "Vienna", picture=image)
    former = shown()
    point = {"focal_point_x": 50, "focal_point_y": 50}
    point |= {"focal_point_width": 9, "focal_point_height": 9}

    with commit(execute=True):
        editor_client.post(reverse("wagtailimages:edit", args=[image.pk]), COMPLETE | point)

    assert shown() not in (None, former)


def profile_picture(content, name):
    """Return the form in which a member of staff chooses a picture, filled in."""
    form = AvatarSettingsPanel.form_class
    profile = UserProfile.get_for_user(make_user(EDITORS))
    return form({}, {"avatar": SimpleUploadedFile(name, content)}, instance=profile)


@pytest.mark.parametrize("name", ["camera.jpg", "notes.png", "comment.gif", "telephone.heic"])
def test_a_profile_picture_tells_nothing_either(name):
    kept = profile_picture(TELLING[name], name).save()

    content = Path(kept.avatar.path).read_bytes()
    assert not any(word in content for word in TELLTALE)


@pytest.mark.parametrize("name", ["5-tenths.jpg", "5-tenths.png", "bomb.png"])
def test_a_broken_profile_picture_is_refused(name):
    content, words = UNFIT[name]

    assert words in str(profile_picture(content, name).errors["avatar"])
