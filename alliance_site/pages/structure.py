"""Pages that hold up the site: what may be done with any other page may not be done with them."""

from wagtail.models import PagePermissionTester


class StructuralPagePermissions(PagePermissionTester):
    """Lets nobody but a superuser take down, move, close or double a page that the site stands on.

    Wagtail asks here in its pages, lists and bulk actions alike.
    """

    def can_unpublish(self):
        return self._may_be_missing() and super().can_unpublish()

    def can_delete(self, ignore_bulk=False):
        # Wagtail asks the same before it moves a page.
        return self._may_be_missing() and super().can_delete(ignore_bulk)

    def can_set_view_restrictions(self):
        # Behind a sign-in, home or a list takes everything below it from everybody.
        return self._may_be_missing() and super().can_set_view_restrictions()

    def can_copy(self):
        # A second list with all below it shows each text twice.
        return self._may_be_missing() and super().can_copy()

    def _may_be_missing(self):
        return self.user.is_superuser or not self.page.holds_up_site()


def holds_up_site(page):
    """Say whether it is this page of its type that the site uses in its language.

    A copy of it, published or not, is a page like any other.
    """
    beside = type(page).objects.filter(locale=page.locale_id).order_by("-live", "path")
    return beside.values_list("pk", flat=True).first() == page.pk
