"""Formats templates and style sheets for ``./dev format``; with ``--check`` it only looks.

Runs in the environment of developers. How templates look is djangofmt's in
``pyproject.toml``; a style sheet has a declaration a line.
"""

import subprocess
import sys
from pathlib import Path

import cssbeautifier

ROOT = Path(__file__).resolve().parent.parent
STYLE_SHEETS = sorted((ROOT / "static/css").glob("*.css"))
DJANGOFMT = Path(sys.executable).with_name("djangofmt")


def templates(check):
    """Format the templates, or only name those that are not; return an exit code."""
    option = "--check" if check else "--quiet"
    return subprocess.call((DJANGOFMT, option, "templates"), cwd=ROOT)


def style_sheets(check):
    others = [path for path in STYLE_SHEETS if path.read_text() != formatted(path.read_text())]
    for path in others:
        print(f"{'Not formatted' if check else 'Formatted'}: {path.name}")
        if not check:
            path.write_text(formatted(path.read_text()))
    return 1 if check and others else 0


def formatted(text):
    """Return a style sheet with a declaration a line."""
    options = cssbeautifier.default_options()
    options.indent_size = 2
    options.space_around_combinator = True
    options.end_with_newline = True
    return cssbeautifier.beautify(text, options)


if __name__ == "__main__":
    only_look = "--check" in sys.argv
    sys.exit(max(templates(only_look), style_sheets(only_look)))
