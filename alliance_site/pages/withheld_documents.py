"""A document that stands only on pages a visitor may not open is not handed out either."""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from wagtail.models import Page, ReferenceIndex

from alliance_site.pages import page_tree


def refuse(document, request):
    """Answer as if it were not there, unless staff ask or it stands where the visitor may read.

    What stands on no page at all was handed on by its address alone, and is still served.
    """
    if request.user.has_perm("wagtailadmin.access_admin"):
        return
    of_pages = ContentType.objects.get_for_model(Page)
    used = ReferenceIndex.get_references_to(document)
    keys = {int(each.object_id) for each in used.filter(base_content_type=of_pages)}
    if not keys or used.exclude(base_content_type=of_pages).exists():
        return
    pages = Page.objects.filter(pk__in=keys)
    if not any(page_tree.may_read(request, page) for page in pages.specific()):
        raise Http404
