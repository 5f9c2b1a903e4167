"""The form of every page in the admin: what it refuses beyond what its fields ask for."""

from datetime import date
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.admin.widgets import SlugInput
from wagtail.blocks import StreamValue
from wagtail.coreutils import find_available_slug
from wagtail.images.models import AbstractImage

from alliance_site.editing.texts import PossibleMoments, SoundTexts
from alliance_site.pages import languages, slugs
from alliance_site.text import days

LONGEST_ADDRESS = 250  # as long as a redirect can remember


class FramedPageForm(SoundTexts, PossibleMoments, WagtailAdminPageForm):
    """Refuses an address that something else answers, and pictures that may not be shown."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("slug"):
            field.widget = slug_input(self.instance)
            field.required = False

    def clean_slug(self):
        slug = self.cleaned_data["slug"] or self._own_slug()
        check_address(self.parent_page, slug, self.instance)
        return slug

    def _own_slug(self):
        """Return the address of a page for which none is typed.

        While somebody types, the browser proposes none for a title in letters that it does
        not know. An address that was public stays.
        """
        if self.instance.first_published_at:
            return self.instance.slug
        title = self.cleaned_data.get("title", "")
        return find_available_slug(self.parent_page, slugs.proposed(title), self.instance.pk)

    def clean(self):
        answers = super().clean()
        if answers.get("expire_at") and self.instance.pk and self.instance.holds_up_site():
            self.add_error("expire_at", _("The site depends on this page; it cannot expire."))
        for name in unlikely_days(answers):
            self.add_error(name, _("No page is about a day in that year. Check the year."))
        if not self.is_deferred_validation:
            for name, answer in list(answers.items()):
                for lack in lacks(answer):
                    self.add_error(name, lack)
        return answers


class FramedCopyForm(CopyForm):
    """Asks of the address of a copy what is asked of every other."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_slug"].widget = slug_input(self.page)
        self.fields["new_slug"].required = False

    def clean(self):
        answers = super().clean()
        parent = answers.get("new_parent_page") or self.page.get_parent()
        if answers.get("new_slug") == "":
            wish = slugs.proposed(answers.get("new_title", ""))
            answers["new_slug"] = find_available_slug(parent, wish)
        try:
            check_address(parent, answers.get("new_slug"), self.page)
        except ValidationError as error:
            self.add_error("new_slug", error)
        return answers


def slug_input(page):
    """Propose plain letters, and leave alone what is in use in other ones."""
    if not (page.slug or "").isascii():
        return SlugInput({"data-w-slug-allow-unicode-value": "true"})
    return SlugInput(formatters=slugs.formatters())


def unlikely_days(answers):
    """Return the names of the fields that hold a day in a year of slips: 1066, 2999."""
    typed = {name: answer for name, answer in answers.items() if type(answer) is date}
    return [name for name, day in typed.items() if not days.is_likely(day)]


def lacks(answer):
    """Yield what the pictures of an answer lack, be it one picture or a body of blocks."""
    if isinstance(answer, AbstractImage) and answer.lack:
        yield answer.lack
    elif isinstance(answer, StreamValue):
        pictures = (block.value["image"] for block in answer if block.block_type == "picture")
        # The block itself asks for words about the picture.
        yield from (picture.lack for picture in pictures if picture and not picture.credit)


def check_address(parent, slug, page=None):
    """Refuse an address at which, or below which, the site itself answers; or one too long."""
    if parent is None or parent.depth < 2 or not slug:
        return
    if len(f"/en/{parent.url_path}{slug}/") > LONGEST_ADDRESS:
        raise ValidationError(_("This address is too long. Choose a shorter one."))
    if slug in slugs.RESERVED or any(map(_is_fixed, _addresses(parent, slug, page))):
        raise ValidationError(
            _("“%(slug)s” is an address of the site itself. Choose another one.") % {"slug": slug}
        )


def _addresses(parent, slug, page):
    """Yield where a page would stand below a parent, and all that stands below it."""
    language = parent.locale.language_code
    above = unquote(languages.address_of_path(parent.url_path, language, language))
    yield f"{above}{slug}/"
    if page is not None and page.pk:
        for below in page.get_descendants().values_list("url_path", flat=True):
            yield f"{above}{slug}/{below.removeprefix(page.url_path)}"


def _is_fixed(address):
    with translation.override(translation.get_language_from_path(address)):
        try:
            return resolve(address).url_name != "wagtail_serve"
        except Resolver404:
            return False


def refuse_move(request, page, destination):
    """Say before a page is moved that the site itself answers there, or below."""
    try:
        check_address(destination, page.slug, page)
    except ValidationError as error:
        messages.error(request, error.message)
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None
