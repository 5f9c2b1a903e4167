"""What the admin says of a page that is damaged, and the way back to a version that is not."""

from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied, require_admin_access
from wagtail.admin.localization import get_localized_response
from wagtail.models import Page

from alliance_site.answers.security import ADMIN, is_within_another
from alliance_site.pages import damaged_rows, damages

# Under these names an address of the admin has the page that it is about.
NAMES_OF_PAGE = ("page_id", "parent_page_id", "page_to_move_id", "pk")
SECTIONS = {"wagtailadmin_pages", "wagtailadmin_explore", "wagtail_localize"}
SECTIONS |= {"wagtail_bulk_action"}
BROKEN = (400, 500)
UNAVAILABLE = 503
UNSHOWN = gettext_lazy(
    "The public version of this page is damaged (%(parts)s), and visitors do not see it. Here "
    "you see the newest version: look at it and publish it."
)
ALTERED = gettext_lazy(
    "The public version of this page differs from the version that was published (%(parts)s): "
    "something outside this admin changed one of the two. Compare them, and publish the right "
    "one."
)
# How many versions are looked into, and how many of those that can be read are offered.
LOOKED_INTO, OFFERED = 30, 5
# How many of the pages that were checked in a list are looked into.
MOST_CHECKED = 50


class DamagedPagesMiddleware:
    """Shows the admin damaged rows without their damage; where that is asked for, says what it is.

    The error itself is in the log by then.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # In a preview a page shall fail as it fails for visitors.
        is_admin = request.path_info.startswith(ADMIN) and not is_within_another(request)
        token = damaged_rows.wanted.set(is_admin)
        try:
            response = self.get_response(request)
            if is_admin and response.status_code in BROKEN:
                return say(request) or response
            return response
        finally:
            damaged_rows.wanted.reset(token)


def say(request):
    """Return the screen for the first page that an address of the admin names and is damaged."""
    if not request.user.is_authenticated:
        return None
    # The view that would have spoken the reader's language is the one that failed.
    screens = (get_localized_response(screen, request, page) for page in pages_of(request))
    return next(filter(None, screens), None)


def screen(request, page):
    latest = page.latest_revision
    found = {
        "public": damages.parts(page),
        "draft": latest and damages.parts_of_revision(page, latest.content),
        "version": version_asked_for(request, page),
    }
    if not any(found.values()):
        return None
    if not page.permissions_for_user(request.user).can_edit():
        return permission_denied(request)
    context = found | {
        "page": page,
        "page_title": page.get_admin_display_title(),
        "header_icon": "warning",
        "sound": sound_versions(page),
        # Without a newer draft the form would open what is public.
        "is_open": page.has_unpublished_changes and not found["draft"],
    }
    template = "alliance_site/admin/damaged_page.html"
    return TemplateResponse(request, template, context, status=UNAVAILABLE).render()


def pages_of(request):
    """Yield the pages that an address of the admin names: one, or all that were checked."""
    match = request.resolver_match
    if match is None or not SECTIONS & {match.namespace, match.url_name}:
        return
    named = [match.kwargs[name] for name in NAMES_OF_PAGE if name in match.kwargs]
    named += [value for value in match.args if isinstance(value, int)]
    if match.kwargs.get("model_name") == "page":
        named = [key for key in request.GET.getlist("id") if key.isdecimal()][:MOST_CHECKED]
    else:
        named = named[:1]
    for key in named:
        if page := Page.objects.filter(pk=key).first():
            yield page.specific


def version_asked_for(request, page):
    """Return what is damaged of the version that an address names."""
    key = request.resolver_match.kwargs.get("revision_id")
    version = key and page.revisions.filter(pk=key).first()
    return version and damages.parts_of_revision(page, version.content)


def sound_versions(page):
    """Return the newest versions of a page that can be read, without looking into all."""
    newest = page.revisions.select_related("user").order_by("-created_at", "-pk")[:LOOKED_INTO]
    return [each for each in newest if not damages.parts_of_revision(page, each.content)][:OFFERED]


@require_admin_access
@require_POST
def restore(request, page_id, revision_id):
    """Make an earlier version the newest draft; nothing is published."""
    page = get_object_or_404(Page, pk=page_id).specific
    version = get_object_or_404(page.revisions, pk=revision_id)
    if not page.permissions_for_user(request.user).can_edit():
        return permission_denied(request)
    page.with_content_json(version.content).save_revision(
        user=request.user, log_action="wagtail.revert", previous_revision=version, clean=False
    )
    messages.success(request, _("This version is the newest draft now. Look at it and publish it."))
    return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def warn(request, page):
    """Say above the form of a page that what visitors get of it is damaged."""
    if request.method != "GET" or damages.parts(page):
        return
    public = Page.objects.get(pk=page.pk).specific
    if not public.live:
        return
    found = damages.of_page(public, public.live_revision)
    if found.unshown:
        messages.warning(request, UNSHOWN % {"parts": ", ".join(found.unshown)})
    elif found.altered and "revision_id" not in request.resolver_match.kwargs:
        said = ALTERED % {"parts": ", ".join(found.altered)}
        messages.warning(request, said, buttons=to_published(public))


def to_published(page):
    """Return the button that opens the version of a page that was published, if it is kept."""
    if page.live_revision_id is None:
        return []
    version = [page.pk, page.live_revision_id]
    address = reverse("wagtailadmin_pages:revisions_revert", args=version)
    return [messages.button(address, _("Look at the version that was published"))]
