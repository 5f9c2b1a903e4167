"""With whom a participant works: only where the organisation and this participant agree."""

from alliance_site.caching import per_edition
from membership.models import Cooperation


@per_edition.for_edition
def agreed():
    """Return the public cooperations of each participant, by its key."""
    found = {}
    rows = Cooperation.objects.filter(organisation_agrees=True).prefetch_related("agreeing")
    for cooperation in rows:
        for participant in cooperation.agreeing.all():
            found.setdefault(participant.pk, []).append(cooperation)
    return found


def of(participant):
    return agreed().get(participant.pk, [])
