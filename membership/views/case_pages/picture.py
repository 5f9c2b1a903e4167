"""Send a picture of the town hall, once the authority takes part."""

from django.utils.translation import gettext_lazy as _

from membership import review
from membership.forms.join.picture import PictureForm
from membership.process.transitions import Page
from membership.views.case_pages.page import CasePage


class PictureView(CasePage):
    form_class = PictureForm
    template = "membership/picture.html"
    heading = _("Send a picture of your town hall")
    name = "picture"
    transition, page = "send_picture", Page.PICTURE

    def keep(self, form):
        said = form.cleaned_data
        self.draft = review.send_pictures(
            self.draft,
            taken_by=said["taken_by"],
            caption=said["caption"],
            permission=str(form.fields["may_show"].label),
            again=[file.sha256 for file in form.good_files],
            page=self.page,
        )
