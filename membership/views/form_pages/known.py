"""What the registers know of an authority: told beside its answers, taken over where it says so."""

from django.utils.translation import get_language

from membership import register, review
from membership.forms.journeys import JOURNEYS
from membership.process.errors import TransitionNotAllowed
from membership.process.kinds import Kind
from membership.public.searching import search_rows
from membership.views.addresses import step_address
from membership.views.answers import sections
from membership.views.guarded import GuardedView, SeeOther, address, found

TAKEN_OVER = "known"  # no page of a form: whatever lies typed on one stays there


class KnownView(GuardedView):
    """Fill in what was chosen of the facts of an entry; it is changed again like any answer."""

    kind: Kind | None = None

    def prepare(self, request, **kwargs):
        self.draft = found(kwargs["key"], self.kind)

    def get(self, request, **kwargs):
        return SeeOther(self.back())

    def post(self, request, **kwargs):
        entry, names = request.POST.get("entry", ""), request.POST.getlist("use")
        chosen = register.taken_over(self.draft, entry, names)
        try:
            review.amend(self.draft, chosen, page=TAKEN_OVER)
        except TransitionNotAllowed:  # sent from another tab meanwhile
            return SeeOther(address("sent", self.draft) + "#main")
        return SeeOther(self.back())

    def back(self):
        """Return where the note was read: a step of the form, else the page that sends it."""
        step = JOURNEYS[self.kind].step(self.request.POST.get("back", ""))
        return step_address(self.draft, step.name if step else "check") + "#main"


def told(draft, back=""):
    """Return what is known, each with the address of its entry and what it offers."""
    home = search_rows.home(get_language())
    answered = {row["name"]: row for section in sections(draft) for row in section["rows"]}
    return [
        {
            "sentence": known.sentence,
            "key": known.key,
            "entry_url": f"{home}{known.slug}/" if home and known.slug else "",
            "offers": [answered[name] | {"offered": offer} for name, offer in known.offers.items()],
            "url": address(f"{draft.kind}_known", draft),
            "back": back,
        }
        for known in register.already_known(draft)
    ]
