"""Registration only: what is registered is written elsewhere."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from alliance_site.viewsets import FrameViewSet, LegacyAddressViewSet

register_snippet(FrameViewSet)


@hooks.register("register_admin_viewset")
def register_old_addresses():
    return LegacyAddressViewSet()
