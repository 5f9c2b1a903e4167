"""What the directory lists for a visitor."""


def shown(client, query="", language="en"):
    return client.get(f"/{language}/participants/{query}").context_data


def names(context):
    return [entry["name"] for group in context["groups"] for entry in group["entries"]]
