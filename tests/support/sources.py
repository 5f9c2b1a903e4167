"""The project's own files as text and syntax trees, for the house rules."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("alliance_site", "membership", "news")


@cache
def committed():
    """Return every file that is committed or would be by ``git add``, relative to the root."""
    # A copy of the clone may belong to somebody else, which git by itself refuses.
    git = ("git", "-c", "safe.directory=*")
    command = (*git, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listing = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = sorted(Path(name) for name in listing.split("\0") if name)
    return [path for path in paths if (ROOT / path).is_file()]


def modules(*tops):
    """Return the Python modules below ``tops`` that were written by hand."""
    return [
        path
        for path in committed()
        if path.suffix == ".py" and path.parts[0] in tops and "migrations" not in path.parts
    ]


def templates():
    return [path for path in committed() if path.parts[0] == "templates"]


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path):
    return ast.parse(text(path))


def length(path):
    return len(text(path).splitlines())


def dotted(path):
    """Return the name that a module is imported by."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imports(path):
    """Yield line and dotted name of everything a module imports, wherever it stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, name) for name in names_from(path, node))


def names_from(path, node):
    source = node.module or ""
    if node.level:
        package = path.parts[: -node.level]
        source = ".".join([*package, *filter(None, [source])])
    return [f"{source}.{alias.name}" for alias in node.names]


def functions(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node, node.end_lineno - node.lineno + 1
