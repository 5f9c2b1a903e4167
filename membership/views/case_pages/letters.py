"""A letter as its reader got it, at an address of the case."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.utils.translation import gettext as _

from alliance_site.editing.placeholders import opened
from alliance_site.outbox.drafts import LINK
from membership.letters import link_targets
from membership.letters.occasions import OCCASIONS
from membership.views.case_pages.parts import is_readable, letters_to, progress_of
from membership.views.guarded import GuardedView, address, found


class CaseLetterView(GuardedView):
    """One letter to whoever sent the case; those to others are not found."""

    http_method_names = ["get", "head"]

    def get(self, request, key, pk):
        case = found(key)
        letter = get_object_or_404(letters_to(case), pk=pk)
        if not is_readable(letter):
            raise Http404
        context = {
            "submission": case,
            "letter": letter,
            "progress": progress_of(letter),
            "text": as_read(letter),
            "back": address("status", case),
        }
        return render(request, "membership/case_letter.html", context)


def as_read(letter):
    """Return the text of a letter; no key is shown, that of its link least of all."""
    with translation.override(letter.language):
        is_here = OCCASIONS[letter.code].link is link_targets.status_page
        words = _("(link to your page)") if is_here else _("(link of this letter)")
        return opened(letter.body.replace(LINK, words))
