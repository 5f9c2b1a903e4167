"""The addresses of the old site: a language and a number, whatever slug follows."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.utils.translation import override

from alliance_site import caching, languages, views
from alliance_site.models import LegacyAddress


@caching.public
def lead(request, language, number, rest=""):
    """Lead to the page in one step; say so where it is known to be gone.

    Where only the other language has the page, the reader stays in his own:
    the address there shows the text that exists, and says so.
    """
    rows = LegacyAddress.objects.filter(number=number).select_related("page")
    known = {row.language: row for row in rows}
    row = known.get(language) or known.get(languages.other(language))
    if row is None:
        raise Http404
    page = row.page.specific if row.page else None
    with override(language):
        if page is None or not page.live:
            if row.gone:
                return views.gone(request)
            raise Http404
        return HttpResponsePermanentRedirect(languages.address(page, language))
