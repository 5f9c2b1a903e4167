"""What the search finds, and what its page says."""

from alliance_site.search import results


def found(text, language="en", **more):
    """Return the titles of what is found, in their order."""
    return [hit.title for group in results.find(text, language, **more) for hit in group.hits]


def text_of_search(client, query):
    return client.get("/en/search/", {"q": query}).content.decode()
