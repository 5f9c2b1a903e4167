"""How soon the Task Force has answered: a figure for the pages before the forms.

Nothing is said about fewer than ten cases, so that nobody can be recognised in a figure.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low

from alliance_site.caching import per_edition
from membership import dates
from membership.models import ClosingDay, Submission
from membership.process.states import ANSWERED, WAITING_FOR_STAFF

FEWEST = 10
PERIOD = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """Half of the last ``answers`` came within ``days`` working days.

    ``waiting`` cases wait for us now, the first of them for ``longest`` working days; both are 0
    where fewer than ten wait.
    """

    answers: int
    days: int
    waiting: int = 0
    longest: int = 0


def of_kind(kind: str) -> AnswerTimes | None:
    """Return how soon cases of a kind were answered, or nothing; at most a day old.

    Decisions of the last twelve months count, all of them where those are too few. The days are
    those of the clock: from the confirmed address on, without the days on which we waited.
    """
    return _on(str(kind), dates.today())


@per_edition.for_edition
def _on(kind: str, day: date) -> AnswerTimes | None:
    answered = Submission.objects.filter(
        kind=kind, state__in=ANSWERED, confirmed_at__isnull=False, decided_at__isnull=False
    )
    rows = list(answered.order_by("-decided_at").values_list("decided_at", "clock_days"))
    if len(rows) < FEWEST:
        return None
    since = dates.beginning_of(day - PERIOD)
    recent = [days for moment, days in rows if moment and moment >= since]
    used = recent if len(recent) >= FEWEST else [days for _moment, days in rows]
    # Whoever is answered on the day itself has an answer within one day.
    return AnswerTimes(len(used), max(median_low(used), 1), *_waiting(kind, day))


def _waiting(kind: str, day: date) -> tuple[int, int]:
    waiting = Submission.objects.filter(
        kind=kind, state__in=WAITING_FOR_STAFF, clock_started_on__isnull=False
    )
    rows = list(waiting.values_list("clock_started_on", "clock_days"))
    if len(rows) < FEWEST:
        return 0, 0
    closing_days = set(ClosingDay.objects.values_list("day", flat=True))
    longest = max(
        used + dates.working_days(start, day, closing_days) for start, used in rows if start
    )
    return len(rows), longest
