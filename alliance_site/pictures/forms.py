"""Pictures as the admin takes them: refused at the field, in a sentence."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from alliance_site.files.storage import all_or_nothing
from alliance_site.pictures import renditions
from alliance_site.pictures.files import PictureRefused, cleaned


class PictureFormField(WagtailImageField):
    """Takes a picture by its content, whatever it is called.

    The upload itself is rewritten, for Wagtail puts it into a public folder as it
    came until somebody has said who made it.
    """

    def clean(self, data, initial=None):
        if not data and is_lost(initial):
            raise ValidationError(_("The file of this picture is lost. Choose it again."))
        return super().clean(data, initial)

    def to_python(self, data):
        if data in self.empty_values:
            return None
        self.check_image_file_size(data)
        rewrite(data)
        return super().to_python(data)


def is_lost(file):
    """Say whether a kept file is on the disk no more."""
    return bool(file) and not file.storage.exists(file.name)


def rewrite(upload):
    """Put the clean picture in the place of an uploaded file; raises ``ValidationError``."""
    if getattr(upload, "is_clean", False):
        return
    upload.seek(0)
    try:
        clean = cleaned(upload.read())
    except PictureRefused as refusal:
        raise ValidationError(str(refusal)) from None
    upload.seek(0)
    upload.file.truncate(0)
    upload.file.write(clean.content)
    upload.file.flush()
    upload.seek(0)
    upload.size = len(clean.content)
    upload.name = clean.named(upload.name)
    upload.is_clean = True


class PictureForm(BaseImageForm):
    """The form of a picture: when it is saved its sizes are there, and pages have it at once."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if old := self.fields.get("file"):
            self.fields["file"] = PictureFormField(
                label=old.label, required=old.required, widget=old.widget
            )

    def save(self, commit=True):
        # In one go, or visitors would find a page between the old picture and the new one.
        with all_or_nothing():
            if commit and is_lost(self.original_file):
                # Wagtail would delete what by now may be the new file under the same name.
                self.original_file = None
                self.instance.renditions.all().delete()
            image = super().save(commit=commit)
            if commit:
                renditions.make(image)
        image.file.close()  # Wagtail reads it and leaves it open
        return image


class ProfilePictureField(forms.ImageField):
    def to_python(self, data):
        if data in self.empty_values:
            return None
        rewrite(data)
        return super().to_python(data)


class ProfilePictureForm(AvatarPreferencesForm):
    """The picture of a member of staff, which lies in a public folder like all others."""

    avatar = ProfilePictureField(label=_("Upload a profile picture"), required=False)
