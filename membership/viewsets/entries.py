"""Entries in the admin: editors publish what they say; the register alone lets them stand."""

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log
from wagtail.snippets.views.snippets import EditView, UnpublishView

from membership import register
from membership.models import Participant, Signatory


class EntryEditView(EditView):
    """An entry that the register took off the site comes back by a decision, not by publishing."""

    def get_available_actions(self):
        actions = super().get_available_actions()
        return actions if self.object.live else [name for name in actions if name != "publish"]

    def save_instance(self):
        register.fold(self.form.instance)
        return super().save_instance()


class NoUnpublishView(UnpublishView):
    """Wagtail would take an entry off the site past the register: no day, no reason, no event."""

    def dispatch(self, request, *args, **kwargs):
        messages.error(
            request,
            _(
                "An entry cannot be unpublished. Whoever leaves stays in the register as a former "
                "participant; an acceptance by mistake is reversed with “Open again” in the "
                "review queue."
            ),
        )
        return HttpResponseRedirect(reverse(self.edit_url_name, args=[self.object.pk]))


class SignatureEditView(generic.EditView):
    """What is changed of a signature goes through the register, with its event."""

    def save_instance(self):
        signatory = self.form.save(commit=False)
        facts = {name: self.form.cleaned_data[name] for name in self.form.changed_data}
        if facts:
            register.revise_signatory(signatory, by=self.request.user, **facts)
            log(signatory, "wagtail.edit", user=self.request.user)
        return signatory


class SignedTextView(generic.InspectView):
    """The text that a signatory signed; none of those that came before texts were kept."""

    model = Signatory
    any_permission_required = ["change"]
    template_name = "membership/admin/asked.html"

    def get_page_subtitle(self):
        return _("The text that was signed")

    def get_context_data(self, **kwargs):
        signed = self.object.declaration
        if signed is None:
            raise Http404
        return super().get_context_data(**kwargs) | {"signed": signed, "declared": signed.content}


class SignedEditView(SignatureEditView):
    """The entry of a signatory, with the way to the text that was signed."""

    signed_url_name = ""

    @property
    def header_more_buttons(self):
        buttons = list(super().header_more_buttons)
        if self.object.declaration_id:
            url = reverse(self.signed_url_name, args=[self.object.pk])
            buttons.append(Button(_("The text that was signed"), url=url, icon_name="doc-full"))
        return buttons


def offer_no_unpublish(menu_items, request, context):
    """Leave out of the menu of an entry what its register does not allow."""
    if context.get("model") is not Participant:
        return
    entry = context.get("instance")
    barred = {"action-unpublish"}
    if entry is None or not entry.live:
        barred.add("action-publish")
    menu_items[:] = [item for item in menu_items if item.name not in barred]
