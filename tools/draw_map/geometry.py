"""Lines and rings on the sheet: made simpler, measured, rounded. Points are (x, y) in units."""

from heapq import heapify, heappop, heappush


def simplified(line, least):
    """Leave out corners whose triangle is smaller than ``least``; both ends stay.

    M. Visvalingam, J. D. Whyatt: "Line generalisation by repeated elimination of points",
    The Cartographic Journal 30 (1993): the corner with the smallest triangle goes first, and no
    later one counts as smaller than a corner that went before it.
    """
    before = [n - 1 for n in range(len(line))]
    after = [n + 1 for n in range(len(line))]
    areas = {n: _triangle(line, n - 1, n, n + 1) for n in range(1, len(line) - 1)}
    heap = [(area, n) for n, area in areas.items()]
    heapify(heap)
    while heap and heap[0][0] < least:
        area, n = heappop(heap)
        if areas.get(n) != area:
            continue  # it was measured anew since
        del areas[n]
        left, right = before[n], after[n]
        after[left], before[right] = right, left
        for each in {left, right} & areas.keys():
            areas[each] = max(area, _triangle(line, before[each], each, after[each]))
            heappush(heap, (areas[each], each))
    return [line[n] for n in range(len(line)) if n in areas or n in (0, len(line) - 1)]


def _triangle(line, *corners):
    return abs(area([line[corner] for corner in corners]))


def area(ring):
    """Return the signed area of a ring by the shoelace formula; the last point joins the first."""
    return sum(_cross(a, b) for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def _cross(a, b):
    return a[0] * b[1] - b[0] * a[1]


def centroid(ring):
    """Return the centre of gravity of the area inside a ring."""
    x0, y0 = ring[0]  # near the ring, so that no digits are lost
    near = [(x - x0, y - y0) for x, y in ring]
    pairs = [(a, b, _cross(a, b)) for a, b in zip(near, near[1:] + near[:1], strict=True)]
    whole = 3 * sum(cross for _, _, cross in pairs)
    x = sum((a[0] + b[0]) * cross for a, b, cross in pairs) / whole
    y = sum((a[1] + b[1]) * cross for a, b, cross in pairs) / whole
    return x0 + x, y0 + y


def rounded(ring):
    """Return a ring in whole units, without repeated corners and those on a straight line."""
    corners = [(round(x), round(y)) for x, y in ring]
    first = corners.index(min(corners))  # the outermost: no line runs straight through it
    kept = []
    for point in corners[first:] + corners[: first + 1]:
        while len(kept) > 1 and area([*kept[-2:], point]) == 0:
            kept.pop()
        if kept[-1:] != [point]:
            kept.append(point)
    return kept[:-1] if len(kept) > 3 else []
