"""What the template pack needs to know about a form: its controls, notes and mistakes."""

from django import forms, template
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def control(field):
    """Return the control of a field in the look of the site, with the classes it brings."""
    own = field.field.widget.attrs.get("class", "")
    return field.as_widget(attrs={"class": f"control {own}".strip()})


@register.simple_tag
def optional_note(field):
    """Return “(optional)”, or what the field itself has to say as ``optional_note``.

    A field that is needed under a condition only sets ``optional_note = ""``.
    """
    said = getattr(field.field, "optional_note", None)
    if said is None:
        said = "" if field.field.required else _("optional")
    return f"({said})" if said else ""


@register.simple_tag
def mistakes(form):
    """Return the mistakes of a form in the order of the page, each with the control it is about.

    Each is a mapping with ``message`` and ``target``; a mistake of the whole
    form, or of a hidden field, has no target.
    """
    of_form = [{"message": message, "target": ""} for message in form.non_field_errors()]
    of_fields = [
        {"message": message, "target": _target(field)} for field in form for message in field.errors
    ]
    return of_form + of_fields


@register.simple_tag
def fields_with_mistakes(form):
    """Say whether an answer must be corrected, or only the whole is to be read again."""
    return any(field.errors for field in form.visible_fields())


@register.filter
def is_group(field):
    """Say whether a field is a group of choices rather than one control."""
    return isinstance(field.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)


def _target(field):
    if field.is_hidden:
        return ""
    # A group of choices has no control of its own name: the first choice stands for it.
    return field.id_for_label or f"{field.auto_id}_0"
