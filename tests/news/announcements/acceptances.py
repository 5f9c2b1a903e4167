"""An authority is accepted, and accepted anew, with the announcement that is planned for it."""

from datetime import date

from membership import review
from membership.process.decisions import Decision
from membership.process.permissions import DECIDERS
from news.models import ArticlePage
from tests.support.builders import (
    decide,
    make_user,
)

OCTOBER, NOVEMBER = date(2026, 10, 15), date(2026, 11, 1)


def planned(case, **said):
    plan = review.plan(case, "accept", by=make_user(DECIDERS), decision=Decision(**said))
    return [effect for effect in plan.effects if effect.name.startswith("announcement")]


def accept_anew(case, **changed):
    """Accept, take back, and accept on another day; ``changed`` is what an editor did between."""
    decide(case, "accept", decision_on=OCTOBER)
    for article in ArticlePage.objects.all():
        draft = article.get_latest_revision_as_object()
        for name, value in changed.items():
            setattr(draft, name, value)
        draft.save_revision()
    case.refresh_from_db()
    decide(case, "reopen")
    case.refresh_from_db()
    effects = planned(case, decision_on=NOVEMBER)
    decide(case, "accept", decision_on=NOVEMBER)
    drafts = ArticlePage.objects.order_by("pk")
    return effects, [article.get_latest_revision_as_object() for article in drafts]
