"""The rows that Wagtail makes for pages whose address has changed."""

from wagtail.contrib.redirects import signal_handlers


class FormerAddresses(signal_handlers.BatchRedirectCreator):
    """Wagtail's batch of new rows, which takes away every row there is where it is empty.

    It is empty when a draft is renamed or moved, and after each that was full.
    """

    def pre_process(self):
        if self.items:
            super().pre_process()


def keep_former_addresses():
    """Take the place of Wagtail's batch, for which it has no setting."""
    signal_handlers.BatchRedirectCreator = FormerAddresses
