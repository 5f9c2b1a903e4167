"""A lower app hears from an upper one by a list of the registry; no app from itself."""

import ast
import re
from pathlib import Path

from django.apps import apps

from alliance_site import registry
from alliance_site.caching import edition
from tests.house import assert_none
from tests.house.test_layers import BELOW
from tests.support.sources import APPS, imports, modules, text, tree

REGISTRY = Path("alliance_site/registry.py")
ROW = re.compile(r"^\| `registry\.(\w+)` \|", re.MULTILINE)


def lists():
    """Return the names of all lists."""
    return {node.target.id for node in tree(REGISTRY).body if isinstance(node, ast.AnnAssign)}


def named_by(*, apps_py):
    """Return for each list the apps that name it in their ``apps.py``, or in any other module."""
    found = {name: set() for name in lists()}
    for path in modules(*APPS):
        for node in ast.walk(tree(path)):
            of_registry = isinstance(node, ast.Attribute) and ast.unparse(node.value) == "registry"
            if of_registry and node.attr in found and (path.name == "apps.py") == apps_py:
                found[node.attr].add(path.parts[0])
    return found


def test_each_list_is_read_by_an_app_below_those_that_fill_it():
    read, filled = named_by(apps_py=False), named_by(apps_py=True)
    assert_none(
        f"registry.{name} is read by {sorted(read[name])} and filled by {sorted(filled[name])}"
        for name in lists()
        if not (read[name] and filled[name])
        or any(not read[name] <= BELOW[app] - {app} for app in filled[name])
    )


def test_what_a_list_knows_by_the_name_of_a_model_has_one():
    """What stands under a name that no model has is never asked for, and nothing says so."""
    shown = {label for label, _name in registry.page_views}
    raising = registry.public_models | edition.PUBLIC_MODELS
    assert_none(shown - {model._meta.label for model in apps.get_models()})
    assert_none(raising - {model._meta.label_lower for model in apps.get_models()})


def test_a_list_is_named_as_one_of_the_registry():
    assert_none(
        f"{path}:{line} imports a list of the registry by its name"
        for path in modules(*APPS)
        for line, name in imports(path)
        if name.rpartition(".")[0] == "alliance_site.registry"
        and name.rpartition(".")[2] in lists()
    )


def test_each_list_stands_in_the_table_of_the_documents():
    table = set(ROW.findall(text(Path("docs/architecture.md"))))
    assert_none(table ^ lists())
