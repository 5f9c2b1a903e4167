"""The gazetteer gathered anew from GeoNames. ``docs/positions.md`` tells the method."""

from tools.gather_places.gathering import SourceRefused, gather, read, write

__all__ = ["SourceRefused", "gather", "read", "write"]
