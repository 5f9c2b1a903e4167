"""Answers for addresses that end with the name of a file."""

from alliance_site import caching, serving


@serving.serves_pages
@caching.public
def calendar(request, path):
    """Answer for a calendar: a route of a page, whose own addresses end with a slash."""
    return serving.serve(request, f"{path}/")
