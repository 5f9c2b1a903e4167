"""The form of every page in the admin: what it refuses beyond what its fields ask for."""

from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.widgets import SlugInput
from wagtail.blocks import StreamValue

from alliance_site import languages, slugs
from alliance_site.admin_forms import KnownFigures, PossibleMoments
from alliance_site.models.images import AllianceImage

LONGEST_ADDRESS = 250  # as long as a redirect can remember
# The last words of addresses that lists and registers answer themselves.
RESERVED = frozenset(("feed", "calendar", "figures", "page", "search"))


class FramedPageForm(KnownFigures, PossibleMoments, WagtailAdminPageForm):
    """Refuses an address that something else answers, and pictures that may not be shown."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].widget = self._slug_input()

    def _slug_input(self):
        """Propose plain letters, and leave alone what is in use in other ones."""
        if not (self.instance.slug or "").isascii():
            return SlugInput({"data-w-slug-allow-unicode-value": "true"})
        return SlugInput(formatters=slugs.formatters())

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug and self.parent_page and self._address_length(slug) > LONGEST_ADDRESS:
            raise ValidationError(_("This address is too long. Choose a shorter one."))
        if slug and (slug in RESERVED or is_taken(self.parent_page, slug)):
            raise ValidationError(
                _("“%(slug)s” is an address of the site itself. Choose another one.")
                % {"slug": slug}
            )
        return slug

    def _address_length(self, slug):
        return len(f"/en/{self.parent_page.url_path}{slug}/")

    def clean(self):
        answers = super().clean()
        if answers.get("expire_at") and self.instance.pk and self.instance.holds_up_site():
            self.add_error("expire_at", _("The site stands on this page; it cannot expire."))
        if not self.is_deferred_validation:
            for name, answer in list(answers.items()):
                for lack in lacks(answer):
                    self.add_error(name, lack)
        return answers


def lacks(answer):
    """Yield what the pictures of an answer lack, be it one picture or a body of blocks."""
    if isinstance(answer, AllianceImage) and answer.lack:
        yield answer.lack
    elif isinstance(answer, StreamValue):
        pictures = (block.value["image"] for block in answer if block.block_type == "picture")
        # The block itself asks for words about the picture.
        yield from (picture.lack for picture in pictures if picture and not picture.credit)


def is_taken(parent, slug):
    """Say whether the site itself answers where a page below ``parent`` would stand."""
    if parent is None or parent.depth < 2:
        return False
    language = parent.locale.language_code
    above = languages.address_of_path(parent.url_path, language, language)
    with translation.override(language):
        try:
            found = resolve(f"{unquote(above)}{slug}/")
        except Resolver404:
            return False
    return found.url_name != "wagtail_serve"
