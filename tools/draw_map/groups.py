"""Which polygon of the source belongs to which shape of the sheet.

The source draws facts on the ground; the sheet draws the borders that the Council of Europe
recognises, hence the corrections.
"""

from tools.draw_map.topology import SourceRefused

# ISO 3166-1: the numbers of the source, the letters of the sheet.
MEMBERS = {
    **{"008": "al", "020": "ad", "040": "at", "051": "am", "031": "az", "056": "be", "070": "ba"},
    **{"100": "bg", "191": "hr", "196": "cy", "203": "cz", "208": "dk", "233": "ee", "246": "fi"},
    **{"250": "fr", "268": "ge", "276": "de", "300": "gr", "348": "hu", "352": "is", "372": "ie"},
    **{"380": "it", "428": "lv", "438": "li", "440": "lt", "442": "lu", "470": "mt", "498": "md"},
    **{"492": "mc", "499": "me", "528": "nl", "807": "mk", "578": "no", "616": "pl", "620": "pt"},
    **{"642": "ro", "674": "sm", "688": "rs", "703": "sk", "705": "si", "724": "es", "752": "se"},
    **{"756": "ch", "792": "tr", "804": "ua", "826": "gb"},
}
# Åland, Faroe Islands, Isle of Man, Jersey, Guernsey.
OF_A_MEMBER = {"248": "fi", "234": "dk", "833": "gb", "832": "gb", "831": "gb"}
# What has no number of ISO 3166-1 is told by its name.
NAMED = {"Kosovo": "xk", "N. Cyprus": "cy"}
RUSSIA, CRIMEA = "643", (32, 44, 37, 46.6)  # west, south, east, north in degrees

# All others are one shape; inside it only these keep their borders: Russia, Belarus, Kazakhstan.
OTHER = "other"
BORDERED = {RUSSIA: "other-ru", "112": "other-by", "398": "other-kz"}

DOTS = ("ad", "li", "mc", "mt", "sm")
ORDER = (OTHER, *sorted(set(MEMBERS.values()) - set(DOTS)), "xk")


def grouped(topology):
    """Return the polygons of every group, or refuse a source in which one is missing."""
    groups = {}
    for country in topology.countries:
        for polygon in country.polygons:
            groups.setdefault(_group(topology, country, polygon), []).append(polygon)
    if missing := {*MEMBERS.values(), "xk"} - groups.keys():
        raise SourceRefused(f"The file has no outline of: {', '.join(sorted(missing))}.")
    return groups


def _group(topology, country, polygon):
    if country.code == RUSSIA and _is_crimea(topology, polygon):
        return "ua"
    known = NAMED.get(country.name) or {**MEMBERS, **OF_A_MEMBER}.get(country.code)
    return known or BORDERED.get(country.code, OTHER)


def _is_crimea(topology, polygon):
    west, south, east, north = CRIMEA
    corners = [point for number in polygon[0] for point in topology.points(number)]
    return all(west <= x <= east and south <= y <= north for x, y in corners)
