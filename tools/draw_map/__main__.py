"""``.venv/bin/python -m tools.draw_map countries.json``: the sheet of the map, drawn anew."""

import argparse
import sys
from pathlib import Path

from tools.draw_map import SourceRefused, draw, read

SHEET = Path(__file__).parents[2] / "membership" / "public" / "europe.svg"


def main(arguments=None):
    """Draw the sheet; a source that cannot be used ends it with a sentence and exit code 1."""
    parser = argparse.ArgumentParser(prog="tools.draw_map", description="See docs/map.md.")
    parser.add_argument("source", type=Path, help="a TopoJSON file of countries")
    parser.add_argument("--to", type=Path, default=SHEET, help="another file than ours")
    asked = parser.parse_args(arguments)
    try:
        sheet = draw(read(asked.source))
    except SourceRefused as refused:
        sys.exit(str(refused))
    asked.to.write_text(sheet, "utf-8", newline="\n")
    print(f"{asked.to.name} is drawn: {len(sheet.encode()):,} bytes.")


if __name__ == "__main__":
    main()
