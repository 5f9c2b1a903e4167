"""Where an authority lies: proposed from the gazetteer, corrected by staff in the entry."""

from alliance_site.names.designations import strip_designation
from alliance_site.names.gazetteer import Found, look_up
from alliance_site.names.places import REGIONAL
from membership.models import JoinApplication
from membership.process.choices import REGIONAL_KINDS


def proposed(application: JoinApplication) -> Found | None:
    """Return the place of a town that applies; a region lies nowhere in particular.

    Where several places have the name, nobody knows which is meant: its position is none then.
    """
    kind = strip_designation(application.name)[1]
    if application.authority_kind in REGIONAL_KINDS or kind in REGIONAL:
        return None
    names = (
        application.name,
        application.second_official_name,
        application.translated_name,
    )
    return look_up(tuple(name for name in names if name), application.country)
