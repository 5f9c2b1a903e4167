"""The sheet of Europe drawn anew from public-domain outlines. ``docs/map.md`` tells the method."""

from membership.outlines.sheet import draw
from membership.outlines.topology import SourceRefused, read

__all__ = ["SourceRefused", "draw", "read"]
