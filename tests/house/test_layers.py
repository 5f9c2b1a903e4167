"""Who may import whom: the apps, the layers inside membership, and no circle anywhere."""

import ast
import re

import pytest
from django.apps import apps

from tests.house import assert_none
from tests.support.sources import APPS, ROOT, committed, dotted, imports, modules, tree

BELOW = {"alliance_site": set(), "membership": {"alliance_site"}, "news": set(APPS)}
LAYERS = [  # inside membership, from below; a module imports from its own layer or lower ones
    {"process", "dates"},
    {"models"},
    {"files", "links", "journal", "history", "typed_pages", "public"},
    {"letters", "register"},
    {"review", "open_data"},
    {"forms"},
    {"views", "viewsets"},
    {"urls", "wagtail_hooks", "templatetags", "management", "apps", "demonstration"},
]
LAYER = {part: number for number, parts in enumerate(LAYERS) for part in parts}
# What is there for tests, or for what is run once in years.
FOR_TESTS = ("tests", "tools", "unittest", "pytest", "hypothesis")
GETTEXT = re.compile(r"_|\w*gettext\w*")
MOST_CHILDREN = 24
# One file for each letter and language, or for each step of the database.
GROW_BY_THEIR_NATURE = ("templates", "docs/decisions", "membership/migrations")


def part(name):
    """Return the direct child of membership that a dotted name lies in."""
    return name.split(".")[1] if name.startswith("membership.") else ""


@pytest.mark.parametrize("app", APPS)
def test_an_app_imports_only_from_those_below_it(app):
    forbidden = {*APPS, *FOR_TESTS} - BELOW[app] - {app}
    assert_none(
        f"{path}:{line} imports {name}"
        for path in modules(app)
        for line, name in imports(path)
        if name.split(".")[0] in forbidden
    )


@pytest.mark.parametrize("app", APPS)
def test_an_app_names_no_model_of_one_above_it(app):
    """What would be no import as a text is none of its business either."""
    names = names_of_models({*APPS} - BELOW[app] - {app})
    assert_none(
        f"{path}:{node.lineno} names {node.value}"
        for path in modules(app)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and node.value in names and not is_read(node, path)
    )


def names_of_models(of_apps):
    """Return each name by which Django or a comparison knows a model: alone, or with its app."""
    models = [model for model in apps.get_models() if model._meta.app_label in of_apps]
    labels = {label for model in models for label in (model._meta.label, model._meta.label_lower)}
    return labels | {model.__name__ for model in models}


def is_read(text, path):
    """Say whether a text is a sentence for readers: “Message” is a heading and a model."""
    return any(
        text in call.args
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and GETTEXT.fullmatch(ast.unparse(call.func))
    )


@pytest.mark.parametrize("app", APPS)
def test_a_class_is_asked_for_by_itself_never_by_its_name(app):
    """A name that nobody has is found in no list, and nothing says so."""
    assert_none(
        f"{path}:{node.lineno} compares the name of a class"
        for path in modules(app)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Attribute) and side.attr == "__name__"
    )


def test_every_part_of_membership_has_a_layer():
    parts = {part(dotted(path)) for path in modules("membership")} - {""}
    assert_none(parts ^ LAYER.keys())


def test_inside_membership_imports_point_downwards():
    assert_none(
        f"{path}:{line} imports {name}"
        for path in modules("membership")
        for line, name in imports(path)
        if LAYER.get(part(name), 0) > LAYER.get(part(dotted(path)), 0)
    )


def test_no_imports_go_round_in_a_circle_not_even_inside_functions():
    assert_none(" -> ".join(sorted(circle)) for circle in circles(import_graph()))


def import_graph():
    """Return for each module of ours those that it imports, wherever in it that stands.

    Whoever imports a module runs the packages above it as well.
    """
    known = {dotted(path): path for path in modules(*APPS)}
    graph = {}
    for name, path in known.items():
        named = {target for _line, target in imports(path)}
        named = {each if each in known else each.rpartition(".")[0] for each in named}
        above = set().union(*map(packages, named)) - packages(name)
        graph[name] = (named | above) & known.keys()
    return graph


def packages(name):
    """Return the packages in which a module lies."""
    parts = name.split(".")
    return {".".join(parts[:length]) for length in range(1, len(parts))}


def circles(graph):
    """Yield each set of modules in which every one leads to every other (Tarjan's algorithm)."""
    order, lowest, waiting = {}, {}, []

    def visit(name):
        order[name] = lowest[name] = len(order)
        waiting.append(name)
        for target in graph[name]:
            if target not in order:
                yield from visit(target)
            if target in waiting:
                lowest[name] = min(lowest[name], lowest[target])
        if lowest[name] == order[name]:
            found = waiting[waiting.index(name) :]
            del waiting[waiting.index(name) :]
            if len(found) > 1:
                yield found

    for name in graph:
        if name not in order:
            yield from visit(name)


def test_no_package_has_more_children_than_a_reader_can_hold():
    assert_none(
        f"{folder} has {len(found)} children"
        for folder, found in children().items()
        if len(found) > MOST_CHILDREN and not folder.startswith(GROW_BY_THEIR_NATURE)
    )


def children():
    """Return for each folder the names of what lies directly in it."""
    found = {}
    for path in committed():
        for depth in range(1, len(path.parts)):
            found.setdefault("/".join(path.parts[:depth]), set()).add(path.parts[depth])
    return found


def test_the_drawing_of_the_layers_shows_those_that_are_kept():
    text = (ROOT / "docs" / "architecture.md").read_text()
    drawn = re.findall(r"^(?: membership| {11}) (\d) │ (.+?) +│$", text, re.MULTILINE)

    assert {int(number): set(parts.split(" · ")) for number, parts in drawn} == dict(
        enumerate(LAYERS)
    )
