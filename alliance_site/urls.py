"""Every fixed address of the site. Rooms are named as strings; the roof imports none of them."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView

handler400 = "alliance_site.views.bad_request"
handler403 = "alliance_site.views.forbidden"
handler404 = "alliance_site.views.not_found"
handler500 = "alliance_site.views.server_error"

urlpatterns = [
    # Wagtail's own doors would let a password pass without the second factor.
    path("admin/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("admin/password_reset/", RedirectView.as_view(pattern_name="account_reset_password")),
    path("admin/", include("wagtail.admin.urls")),
    path("accounts/", include("allauth.urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("", include("alliance_site.ground_urls")),
    path("", include("news.bare_urls")),
    *i18n_patterns(
        path("", include("membership.urls")),
        path("", include("news.urls")),
        # last: it takes whatever is left
        path("", include("alliance_site.page_urls")),
    ),
]
