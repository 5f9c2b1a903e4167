"""One text of a letter: changed, shown as it will be read, or put back."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from alliance_site.editing import row_changes
from alliance_site.text.labelled import LabelledTitle
from membership.forms.admin.letter_texts import LetterTextForm
from membership.letters import occasions, texts
from membership.models import LetterText
from membership.viewsets.outgoing.letter_samples import sample

TITLE = gettext_lazy("Texts of letters")
CHANGE = "membership.change_lettertext"
LANGUAGES = dict(settings.LANGUAGES)


def named(text):
    return dict(zip(("subject", "body"), text, strict=True))


class TextsMixin(WagtailAdminTemplateMixin):
    """Lets in those who may change the texts."""

    header_icon = "edit"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class TextView(LabelledTitle, TextsMixin, FormView):
    """One text: change it, see the finished letter, or go back to the built-in one."""

    form_class = LetterTextForm
    template_name = "membership/admin/letter_text.html"

    def setup(self, request, *args, code, language, **kwargs):
        super().setup(request, *args, **kwargs)
        if code not in occasions.OCCASIONS or language not in LANGUAGES:
            raise Http404
        self.code, self.language = code, language
        self.occasion = occasions.OCCASIONS[code]

    @cached_property
    def own(self):
        return LetterText.objects.filter(code=self.code, language=self.language).first()

    def get_page_title(self):
        return self.occasion.when

    def get_page_subtitle(self):
        return LANGUAGES[self.language]

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse("letter_texts:index"), "label": TITLE},
            {"url": "", "label": self.occasion.when, "sublabel": self.get_page_subtitle()},
        ]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"code": self.code, "language": self.language}

    def wording(self):
        """Return the text that holds now."""
        return named(texts.wording(self.code, self.language))

    def get_initial(self):
        return self.wording()

    def post(self, request, *args, **kwargs):
        if "reset" in request.POST:
            return self.reset()
        form = self.get_form()
        if form.is_valid() and "show" not in request.POST:
            return self.form_valid(form)
        return self.form_invalid(form)

    def form_valid(self, form):
        text = form.cleaned_data["subject"], form.cleaned_data["body"]
        if text == texts.built_in(self.code, self.language):
            return self.reset()
        row = self.own or LetterText(code=self.code, language=self.language)
        action = "wagtail.edit" if row.pk else "wagtail.create"
        before = self.wording()
        row.subject, row.body = text
        row.make_texts_fit()
        row.save()
        log(instance=row, action=action)
        row_changes.tell(row, before, self.wording(), by=self.request.user)
        messages.success(self.request, _("The text is saved. Letters will use it from now on."))
        return self.back()

    def form_invalid(self, form):
        status = 422 if form.errors else 200
        return self.render_to_response(self.get_context_data(form=form), status=status)

    def reset(self):
        if row := self.own:
            log(instance=row, action="wagtail.delete")
            built_in = texts.built_in(self.code, self.language)
            row_changes.tell(row, self.wording(), named(built_in), by=self.request.user)
            row.delete()
        messages.success(self.request, _("The built-in text applies again."))
        return self.back()

    def back(self):
        return HttpResponseRedirect(reverse("letter_texts:index"))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        typed = [context["form"][name].value() or "" for name in ("subject", "body")]
        subject, body = sample(self.code, self.language, *typed)
        names = [
            {
                "name": f"{{{name}}}",
                "meaning": occasions.NAMES[name],
                "needed": name in self.occasion.needed,
            }
            for name in self.occasion.names
        ]
        built_in = texts.built_in(self.code, self.language)
        return context | {
            "own": self.own,
            "language": self.language,
            "sample_subject": subject,
            "sample_body": body,
            "names": names,
            "built_in_subject": built_in[0],
            "built_in_body": built_in[1],
        }
