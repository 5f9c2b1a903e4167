"""The form in which editors point an address elsewhere, also for each row of an imported table."""

from urllib.parse import unquote, urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.redirects import forms as wagtail_forms
from wagtail.contrib.redirects import views
from wagtail.contrib.redirects.models import Redirect

from alliance_site.pages import destinations, languages
from alliance_site.pages.redirects import old_paths, taken_paths, tried_addresses
from alliance_site.text import typed_websites


class RedirectForm(wagtail_forms.RedirectForm):
    """Leads to a page or to an address, never in a circle; a path of this site is an address."""

    redirect_link = forms.CharField(
        label=gettext_lazy("Redirect to an address"),
        help_text=gettext_lazy(
            "A path of this site, such as /en/join/, or the whole address of another site."
        ),
        required=False,
        max_length=Redirect._meta.get_field("redirect_link").max_length,
    )

    def clean_old_path(self):
        name = old_paths.name_of_typed(_of_this_site(self.cleaned_data["old_path"]))
        if not name:
            raise ValidationError(
                _("No browser ever requests an address like this. Write it as in /en/old-page/.")
            )
        if taken_paths.is_taken(unquote(name)):
            raise ValidationError(
                _(
                    "There is a page at this address, and a page always takes precedence over a "
                    "redirect."
                )
            )
        return name

    def clean_redirect_link(self):
        link = tried_addresses.path_of_this_site(self.cleaned_data["redirect_link"])
        if not link.startswith("/"):
            # Its scheme is what people leave out.
            link = tried_addresses.path_of_this_site(typed_websites.website(link) if link else "")
        if link.startswith("/"):
            destinations.check(link)
        return link

    def clean_redirect_page(self):
        page = self.cleaned_data["redirect_page"]
        if page and not _address_of(page):
            raise ValidationError(_("This page has no address. Choose another one."))
        return page

    def clean(self):
        super().clean()
        if self.errors:
            return
        page, link = (self.cleaned_data.get(name) for name in ("redirect_page", "redirect_link"))
        if bool(page) == bool(link):
            raise ValidationError(_("Choose a page, or give an address: one of the two."))
        if self._leads_back(page, link):
            self.add_error(
                "redirect_page" if page else "redirect_link",
                _("This leads back to where it comes from. Choose where it ends."),
            )
        elif link.startswith("/") and not tried_addresses.leads_somewhere(link):
            self.add_error(
                "redirect_link",
                _("Nothing answers at this address, and no redirect leads on from it."),
            )

    def _leads_back(self, page, link):
        """Say whether the rows that follow this one come back to it."""
        if page:
            link = _address_of(page)
        others = Redirect.objects.exclude(pk=self.instance.pk)
        seen = {self.cleaned_data["old_path"]}
        while link and not urlsplit(link).netloc:
            name = old_paths.name_of_typed(link)
            if name in seen:
                return True
            seen.add(name)
            row = others.filter(old_path=name, redirect_page=None).first()
            link = row.redirect_link if row else ""
        return False

    def _get_validation_exclusions(self):
        # The column is one of whole addresses.
        return super()._get_validation_exclusions() | {"redirect_link"}


def _of_this_site(typed):
    """Return an old address without this site's name; refuse one of another site."""
    path = tried_addresses.path_of_this_site(typed)
    try:
        host = urlsplit(path).netloc.lower()
    except ValueError:  # such as half an address of IPv6
        return typed
    if host:
        raise ValidationError(
            _("%(host)s is another site: requests to it never arrive here.") % {"host": host}
        )
    return path


def _address_of(page):
    """Return where a page stands, or nothing for one outside of the languages."""
    return languages.address(page.specific) if hasattr(page.specific, "language") else ""


def replace_form():
    """Take the place of Wagtail's form, for which it has no setting."""
    views.RedirectForm = RedirectForm
    views.CreateView.form_class = views.EditView.form_class = RedirectForm
