"""What the forms of the news write texts in."""

from django.forms import Media
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminAutoHeightTextInput


class CountedTextInput(AdminAutoHeightTextInput):
    """A text whose words are counted below it while they are written, where scripts run."""

    def render(self, name, value, attrs=None, renderer=None):
        attrs = attrs or {}
        place = f"{attrs.get('id', name)}-words"
        field = super().render(name, value, attrs | {"data-words-in": place}, renderer)
        counted = '{}<p class="help" hidden>{} <span id="{}"></span></p>'
        return format_html(counted, field, _("Words:"), place)

    @property
    def media(self):
        return Media(js=["js/word_count.js"])
