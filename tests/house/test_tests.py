"""Where the tests of a module are: at its own path, below tests/; what several need stands once."""

import ast
from pathlib import Path

from tests.house import assert_none
from tests.support.sources import APPS, committed, functions, modules

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
    """Say whether a module promises something; that a row has a name is not a promise by itself."""
    own = any(node.name != "__str__" for node, _lines in functions(path))
    return own and path.name not in TOLD_ELSEWHERE | {"__init__.py"}


def place_of_tests(path):
    """Return the path at which the tests of a module stand."""
    return Path("tests", *path.parent.parts, f"test_{path.stem.removeprefix('_')}.py")


def test_what_several_tests_stand_on_is_written_once():
    places = {}
    for path in modules("tests"):
        for fixture in fixtures(path):
            places.setdefault((fixture.name, body(fixture)), []).append(str(path))
    assert_none(
        f"{name}: {', '.join(found)}" for (name, _), found in places.items() if len(found) > 1
    )


def fixtures(path):
    """Yield the fixtures of a module; for whom they are made may differ."""
    for node, _lines in functions(path):
        if any("fixture" in ast.unparse(decorator) for decorator in node.decorator_list):
            yield node


def body(function):
    """Return what a function does, without what it says."""
    said = ast.get_docstring(function) is not None
    return "\n".join(map(ast.unparse, function.body[said:]))
