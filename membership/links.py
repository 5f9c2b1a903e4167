"""Keys in addresses: what an applicant holds instead of an account."""

CONFIRM, ANSWER, CHANGE_ADDRESS, ERASE = "confirm", "answer", "change_address", "erase"


class OpeningTokenError(Exception):
    """The token of an opened form is not as it should be; ``token`` is what is known of it."""

    def __init__(self, token=""):
        super().__init__(type(self).__name__)
        self.token = token


class TooFast(OpeningTokenError):
    """Sent within three seconds: a sign of a program, not a reason to lose an answer."""


class TooOld(OpeningTokenError):
    """Opened more than a day ago: the form is shown again with a fresh token."""


class Forged(OpeningTokenError):
    """Never written by this house."""


def status_key(submission):
    """Return the key of the status page; it lives as long as the record or until ``replace``."""
    raise NotImplementedError


def find(key, kind=None):
    """Return the submission of a status key, as a ``Submission``.

    Foreign, absent and replaced keys all raise ``Submission.DoesNotExist`` on
    one path with one query, so that an answer tells nothing apart.
    """
    raise NotImplementedError


def replace(submission):
    """Make all status keys given out so far worthless."""
    raise NotImplementedError


def purpose_key(submission, purpose):
    """Return a key for one purpose: once, and for 30 days at most.

    Once, because it is bound to what the purpose changes.
    """
    raise NotImplementedError


def find_by_purpose(key, purpose):
    """Return the submission of a purpose key, or raise ``Submission.DoesNotExist``."""
    raise NotImplementedError


def status_address(submission):
    """Return the whole address of the status page: ``membership:status`` with ``key``."""
    raise NotImplementedError


def purpose_address(submission, purpose):
    """Return the whole address of a purpose: ``membership:<purpose>`` with ``key``."""
    raise NotImplementedError


def opening_token():
    """Return a signed and dated token for a form that is shown and not yet kept."""
    raise NotImplementedError


def read_opening_token(signed):
    """Return the random part of an opening token: what ``review.open`` takes as ``token``.

    Raises ``TooFast``, ``TooOld`` or ``Forged``; the first two carry the random part as
    ``error.token``, since a suspicion is no reason to lose what was typed.
    """
    raise NotImplementedError
