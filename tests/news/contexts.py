"""What a page shows, as a test reads it."""


def shown(client, address="/en/news/"):
    return client.get(address).context_data


def titles(pages):
    return [page.title for page in pages]
