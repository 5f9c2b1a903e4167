"""What pages say about the news: the feed, the events, and the newest articles."""


def test_every_page_names_the_feed(client, pages):
    link = '<link rel="alternate" type="application/rss+xml" title="News" href="/en/news/feed/">'

    assert link in client.get("/en/about/").content.decode()
    assert 'href="/fr/news/feed/"' in client.get("/fr/about/").content.decode()
