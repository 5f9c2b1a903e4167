"""Staff say which participant a proposal means by a name that it has only in words."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.views.generic import View

from membership import review
from membership.forms.admin.meant import MeantForm
from membership.forms.fields import naming
from membership.viewsets.case_actions import CaseMixin


class MeantView(CaseMixin, View):
    http_method_names = ["get", "post"]

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.words = request.GET.get("name", "")

    def get(self, request, **kwargs):
        if self.words not in review.named_in_words(self.case):
            return self.back()
        found = naming.hits(self.words, get_language())
        return self.show(MeantForm(initial={"participant": found[0].pk if found else None}))

    def post(self, request, **kwargs):
        form = MeantForm(request.POST)
        if not form.is_valid():
            return self.show(form)
        said = form.cleaned_data
        return self.done(lambda: review.say_who(self.case, self.words, by=request.user, **said))

    def show(self, form):
        context = {"form": form, "words": self.words, "case_url": self.case_url()}
        return render(self.request, "membership/admin/meant.html", context)
