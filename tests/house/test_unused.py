"""No code that nothing calls: whatever is written here is used by code, a template, or a framework.

``vulture`` finds what no code names. What a template reads of something is used, and what settings
and routes name by its whole path; what Django, Wagtail and allauth call by its name stands in
``CALLED_BY_FRAMEWORKS``; what the tests alone name is not used, but for ``WITHOUT_A_CALLER``.
Templates, their tags, and what a package passes on need somebody who takes them, too.
"""

import ast
import re
from functools import cache

import vulture
from django.conf import settings
from wagtail.models import get_page_models

from tests.house import assert_none
from tests.support.sources import APPS, ROOT, dotted, modules, names_from, templates, text, tree

TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
STRING = re.compile(r"""(["']).*?\1""")
LOADED = re.compile(r"\{% load (.*?) %\}")
READ = re.compile(r"\.([a-zA-Z_]\w*)")
# Options of a framework that name a method of their class as text.
NAMING = {"method"}
MODULE_NAMES = {
    *("Command", "app_name", "handler400", "handler403", "handler404", "handler429", "handler500"),
}
CALLED_BY_FRAMEWORKS = {
    # Django: middleware, models, forms, admin commands, views
    *("process_view", "process_exception", "process_template_response", "handle", "add_arguments"),
    *("extract_references", "from_db_value", "value_to_string", "get_by_natural_key"),
    *("create_superuser", "get_queryset", "get_initial", "default_alt_text", "send_messages"),
    *("bulk_related_objects", "prepare_value", "bound_data", "value_from_datadict"),
    # Wagtail: blocks, listings, log, previews, imports, search
    *("bulk_to_python", "deconstruct_with_lookup", "get_form_class", "format_message", "is_shown"),
    *("get_filtered_queryset", "get_success_buttons", "get_preview_template", "get_header_title"),
    *("get_breadcrumbs_items", "search_queryset", "check_perm", "execute_action"),
    *("get_success_message", "is_binary", "get_read_mode"),
    # allauth
    *("is_open_for_signup", "send_mail", "send_notification_mail"),
}

WITHOUT_A_CALLER = {
    "UNITS": "units of Django's own for the catalogue, where ours go before its French",
    "EMPTY_LISTS": "sentences of Wagtail's own, as above",
    "PAGE_RIGHTS": "what a migration gave each role; a test holds the groups to it",
    "hold": "for letters that wait for the decision of somebody",
    "release": "the counterpart of hold",
    "replace": "how the link of a case is made worthless, once it is in wrong hands",
    "tag": "what staff see of marks",
    "WorkingTranslation": "what a colleague translates for the others who read a case",
    "forget": "tests, whose editions start again with every test",
}
# What Django and Wagtail give to views, tags and checks.
HANDED_OVER = {"request", "exception", "context", "app_configs", "kwargs"}
# What a function is given like the others of its table, and does not need.
GIVEN_TO_ALL_ALIKE = {
    *(("csrf_failure", "reason"), ("tell_of_many", "action"), ("lead", "rest")),
    *(("keep", "by"), ("keep", "effect")),
    *(("end", "by"), ("end", "effect"), ("retract", "effect"), ("declaration_context", "page")),
    *(("is_in_directory", "page"), ("is_in_directory", "asked"), ("is_among_events", "asked")),
}
# Of several modules that offer the same, one is taken from a table.
TAKEN_FROM_A_TABLE = {"parts", "with_profile", "left_out", "SearchBackend"}


def test_nothing_is_written_that_nobody_calls():
    assert_none(
        f"{item.filename.relative_to(ROOT)}:{item.first_lineno} {item.typ} {item.name}"
        for item in unused()
        if not is_named_as_text(item) and not is_called_by_a_framework(item)
        if item.name not in WITHOUT_A_CALLER
        if not is_check_of_a_field(item)
    )


def test_every_parameter_of_a_function_is_read():
    """Methods have those of the class they come from."""
    assert_none(
        f"{path}:{function.lineno} {function.name}({name})"
        for path, function, name in unread()
        if name not in HANDED_OVER and (function.name, name) not in GIVEN_TO_ALL_ALIKE
    )


def test_every_parameter_that_is_excused_is_not_read():
    found = [(function.name, name) for _path, function, name in unread()]
    assert_none(GIVEN_TO_ALL_ALIKE.difference(found))
    assert_none(HANDED_OVER.difference(name for _function, name in found))


def unread():
    """Yield each parameter that its function does not read."""
    for path in modules(*APPS, "tools"):
        for function in tree(path).body:
            if isinstance(function, ast.FunctionDef):
                names = parameters(function) - read_in(function)
                yield from ((path, function, name) for name in names if name[0] != "_")


def parameters(function):
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    return {each.arg for each in every if each}


def read_in(function):
    return {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}


def test_whatever_stands_in_a_module_is_named_as_a_part_of_it():
    """For vulture a word is used wherever it stands: ``countries.get`` by any ``get``."""
    assert_none(
        f"{path}:{node.lineno} {node.name}"
        for path in modules(*APPS)
        if "settings" not in path.parts and path.name != "apps.py"
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.decorator_list
        if f"{dotted(path)}.{node.name}" not in named_parts() and not is_named_beside(path, node)
        if node.name not in MODULE_NAMES | WITHOUT_A_CALLER.keys() | TAKEN_FROM_A_TABLE
    )


def test_what_a_package_passes_on_is_taken_there_by_somebody():
    """A model is passed on for Django, which finds it there."""
    assert_none(
        f"{path} passes on {name}"
        for path in modules(*APPS)
        if path.name == "__init__.py" and path.parent.name != "models"
        for name in imported(path).keys() - read_in(tree(path))
        if f"{dotted(path)}.{name}" not in named_parts() and name not in WITHOUT_A_CALLER
    )


def test_every_template_is_named_by_code_or_by_a_template():
    """The texts of letters are those of ``test_occasions``, which knows the code of each letter."""
    known = texts() | quoted_in_templates() | {model.template for model in get_page_models()}
    assert_none(
        f"templates/{name} is named by nobody"
        for name in (path.relative_to("templates").as_posix() for path in templates())
        if name.split("/")[0] in APPS and not name.startswith("membership/letters/")
        if name not in known
    )


def test_every_tag_is_used_in_a_template_that_loads_it():
    (engine,) = settings.TEMPLATES
    built_in = engine["OPTIONS"]["builtins"]
    assert_none(
        f"{path}:{node.lineno} {node.name}"
        for path in modules(*APPS)
        if path.parent.name == "templatetags"
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef) and node.decorator_list
        if not any(
            uses_tag(text(each), node.name)
            for each in templates()
            if dotted(path) in built_in or loads(text(each), path.stem)
        )
    )


def uses_tag(template, name):
    tags = (STRING.sub("''", tag) for tag in TAG.findall(template))
    return any(re.search(rf"(?:\{{%\s*|\|\s*){name}\b", tag) for tag in tags)


def loads(template, library):
    return any(library in names.split() for names in LOADED.findall(template))


@cache
def named_parts():
    """Return the whole names under which code and texts name a part of another module."""
    found = set(texts())
    for path in modules(*APPS, "tools"):
        known = imported(path)
        found |= set(known.values())
        found |= {
            f"{known[node.value.id]}.{node.attr}"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
            if node.value.id in known
        }
    return found


def imported(path):
    """Return the whole name of what a module imports, by the name that it has there."""
    return {
        alias.asname or alias.name: name
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        for alias, name in zip(node.names, names_from(path, node), strict=True)
    }


def is_named_beside(path, own):
    """Say whether a module names something of its own outside of it."""
    others = (node for node in tree(path).body if node is not own)
    names = (node for other in others for node in ast.walk(other) if isinstance(node, ast.Name))
    return own.name in {node.id for node in names}


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


def is_named_as_text(item):
    """Say whether settings, routes, a template or an option of a class name something."""
    path = item.filename.relative_to(ROOT)
    if item.typ in {"class", "function"}:
        return f"{dotted(path)}.{item.name}" in texts()
    return item.name in read_by_templates() or item.name in named_in(path)


@cache
def texts():
    """Return whatever stands as a text of its own in the code of the apps."""
    nodes = (node for path in modules(*APPS) for node in ast.walk(tree(path)))
    return {node.value for node in nodes if isinstance(node, ast.Constant)}


@cache
def read_by_templates():
    """Return what templates read of something: ``.name`` in a tag, but not in a quoted text."""
    tags = (tag for path in templates() for tag in TAG.findall(text(path)))
    return {name for tag in tags for name in READ.findall(STRING.sub("", tag))}


@cache
def quoted_in_templates():
    """Return whatever a tag of a template names as a text: what it includes, what it extends."""
    tags = (tag for path in templates() for tag in TAG.findall(text(path)))
    return {found[0].strip("\"'") for tag in tags for found in STRING.finditer(tag)}


def named_in(path):
    """Return the methods that a module names as text where a framework takes them so."""
    keywords = (node for node in ast.walk(tree(path)) if isinstance(node, ast.keyword))
    return {
        word.value.value
        for word in keywords
        if word.arg in NAMING and isinstance(word.value, ast.Constant)
    }
