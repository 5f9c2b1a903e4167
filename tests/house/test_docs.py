"""The documents speak of the code as it is: what they name exists, their links lead somewhere."""

import ast
import re
from functools import cache, reduce
from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import is_valid_path
from django.utils import translation

from tests.support.sources import APPS, ROOT, committed, dotted, modules, text, tree

DOCUMENTS = [path for path in committed() if path.suffix == ".md"]
EVERY_DOCUMENT = pytest.mark.parametrize("document", DOCUMENTS, ids=str)

SPAN = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)")
FILE = re.compile(r"(?![/.]+$)[\w.*-]+(/[\w.*-]+)*/?")
NAME = re.compile(r"[A-Za-z_]\w*(\.\w+)*(\(\))?")
ADDRESS = re.compile(r"/[\w./-]*")
COMMAND = re.compile(r"(?:\./dev (?:manage )?|manage\.py )([a-z_]+)")
ENDINGS = {".py", ".html", ".txt", ".toml", ".css", ".svg", ".png", ".md", ".po", ".conf"}
# What a working copy or a running site makes for itself is not in git.
MADE_HERE = ("var/", ".venv/", ".tools/")
# A part of Django that we name because we do not use it.
UNUSED = {"ConditionalGetMiddleware"}
# Packages and objects of others by which something is named.
FOREIGN = {"AppConfig", "html"}


def nothing(broken):
    broken = list(broken)
    assert not broken, "\n".join(["", *broken])


@cache
def spans(document):
    return sorted(set(SPAN.findall(FENCE.sub("", text(document)))))


@cache
def code():
    """Return every word of what is neither a document nor this test."""
    readable = {".py", ".html", ".txt", ".toml", ".css", ".example", ".service", ".conf", ""}
    paths = [path for path in committed() if path.suffix in readable and path.parts[0] != "docs"]
    paths.remove(Path("tests/house/test_docs.py"))
    return {word for path in paths for word in re.findall(r"\w+", text(path))}


def is_file(span):
    if not FILE.fullmatch(span) or span.startswith(MADE_HERE):
        return False
    tops = {path.parts[0] for path in committed()}
    return Path(span).suffix in ENDINGS or ("/" in span and span.split("/")[0] in tops)


def exists(span):
    whole = any(ROOT.glob(span.rstrip("/")))
    return whole or any(f"/{path}".endswith(f"/{span}") for path in committed())


@EVERY_DOCUMENT
def test_every_file_that_is_named_exists(document):
    nothing(span for span in spans(document) if is_file(span) and not exists(span))


@cache
def named_modules():
    """Return the dotted names of our modules by their last word: ``review``, ``mail``."""
    found = {}
    for path in modules(*APPS):
        found.setdefault(dotted(path).rpartition(".")[2], []).append(dotted(path))
    return found


@cache
def classes():
    """Return the names of our classes."""
    return {
        node.name
        for path in modules(*APPS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    }


def is_known(name):
    """Say whether a name of the code exists: in its module where that is named, else anywhere."""
    first, *rest = name.removesuffix("()").split(".")
    if first in APPS and rest:
        return any(
            has(".".join([first, *rest[:cut]]), rest[cut:]) for cut in range(len(rest), -1, -1)
        )
    if first in named_modules() and rest:
        return any(has(module, rest) for module in named_modules()[first])
    if rest and first not in classes() | FOREIGN:
        return False
    known = code() | get_commands().keys() | UNUSED
    # A secret may come from a file: SECRET_KEY_FILE in place of SECRET_KEY.
    return all(word in known or word.removesuffix("_FILE") in known for word in [first, *rest])


def has(module, names):
    """Say whether a module, or what it holds under these names, exists."""
    if not any(module in found for found in named_modules().values()):
        return False
    missing = object()
    held = reduce(
        lambda each, name: getattr(each, name, missing), names, names and import_module(module)
    )
    return held is not missing


@EVERY_DOCUMENT
def test_every_name_of_the_code_exists(document):
    names = [span for span in spans(document) if NAME.fullmatch(span) and not is_file(span)]
    nothing(name for name in names if not is_known(name))


def commands():
    (table,) = [
        node.value
        for node in tree(Path("dev")).body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "COMMANDS"
    ]
    return {key.value for key in table.keys} | get_commands().keys()


@EVERY_DOCUMENT
def test_every_command_exists(document):
    nothing(set(COMMAND.findall(text(document))) - commands())


def is_answered(address):
    """Say whether something answers at an address, or below it."""
    with translation.override(translation.get_language_from_path(address) or "en"):
        return any(is_valid_path(f"{address}{below}") for below in ("", "anything"))


@EVERY_DOCUMENT
def test_every_address_of_the_site_is_answered(document):
    addresses = [span for span in spans(document) if ADDRESS.fullmatch(span)]
    nothing(address for address in addresses if not is_answered(address))


@EVERY_DOCUMENT
def test_every_link_leads_to_a_file(document):
    inside = [link for link in LINK.findall(text(document)) if ":" not in link]
    here = ROOT / document.parent
    nothing(link for link in inside if not (here / link).exists())


def test_the_readme_shows_both_commands_and_leads_to_every_document():
    lines = text(Path("README.md")).splitlines()
    assert {"    ./dev run", "    ./dev test"} <= set(lines)

    linked = set(LINK.findall("\n".join(lines)))
    guides = [path for path in DOCUMENTS if path.parent == Path("docs")]
    nothing(str(path) for path in guides if str(path) not in linked)


def test_every_decision_is_in_the_list_under_its_own_number():
    folder = Path("docs/decisions")
    records = [path for path in DOCUMENTS if path.parent == folder and path.name != "README.md"]
    listed = LINK.findall(text(folder / "README.md"))
    assert sorted(listed) == [path.name for path in records]
    for number, path in enumerate(records, start=1):
        assert text(path).startswith(f"# {number:04} ")
        assert path.name.startswith(f"{number:04}-")


def test_the_picture_of_the_readme_is_small():
    assert (ROOT / "docs/pictures/home.png").stat().st_size <= 120 * 1024
