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
        for node in ast.walk(ast.parse(path.read_text())):
            for mark in getattr(node, "decorator_list", ()):
                match re.match(r"pytest\.mark\.(long|sample)(?:\((\d+)\))?$", ast.unparse(mark)):
                    case None:
                        continue
                    case how:
                        found[node.name] = how[2] or "none"
    return found


def test_every_test_that_waits_for_a_long_run_is_named_in_the_documents():
    assert dict(ROW.findall(TABLE.read_text())) == marked()
