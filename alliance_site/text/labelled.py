"""A label and what it is about, joined as the language of the reader has it: « Droits : … »."""

from django.utils.translation import gettext as _


def labelled(label, text):
    return _("%(label)s: %(text)s") % {"label": label, "text": text}


class LabelledTitle:
    """A page of the admin whose title is made of two; Wagtail joins them as English does."""

    def get_header_title(self):
        title, subtitle = self.get_page_title(), self.get_page_subtitle()
        return labelled(title, subtitle) if subtitle else title
