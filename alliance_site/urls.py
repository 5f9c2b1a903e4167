"""Every fixed address of the site. The apps are named as strings and none is imported."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path, reverse_lazy
from django.views.generic import RedirectView

from alliance_site.answers.error_pages import in_small_letters

handler400 = "alliance_site.answers.error_pages.bad_request"
handler403 = "alliance_site.answers.error_pages.forbidden"
handler404 = "alliance_site.answers.error_pages.not_found"
handler500 = "alliance_site.answers.error_pages.server_error"
# Asked for by name by allauth, for somebody who tries one password after the other.
handler429 = "alliance_site.answers.error_pages.too_many"

sign_in = RedirectView.as_view(pattern_name="account_login", query_string=True)
new_password = RedirectView.as_view(url=reverse_lazy("account_reset_password"))
own_account = RedirectView.as_view(url=reverse_lazy("wagtailadmin_account"))

urlpatterns = [
    # Wagtail's own pages would let a password pass without the second factor.
    path("admin/login/", sign_in),
    re_path("^admin/password_reset/", new_password),
    path("admin/", include("alliance_site.editing.admin_urls")),
    path("admin/", include("wagtail.admin.urls")),
    # An account has one address, which is changed in the admin.
    re_path("^accounts/(confirm-)?email/", own_account),
    path("accounts/", include("allauth.urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("", include("alliance_site.answers.urls_without_language")),
    path("", include("news.syndication.urls_without_language")),
    re_path("^(?:EN|FR|En|Fr)/", in_small_letters),
    *i18n_patterns(
        path("_util/login/", sign_in),
        path("", include("membership.urls")),
        path("", include("news.urls")),
        # last: it takes whatever is left
        path("", include("alliance_site.pages.urls")),
    ),
]
