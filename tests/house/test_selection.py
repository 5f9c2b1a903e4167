"""What a quick run leaves out is named in the documents, each test with how much of it runs."""

import ast
import re

from tests.support.sources import ROOT

TABLE = ROOT / "docs" / "contributing.md"
ROW = re.compile(r"^\| `(test_\w+)` \| (\d+|none) \|", re.MULTILINE)


def marked():
    """Return each test that has cases only for a long run, with how many a quick one takes."""
    found = {}
    for path in (ROOT / "tests").rglob("test_*.py"):
        tree = ast.parse(path.read_text())
        of_module = [mark for node in tree.body if is_pytestmark(node) for mark in ast.walk(node)]
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                marks = [*of_module, *node.decorator_list]
                found[node.name] = next(filter(None, map(how_much, reversed(marks))), "")
    return {name: how for name, how in found.items() if how}


def is_pytestmark(node):
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark"


def how_much(mark):
    """Return how many cases a quick run takes of what has this mark, or nothing for any other."""
    if not isinstance(mark, ast.expr):
        return ""
    match = re.match(r"pytest\.mark\.(?:long|sample\((\d+)\))$", ast.unparse(mark))
    return (match[1] or "none") if match else ""


def test_every_test_that_waits_for_a_long_run_is_named_in_the_documents():
    assert dict(ROW.findall(TABLE.read_text())) == marked()
