"""Who this might be already: candidates with a reason, for people to judge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A participant or another submission that may be the same authority, and why."""

    found: object
    reason: str


def candidates(submission):
    """Return up to three candidates, the likeliest first; nothing is ever blocked by them."""
    raise NotImplementedError
