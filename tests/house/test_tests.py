"""Where the tests of a module are: at its own path, below tests/; what several need stands once."""

import ast
from pathlib import Path

from tests.house import assert_none
from tests.support.sources import APPS, committed, functions, modules, tree

# What has no rule of its own: options, registration, what a command line or a framework reads.
TOLD_ELSEWHERE = {
    *("apps.py", "urls.py", "wsgi.py", "wagtail_hooks.py"),
}


def test_the_tests_of_a_module_are_found_by_its_path():
    assert_none(f"{path} has no {place_of_tests(path)}" for path in untested())


def untested():
    """Return the modules with functions or classes that have no test module of their name."""
    known = set(committed())
    return [
        path
        for path in modules(*APPS)
        if is_tested_by_name(path) and place_of_tests(path) not in known
    ]


def is_tested_by_name(path):
    """Say whether a module promises something: a function, or a class that stands on another.

    That a row has a name is no promise by itself, nor is a record that only holds its fields.
    """
    own = any(node.name != "__str__" for node, _lines in functions(path))
    classes = any(isinstance(node, ast.ClassDef) and node.bases for node in tree(path).body)
    return (own or classes) and path.name not in TOLD_ELSEWHERE | {"__init__.py"}


def place_of_tests(path):
    """Return the path at which the tests of a module stand."""
    return Path("tests", *path.parent.parts, f"test_{path.stem.removeprefix('_')}.py")


def test_a_fixture_has_a_name_of_its_own_or_builds_on_the_one_it_overrides():
    places = {}
    for path in modules("tests"):
        for fixture in fixtures(path):
            if fixture.name not in {argument.arg for argument in fixture.args.args}:
                places.setdefault(fixture.name, []).append(f"{path}::{fixture.name}")
    assert_none(repeated(places))


def test_what_several_tests_stand_on_is_written_once():
    places = {}
    for path in modules("tests"):
        for node, _lines in functions(path):
            places.setdefault(duty(node), []).append(f"{path}::{node.name}")
    assert_none(repeated(places))


def repeated(places):
    """Return a line for each thing that stands in several places."""
    return (", ".join(found) for found in places.values() if len(found) > 1)


def fixtures(path):
    for node, _lines in functions(path):
        if any("fixture" in ast.unparse(decorator) for decorator in node.decorator_list):
            yield node


def duty(function):
    """Return what a function does, without what it says; of a single statement, with its name."""
    statements = function.body[ast.get_docstring(function) is not None :]
    body = "\n".join(map(ast.unparse, statements))
    inner = sum(isinstance(node, ast.stmt) for each in statements for node in ast.walk(each))
    return body if inner > 1 else (function.name, ast.unparse(function.args), body)
