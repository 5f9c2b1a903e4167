"""Plain functions that make the rows a test needs, with answers that would be accepted.

A builder takes by name what the test is about and fills in the rest; it calls
the rules of the house where there is one, so that no test rests on a row that
could not exist.
"""

from tests.support.builders.cases import (
    MAKERS,
    decide,
    lead,
    leave_a_change,
    make_application,
    make_message,
    make_proposal,
    make_signature,
    token,
)
from tests.support.builders.files import make_pdf, make_picture
from tests.support.builders.letters import make_letter
from tests.support.builders.pages import (
    make_article,
    make_event,
    make_frame,
    make_page,
    make_sheet,
    make_site_tree,
    make_topic,
)
from tests.support.builders.people import (
    make_opening_statement,
    make_participant,
    make_presentation,
    make_signatory,
    make_user,
)

__all__ = [
    "MAKERS",
    "make_site_tree",
    "make_article",
    "make_event",
    "make_page",
    "make_sheet",
    "make_frame",
    "make_topic",
    "make_user",
    "make_participant",
    "make_presentation",
    "make_signatory",
    "make_opening_statement",
    "make_application",
    "make_proposal",
    "make_signature",
    "make_message",
    "lead",
    "leave_a_change",
    "decide",
    "token",
    "make_pdf",
    "make_picture",
    "make_letter",
]
