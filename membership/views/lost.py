"""A lost link is asked for by address: the same answer, whether the address is known or not."""

from django.core import signing
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from membership import review
from membership.forms.drafts import LostLinkForm
from membership.process.errors import TooManySent
from membership.views.guarded import GuardedView, SeeOther, network
from membership.views.too_many import too_many

TYPED = "typed"  # of an address: what was typed and is to be corrected; only we can put it there
LONGEST_KEPT = 1000  # more than an address may have, so that the mistake is still what it was


class LostView(GuardedView):
    form_class = LostLinkForm

    def get(self, request):
        form = LostLinkForm(typed(request), action=request.path)
        return render(request, "membership/lost.html", {"form": form})

    def post(self, request):
        form = LostLinkForm(request.POST)
        if not form.is_valid():
            said = request.POST.get("contact_email", "")[:LONGEST_KEPT]
            said = signing.dumps(said, salt=TYPED, compress=True)
            return SeeOther(f"{request.path}?{urlencode({TYPED: said})}#errors")
        email = form.cleaned_data["contact_email"]
        try:
            review.send_lost_links(email, network=network(request))
        except TooManySent as refusal:
            return too_many(request, refusal, back=request.path)
        return SeeOther(reverse("membership:lost_asked") + "#main")


class LostAskedView(GuardedView):
    http_method_names = ["get", "head"]

    def get(self, request):
        return render(request, "membership/lost.html")


def typed(request):
    """Return what was typed before and is to be corrected, or nothing."""
    try:
        return {"contact_email": signing.loads(request.GET[TYPED], salt=TYPED, max_age=3600)}
    except (KeyError, signing.BadSignature):
        return None
