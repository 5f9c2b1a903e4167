"""What a page shows, as a test reads it."""

import time_machine


def shown(client, address="/en/news/"):
    return client.get(address).context_data


def shown_in_2015(client, address="/en/events/"):
    """Return what a page shows on 15 June 2015, between the events of a test."""
    with time_machine.travel("2015-06-15"):
        return shown(client, address)


def titles(pages):
    return [page.title for page in pages]
