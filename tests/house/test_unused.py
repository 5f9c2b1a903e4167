"""No code that nothing calls: whatever is written here is used by code, a template, or a framework.

``vulture`` finds what no code names. What templates name is used; what Django, Wagtail and
allauth call by its name stands in ``CALLED_BY_FRAMEWORKS``; what the tests alone name is not
used, but for ``WITHOUT_A_CALLER``.
"""

import re

import vulture

from tests.house import assert_none
from tests.support.sources import APPS, ROOT, committed, templates, text

TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
WORD = re.compile(r"\w+")
# Names that are looked up as text: in settings, in routes, in options of a filter or a column.
QUOTED = re.compile(r"""["']([\w.]+)["']""")
MODULE_NAMES = {
    *("Command", "app_name", "handler400", "handler403", "handler404", "handler429", "handler500"),
}
CALLED_BY_FRAMEWORKS = {
    # Django: middleware, models, forms, admin commands, views
    *("process_view", "process_exception", "process_template_response", "handle", "add_arguments"),
    *("extract_references", "from_db_value", "value_to_string", "get_by_natural_key"),
    *("create_superuser", "get_queryset", "get_initial", "default_alt_text", "send_messages"),
    "bulk_related_objects",
    # Wagtail: blocks, listings, log, previews, imports, search
    *("bulk_to_python", "deconstruct_with_lookup", "get_form_class", "format_message", "is_shown"),
    *("get_filtered_queryset", "get_success_buttons", "get_preview_template", "get_header_title"),
    *("get_breadcrumbs_items", "search_queryset", "check_perm", "execute_action"),
    *("get_success_message", "is_binary", "get_read_mode"),
    # allauth
    *("is_open_for_signup", "send_mail", "send_notification_mail"),
}

WITHOUT_A_CALLER = {
    "UNITS": "sentences of Django's own for the catalogue, which has none of them in French",
    "PAGE_RIGHTS": "what a migration gave each role; a test holds the groups to it",
    "release": "the counterpart of hold, for letters that wait for the decision of somebody",
    "was_member": "what the list of countries and the sheet of the map are held to by tests",
}


def test_nothing_is_written_that_nobody_calls():
    named = named_elsewhere()
    assert_none(
        f"{item.filename.relative_to(ROOT)}:{item.first_lineno} {item.typ} {item.name}"
        for item in unused()
        if item.name not in named and not is_called_by_a_framework(item)
        if item.name not in WITHOUT_A_CALLER
        if not is_check_of_a_field(item)
    )


def unused():
    """Return what no module of the apps and tools names, with a bare name or as an attribute."""
    finder = vulture.Vulture(ignore_decorators=["@register.*", "@hooks.register", "@path"])
    finder.scavenge(
        [ROOT / app for app in (*APPS, "tools")], exclude=["*/migrations/*", "*/settings/*"]
    )
    return [item for item in finder.get_unused_code(60) if not is_option_of_a_class(item)]


def is_called_by_a_framework(item):
    """Say whether a framework looks a name up: methods and options of classes, few others."""
    at_the_left = text(item.filename).splitlines()[item.first_lineno - 1][:1].strip()
    names = MODULE_NAMES if at_the_left else CALLED_BY_FRAMEWORKS
    return item.name in names


def is_check_of_a_field(item):
    """Say whether something is ``clean_name`` of a form, a model or a block."""
    return item.typ == "method" and item.name.startswith("clean_")


def is_option_of_a_class(item):
    """Say whether something is a field or an option, which frameworks read by its name."""
    if item.typ not in {"variable", "attribute"}:
        return False
    return not text(item.filename).splitlines()[item.first_lineno - 1].startswith(item.name)


def named_elsewhere():
    """Return the words of all templates, and whatever the code and the settings name as text."""
    found = set()
    for path in templates():
        for tag in TAG.findall(text(path)):
            found |= set(WORD.findall(tag))
    for path in committed():
        if path.suffix == ".py" and path.parts[0] in APPS and "migrations" not in path.parts:
            for quoted in QUOTED.findall(text(path)):
                found |= set(quoted.split("."))
    return found
