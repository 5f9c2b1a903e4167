"""What a transition writes into the row of a submission."""

from typing import Any

from django.db import models
from django.utils import timezone

from alliance_site.models import User
from membership.history import since
from membership.models import Submission
from membership.process.decisions import Decision
from membership.process.errors import SomebodyWasFaster
from membership.process.states import CLOSED
from membership.process.transitions import Fill, Transition
from membership.review import deadlines


def changes(
    locked: Submission, transition: Transition, by: User | None, reason: str, decision: Decision
) -> dict[str, object]:
    """Return the columns that a transition changes."""
    now = timezone.now()
    columns = decision.columns(transition.asks)
    if transition.decides:
        columns["decision_on"] = locked.decision_on
    if transition.target:
        columns["added_later_at"] = None
        decided_at = now if transition.target in CLOSED else None
        columns |= {"state": transition.target, "state_since": now, "decided_at": decided_at}
        columns |= deadlines.columns(locked, transition.target)
    elif transition.hands_in is not None and locked.state in CLOSED:
        columns["added_later_at"] = now
    for name, fill in transition.sets.items():
        columns[name] = value_of(fill, name, by)
    if reason:
        columns["decision_reason"] = reason
    return columns


def value_of(fill: Fill, name: str, by: User | None) -> object:
    if fill == Fill.NOTHING:
        return nothing_of(Submission._meta.get_field(name))
    return by if fill == Fill.BY else timezone.now()


def nothing_of(field: Any) -> object:
    """Return what stands in a column that is emptied."""
    if field.null:
        return None
    if field.has_default():
        return field.get_default()
    if isinstance(field, (models.CharField, models.TextField)):
        return ""
    raise TypeError(f"{field.name} can be neither kept nor emptied.")


def write(locked: Submission, **columns: object) -> None:
    """Write columns and the next version, which is the claim where the engine has no row locks."""
    columns |= {"version": locked.version + 1, "changed_at": timezone.now()}
    row = Submission.objects.filter(pk=locked.pk, version=locked.version)
    if not row.update(**columns):
        raise SomebodyWasFaster(since(locked, locked.version))
    for name, value in columns.items():
        setattr(locked, name, value)
