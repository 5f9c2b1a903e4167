"""The participants that are known, read once, to find again whom a row means."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.utils.translation import gettext as _

from alliance_site.names.places import Place, compare
from membership.models import Participant
from membership.open_data.importing.likeness import Named, number_of, settle, uid_of
from membership.open_data.importing.rows import Row
from membership.process.errors import RegisterError
from membership.register.duplicates import place_of


class Known:
    """All participants by uid, number and place.

    ``says_nothing_new`` tells whether a row says the same as the register of somebody.
    """

    def __init__(self, named: Named, says_nothing_new: Callable[[Row, Participant], bool]) -> None:
        self.named = named
        self.says_nothing_new = says_nothing_new
        self.by_uid: dict[UUID, Participant] = {}
        self.by_number: dict[int, Participant] = {}
        self.places: dict[str, dict[UUID, Place]] = {}
        for participant in Participant.objects.prefetch_related("other_names"):
            self.add(participant)

    def add(self, participant: Participant) -> None:
        self.by_uid[participant.uid] = participant
        if participant.number:
            self.by_number[participant.number] = participant
        here = self.places.setdefault(participant.country, {})
        here[participant.uid] = place_of(participant)

    def find(self, row: Row) -> Participant | None:
        """Return whom a row means, or nothing for somebody new; a likeness is a question."""
        place = place_in(row)
        uid, number = uid_of(row), number_of(row)
        if uid in self.by_uid:
            return self.by_uid[uid]
        if number in self.by_number:
            return self._numbered(self.by_number[number], place)
        alike = [
            (self.by_uid[uid], match)
            for uid, other in self.places.get(place.country, {}).items()
            if (match := compare(place, other))
        ]
        asked = [each for each in alike if not self.named.tells_apart(row, *each)]
        return settle(row, asked, partial(self.says_nothing_new, row))

    def _numbered(self, participant: Participant, place: Place) -> Participant:
        match = compare(place, self.places[participant.country][participant.uid])
        if place.names and not (match and match.is_same_place):
            raise RegisterError(
                _("Number %(number)s belongs to %(name)s. If this is its new name, give the uid.")
                % {"number": participant.number, "name": participant}
            )
        return participant


def place_in(row: Row) -> Place:
    columns = ("official_name", "second_official_name", "name_en", "name_fr")
    return Place(
        names=tuple(name for column in columns if (name := row.get(column))),
        country=row.get("country").upper(),
        kind=row.get("kind").lower(),
        website=row.get("website"),
    )
