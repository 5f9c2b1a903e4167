"""The house rules that a machine can check. ``docs/architecture.md`` gives the reasons.

Every rule collects the places that break it, and a failure names them all.
"""

import ast
import re

import pytest

from tests.house import assert_none
from tests.support.sources import (
    APPS,
    committed,
    dotted,
    functions,
    imports,
    length,
    modules,
    templates,
    text,
    tree,
)

TOP_LEVEL = {
    *("manage.py", "alliance_site", "news", "membership", "templates", "static"),
    *("pyproject.toml", "tests", "README.md", "LICENSE", ".gitignore", ".ci", "dev"),
    *("docs", "deploy", "requirements", "tools"),
}
LINES = {"module": 300, "function": 40, "test": 25, "template": 100}

# Files and the forms they come through; none is a row.
SAVES_NO_ROW = {
    *("alliance_site/files/storage.py", "alliance_site/files/forms.py"),
    *("alliance_site/pictures/fields.py", "alliance_site/pictures/forms.py"),
}
HEARS_SIGNALS = {"alliance_site/caching/edition.py", "alliance_site/search/signals.py"}
SIGNALS = ("django.dispatch", "django.db.models.signals", "wagtail.signals")
WRITES_FIELDS = {"update", "create", "get_or_create", "update_or_create", "bulk_update"}
SKIPS_HONESTLY = {  # where a program that is no Python package may be absent
    "tests/support/databases/postgresql.py",
    "tests/support/markup.py",
    "tests/browser/conftest.py",
    "tests/alliance_site/files/test_scanner.py",
}


def test_only_the_review_writes_a_state():
    assert_none(
        f"{path}:{node.lineno} writes a state"
        for path in modules(*APPS)
        if dotted(path) != "membership.review" and not dotted(path).startswith("membership.review.")
        for node in ast.walk(tree(path))
        if writes_state(node)
    )


def writes_state(node):
    """Tell ``row.state = …``, ``setattr(row, "state", …)`` and ``rows.update(state=…)``."""
    if isinstance(node, ast.Attribute):
        return node.attr == "state" and isinstance(node.ctx, ast.Store)
    if not isinstance(node, ast.Call):
        return False
    called = getattr(node.func, "attr", getattr(node.func, "id", ""))
    words = {getattr(argument, "value", None) for argument in node.args}
    if called == "setattr":
        return "state" in words
    return called in WRITES_FIELDS and "state" in {keyword.arg for keyword in node.keywords}


def test_a_rule_sees_no_request_no_form_and_no_template():
    rules = ("process", "journal", "register", "review")
    outside = ("django.http", "django.forms", "django.shortcuts", "django.template")
    assert_none(
        f"{path}:{line} imports {name}"
        for path in modules("membership")
        if dotted(path).startswith(tuple(f"membership.{name}" for name in rules))
        for line, name in imports(path)
        if name.startswith(outside)
    )


def test_saving_and_deleting_do_no_more_than_they_say():
    assert_none(
        f"{path}:{node.lineno} overrides {node.name}()"
        for path in modules(*APPS)
        if str(path) not in SAVES_NO_ROW
        for node, _ in functions(path)
        if node.name in {"save", "delete"} and node.args.args[:1]
    )


def test_only_purge_edition_and_search_listen_to_signals():
    assert_none(
        f"{path}:{line} imports {name}"
        for path in modules(*APPS)
        if str(path) not in HEARS_SIGNALS
        for line, name in imports(path)
        if name.startswith(SIGNALS)
    )


def test_whoever_catches_everything_says_why_or_raises_it_again():
    assert_none(
        f"{path}:{node.lineno} catches whatever comes"
        for path in modules(*APPS, "requirements")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and catches_all(node)
        if not raised_again(node) and "#" not in head(path, node)
    )


def catches_all(handler):
    caught = getattr(handler.type, "elts", [handler.type])
    return any(
        each is None or ast.unparse(each) in {"Exception", "BaseException"} for each in caught
    )


def raised_again(handler):
    return isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None


def head(path, handler):
    """Return the lines from an except up to its first statement."""
    return "".join(text(path).splitlines()[handler.lineno - 1 : handler.body[0].lineno])


def test_no_module_is_longer_than_a_reader_can_hold():
    assert_none(
        f"{path} has {length(path)} lines"
        for path in modules(*APPS, "tests", "requirements", "manage.py")
        if length(path) > LINES["module"]
    )


def test_no_function_is_longer_than_a_reader_can_hold():
    assert_none(
        f"{path}:{node.lineno} {node.name} has {lines} lines"
        for path in modules(*APPS, "tests", "requirements")
        for node, lines in functions(path)
        if lines > LINES["test" if node.name.startswith("test_") else "function"]
    )


def test_no_template_is_longer_than_a_reader_can_hold():
    assert_none(
        f"{path} has {length(path)} lines"
        for path in templates()
        if length(path) > LINES["template"]
    )


def test_nothing_else_stands_at_the_top():
    assert_none({path.parts[0] for path in committed()} - TOP_LEVEL)


def test_no_template_carries_its_own_style():
    assert_none(places(r"<style\b|\sstyle\s*=", templates()))


def test_no_template_trusts_text_blindly():
    assert_none(places(r"\|\s*safe\b|autoescape\s+off", templates()))


def test_no_test_is_skipped_or_expected_to_fail():
    marks = r"mark\.(skip|skipif|xfail)\b|\bimportorskip\(|pytest\.(skip|xfail)\("
    tests = [path for path in modules("tests") if str(path) not in SKIPS_HONESTLY]
    assert_none(places(marks, [path for path in tests if path.name != "test_code.py"]))


def test_nothing_names_a_package_registry():
    hosts = r"pypi\.org|pythonhosted\.org|registry\.npmjs|npmjs\.org|proxy\.golang\.org"
    assert_none(places(hosts, readable()))


def test_nothing_names_a_folder_of_somebodys_machine():
    folders = r"""/[w]ork/[ms.]|/[r]oot/|/[h]ome/\w|(?<=[\s"'=(:])/[t]mp\b"""
    assert_none(places(folders, readable()))


@pytest.mark.parametrize("name", ["run", "production", "dev", "uv"])
def test_every_requirement_is_pinned_with_its_hashes_and_no_index(name):
    (path,) = [path for path in committed() if str(path) == f"requirements/{name}.txt"]
    entries = text(path).replace("\\\n", " ").splitlines()
    pinned = re.compile(r"[\w.\[\],-]+==\S+( ;[^#]*?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*$")
    packages = [entry for entry in entries if entry.strip() and not entry.strip().startswith("#")]
    assert_none([entry[:60] for entry in packages if not pinned.match(entry)])


def places(pattern, paths):
    """Return file and line of everything in ``paths`` that ``pattern`` finds."""
    return [
        f"{path}:{number} {line.strip()[:80]}"
        for path in paths
        for number, line in enumerate(text(path).splitlines(), start=1)
        if re.search(pattern, line)
    ]


def readable():
    """Return the committed files that are text; what is packed names no machine."""
    pictures = {
        ".png",
        ".zip",
        ".jpg",
        ".jpeg",
        ".webp",
        ".avif",
        ".ico",
        ".woff2",
        ".ttf",
        ".pdf",
        ".xlsx",
        ".gz",
    }
    return [path for path in committed() if path.suffix not in pictures]


def test_no_module_hides_behind_a_package_of_its_name():
    assert_none(
        path
        for path in committed()
        if path.suffix == ".py" and path.with_suffix("") / "__init__.py" in set(committed())
    )
