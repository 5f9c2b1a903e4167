"""What happened, written once: one chain of events that nobody can rewrite."""


def record(
    code,
    *,
    submission=None,
    participant=None,
    by=None,
    role="staff",
    from_state="",
    to_state="",
    data=None,
):
    """Append one event; inside the caller's transaction, as the last thing it does.

    ``data`` holds no name and no free text: it outlives an erasure.
    """
    raise NotImplementedError


def hold():
    """Lock the end of the chain: whoever counts up a number is alone until the commit."""
    raise NotImplementedError


def verify():
    """Return the sequence of the first event that does not fit the chain, or nothing."""
    raise NotImplementedError
