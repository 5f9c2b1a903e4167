"""A letter about an invented case, to show what a text becomes."""

from datetime import timedelta

from django.utils import translation
from django.utils.translation import gettext as _

from alliance_site.outbox import drafts
from alliance_site.text import days
from membership import dates
from membership.letters import cases
from membership.process.choices import NEXT_STEPS, DeclineReason
from membership.process.kinds import DECIDED, KINDS, Kind
from membership.process.questions import TYPES, QuestionKind
from membership.process.table import TRANSITIONS
from membership.review import answers
from membership.review.consequences.effects import TAKEN_OFF

# Letters that only one kind gets, and that kind.
PER_KIND = {
    code: kind
    for transition in TRANSITIONS.values()
    if not isinstance(transition.letter, str)
    for kind, code in transition.letter.items()
    if kind in DECIDED
}


def sample(code, language, subject, body):
    """Return a letter about an invented case, finished, with this text."""
    with translation.override(language):
        day = days.in_words(dates.today())
        later = days.in_words(dates.today() + timedelta(days=30))
        kind = KINDS[PER_KIND.get(code, Kind.JOIN)].noun
        draft = drafts.LetterDraft(code, subject, body).knowing(
            case=f"{kind} J-7KR4-M2C",
            reference="J-7KR4-M2C",
            authority=_("Exampletown"),
            participant=_("Exampletown"),
            contact="Kim Example",
            due=_("You will have our answer by %(day)s.") % {"day": later},
            answers=_("Official name:\nExampletown"),
            valid_until=later,
            kept_until=later,
            message=_("Which body took the decision, and on which day?"),
            answer_by=later,
            asked=TYPES[QuestionKind.MISSING].told,
            otherwise=TYPES[QuestionKind.MISSING].otherwise,
            fields="\n".join([_("It is about:"), f"– {_('Population')}"]),
            changes=answers.below(_("Population"), "12 000\n→ 12 400"),
            reason=DeclineReason.NO_MANDATE.label,
            next_steps=NEXT_STEPS[DeclineReason.NO_MANDATE],
            new_address="office@exampletown.example",
            number=131,
            day=day,
            taken_off=TAKEN_OFF,
            pause=cases.pause_sentence(),
            confirmation=cases.to_be_confirmed(),
            reach_us=drafts.reach_us(language),
        )
        return draft.finished_subject, draft.finished_body
