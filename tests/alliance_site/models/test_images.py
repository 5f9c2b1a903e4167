"""Pictures come through the admin with credit and words, fit to be shown, and silent."""

import pytest
from django.urls import reverse

from alliance_site.models import AllianceImage
from membership.process.permissions import AUTHORS, EDITORS
from tests.support.builders import make_picture, make_user

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("files_closed"),
    # Wagtail leaves the file open from which the admin makes a small picture.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
COMPLETE = {"title": "Hall", "credit": "Jane Example", "description": "A hall.", "collection": "1"}


def drop(client):
    """Drop a file on the page that takes many at once; return what is to be filled in."""
    answers = {"title": "hall.jpg", "files[]": make_picture("hall.jpg")}
    return client.post(reverse("wagtailimages:add_multiple"), answers).json()


def fill_in(client, dropped, **answers):
    number = dropped["uploaded_file_id"]
    answers = {f"uploaded-image-{number}-{name}": value for name, value in answers.items()}
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number])
    return client.post(address, answers).json()


def test_a_dropped_file_is_no_picture_before_it_is_described(editor_client):
    dropped = drop(editor_client)

    assert dropped["success"]
    assert "credit" in dropped["form"]
    assert not AllianceImage.objects.exists()


@pytest.mark.parametrize("missing", ["credit", "description"])
def test_of_many_files_none_is_kept_without_credit_or_words(editor_client, missing):
    answers = fill_in(editor_client, drop(editor_client), **(COMPLETE | {missing: ""}))

    assert not answers["success"]
    assert not AllianceImage.objects.exists()


@pytest.mark.parametrize("words", [{}, {"description": "", "decoration_only": "on"}])
@pytest.mark.parametrize("role", [EDITORS, AUTHORS])
def test_a_picture_with_credit_and_words_or_the_tick_is_kept(client, role, words):
    client.force_login(make_user(role))

    assert fill_in(client, drop(client), **(COMPLETE | words))["success"]
    assert AllianceImage.objects.get().credit == "Jane Example"


@pytest.mark.parametrize("missing", ["credit", "description"])
def test_a_picture_added_while_choosing_one_needs_both_as_well(editor_client, missing):
    answers = {f"image-chooser-upload-{name}": each for name, each in COMPLETE.items()}
    answers |= {f"image-chooser-upload-{missing}": ""}
    answers |= {"image-chooser-upload-file": make_picture("hall.jpg")}

    editor_client.post(reverse("wagtailimages_chooser:create"), answers)

    assert not AllianceImage.objects.exists()


@pytest.mark.parametrize("missing", ["credit", "description"])
def test_neither_is_taken_from_a_picture_later(editor_client, missing):
    picture = AllianceImage.objects.create(
        title="Hall", credit="Jane Example", description="A hall.", file=make_picture()
    )

    editor_client.post(reverse("wagtailimages:edit", args=[picture.pk]), COMPLETE | {missing: ""})

    picture.refresh_from_db()
    assert getattr(picture, missing)


def test_words_in_french_alone_are_words(editor_client):
    answers = COMPLETE | {"description": "", "description_fr": "Une salle."}

    assert fill_in(editor_client, drop(editor_client), **answers)["success"]
