"""The page of the search: one field, then News, Participants, Pages."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alliance_site.answers.list_filters import refusal
from alliance_site.caching import http
from alliance_site.editing.placeholders import fill_figures
from alliance_site.search import highlight, query_text, results, terminology
from alliance_site.search.groups import groups


@http.public
def answer(request):
    """Show what is found; any text gets an answer, an empty one only the field."""
    asked = request.GET.get("q", "").replace("\x00", "").strip()[: query_text.LONGEST_TEXT]
    group = request.GET.get("group", "")
    known = group if group in {each.key for each in groups()} else None
    refusals = [refusal(group[: query_text.LONGEST_TEXT], _("Part"))] if group and not known else []
    found = [] if refusals else results.find(asked, get_language(), known, request.GET.get("page"))
    context = {
        "query": asked,
        "group": known,
        "refusals": refusals,
        "groups": [_shown(each, asked) for each in found],
        "has_all_words": all(each.has_all_words for each in found),
        "note_first": terminology.is_outdated(query_text.words(asked)),
    }
    return render(request, "alliance_site/search.html", context)


def _shown(found, asked):
    """Return a group as the page lists it, with the address of all of it where more was found."""
    query = urlencode({"q": asked, "group": found.key})
    looked_for = tuple(query_text.asked_for(asked))
    pager = found.pager
    return {
        "label": found.label,
        "total": found.total,
        "hits": [_marked(hit, looked_for) for hit in found.hits],
        "query": query,
        "more_url": f"?{query}" if pager is None and found.total > len(found.hits) else "",
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)) if pager else [],
    }


def _marked(hit, asked):
    """Return a hit with the words of the search text marked in title and excerpt."""
    own = highlight.full_text(hit.excerpt, asked)
    is_in_excerpt = any(piece.marked for piece in own)
    return {
        "title": highlight.full_text(hit.title, asked),
        "excerpt": own
        if is_in_excerpt
        else highlight.excerpt(fill_figures(hit.prose), asked) or own,
        "address": hit.address,
        "written": hit.written,
    }
