"""Letters as files, one ``.eml`` each: a site that sends nothing shows what it would have sent."""

import uuid
from datetime import UTC, datetime
from pathlib import Path

from django.core.mail.backends import filebased


class EmailBackend(filebased.EmailBackend):
    """Django's own back end appends all letters of a connection to one ``.log``."""

    def send_messages(self, email_messages):
        folder = Path(self.file_path)
        for message in email_messages:
            # Beside the others only when it is whole: somebody may be looking.
            unfinished = folder / f".{uuid.uuid4().hex}"
            unfinished.write_bytes(message.message().as_bytes(linesep="\r\n"))
            unfinished.rename(folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.eml")
        return len(email_messages)
