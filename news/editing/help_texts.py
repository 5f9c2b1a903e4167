"""What the forms of articles and events say beside their fields."""

from django.utils.translation import gettext_lazy as _

AUTHOR_HELP = _("Only where it is known, as it should be printed.")
BODY_HELP = _(
    "{participants}, {countries}, {signatories} and {signatory_countries} stand for the figures"
    " of today."
)
DAYS_HELP = _("Without a first day the page says that the date is still to be set.")
DEADLINE_HELP = _("For a call only. After this day the page says that it is closed.")
LINKS_HELP = _("What goes with the text: pages of this site, addresses elsewhere.")
PARTICIPANTS_HELP = _("Their own pages lead here.")
PICTURE_HELP = _("Only with a credit, and with a description for people who do not see it.")
REPORT_HELP = _("Articles of this site. With a report an event is past, even without a day.")
STATUS_HELP = _(
    "“Changed” and “cancelled” appear beside the title. “Held” makes an event without a day a "
    "past one. “Date still to be set” stays where the date was not known when the event was "
    "announced: once it is over, enter the first day and the report, and the page says both."
)
SUBTITLE_HELP = _("Left out if the text itself begins with it.")
TOPICS_HELP = _("The list can be narrowed by them.")
