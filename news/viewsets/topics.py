"""Topics in the admin: their names, and the address that is made of the English one."""

from itertools import count

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from alliance_site.pages import slugs
from news.models import Topic


class TopicForm(WagtailAdminModelForm):
    """Makes the address of a topic from its English name, if nobody gives it one."""

    key = forms.SlugField(
        label=_("Address"), required=False, help_text=_("Left empty, it is made from the name.")
    )

    def clean_key(self):
        key, others = self.cleaned_data["key"], Topic.objects.exclude(pk=self.instance.pk)
        if key or not (name := self.cleaned_data.get("english")):
            return key
        wish = slugs.proposed(name, nameless="topic")[:40]
        taken = set(others.filter(key__startswith=wish).values_list("key", flat=True))
        numbered = (f"{wish}-{number}" for number in count(2))
        return wish if wish not in taken else next(key for key in numbered if key not in taken)


class TopicViewSet(ModelViewSet):
    model = Topic
    name = "topics"
    icon = "tag"
    menu_label = _("Topics")
    edit_handler = ObjectList(
        [FieldPanel("english"), FieldPanel("french"), FieldPanel("key")],
        base_form_class=TopicForm,
    )
    list_display = ["english", "french", "key"]
    search_fields = ["english", "french"]
    search_backend_name = None
    copy_view_enabled = False
