"""What is asked beside a picture of the town hall."""

from django.http import QueryDict

from membership.forms.join.picture import PictureForm


def test_picture_name_and_permission_are_needed_and_what_it_shows_is_not():
    assert PictureForm(QueryDict()).errors == {
        "pictures": ["Choose the picture"],
        "taken_by": ["Enter the name of whoever took the picture"],
        "may_show": ["Confirm that we may show the picture. Without that we cannot use it"],
    }


def test_the_tick_is_never_set_beforehand():
    assert "checked" not in str(PictureForm()["may_show"])
