"""Writes the style sheets as everybody writes them: a declaration a line; ``--check`` only looks.

Runs in the environment of developers, see ``./dev format`` and ``./dev check``.
"""

import sys
from pathlib import Path

import cssbeautifier

ROOT = Path(__file__).resolve().parent.parent
STYLE_SHEETS = sorted((ROOT / "static/css").glob("*.css"))


def formatted(text):
    options = cssbeautifier.default_options()
    options.indent_size = 2
    options.space_around_combinator = True
    options.end_with_newline = True
    return cssbeautifier.beautify(text, options)


def main(check):
    others = [path for path in STYLE_SHEETS if path.read_text() != formatted(path.read_text())]
    for path in others:
        print(f"{'Not formatted' if check else 'Formatted'}: {path.name}")
        if not check:
            path.write_text(formatted(path.read_text()))
    return 1 if check and others else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
