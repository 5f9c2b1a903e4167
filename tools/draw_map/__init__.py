"""The sheet of Europe drawn anew from public-domain outlines. ``docs/map.md`` tells the method."""

from tools.draw_map.sheet import draw
from tools.draw_map.topology import SourceRefused, read

__all__ = ["SourceRefused", "draw", "read"]
