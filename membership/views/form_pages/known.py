"""What the registers know of an authority: told beside its answers, taken over where it says so.

On a step of the form the ticks belong to its page, which is kept as it was typed. The page that
sends the form has nothing to lose: there they are a form of their own.
"""

from django.utils.translation import get_language

from membership import register, review
from membership.process.errors import TransitionNotAllowed
from membership.process.kinds import Kind
from membership.public.searching import search_rows
from membership.views.addresses import step_address
from membership.views.answers import sections
from membership.views.guarded import GuardedView, SeeOther, address, found

TAKEN_OVER = "known"  # no page of a form: whatever lies typed on one stays there
TAKE_OVER = "take_over"  # the button, with the key of the entry; its ticks are called after that


class KnownView(GuardedView):
    """Fill in what was chosen of the facts of an entry; it is changed again like any answer."""

    kind: Kind | None = None

    def prepare(self, request, **kwargs):
        self.draft = found(kwargs["key"], self.kind)

    def get(self, request, **kwargs):
        return SeeOther(self.back())

    def post(self, request, **kwargs):
        try:
            take_over(self.draft, request.POST)
        except TransitionNotAllowed:  # sent from another tab meanwhile
            return SeeOther(address("sent", self.draft) + "#main")
        return SeeOther(self.back())

    def back(self):
        return step_address(self.draft, "check") + "#main"


def take_over(draft, data):
    """Fill in what is ticked of the entry whose button was pressed, if one was.

    What somebody has typed since its page was shown is not replaced: the page shows it then.
    """
    entry = data.get(TAKE_OVER)
    offers = register.offers_of(draft, entry) if entry else {}
    if offers and not review.is_stale(draft, offers, "", data.get(f"seen-{entry}", "")):
        ticked = data.getlist(f"use-{entry}")
        chosen = {name: value for name, value in offers.items() if name in ticked}
        review.amend(draft, chosen, page=TAKEN_OVER)


def told(draft):
    """Return what is known, each with the address of its entry and what it offers."""
    home = search_rows.home(get_language())
    answered = {row["name"]: row for section in sections(draft) for row in section["rows"]}
    return [
        {
            "sentence": known.sentence,
            "question": known.question,
            "key": known.key,
            "entry_url": f"{home}{known.slug}/" if home and known.slug else "",
            "offers": [answered[name] | {"offered": offer} for name, offer in known.offers.items()],
            "seen": review.page_edition(draft, known.offers),
            "url": address(f"{draft.kind}_known", draft),
        }
        for known in register.already_known(draft)
    ]
