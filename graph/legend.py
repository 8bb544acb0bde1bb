"""Legend and filters in one: what occurs, how often, and what it looks like."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from . import appearance
from .scene import Entry, LinkEntry

TITLES = {
    "type": "Boxes",
    "relation": "Influences",
    "polarity": "Findings",
    "region": "Regions",
    "basis": "Basis of an influence",
    "reading": "Wording of an influence",
    "kind": "Other links",
}
ORDER = [
    *appearance.TYPES,
    *appearance.POLARITIES,
    *appearance.RELATIONS,
    *appearance.KINDS,
    *appearance.DASHES,
]


def legend(nodes: Sequence[Entry], links: Sequence[LinkEntry]) -> list[dict[str, Any]]:
    """Return, for each facet that occurs, its title and its choices with counts."""
    found: dict[str, Counter[str]] = {key: Counter() for key in TITLES}
    for entry in [*nodes, *links]:
        for key, values in entry.facets.items():
            found[key].update(values)
    return [
        {"key": key, "title": TITLES[key], "choices": _choices(key, counts)}
        for key, counts in found.items()
        if counts
    ]


def _choices(facet: str, counts: Counter[str]) -> list[dict[str, Any]]:
    ranks = {name: rank for rank, name in enumerate(ORDER)}
    return [
        {"value": value, "count": counts[value], "note": "", **_sample(facet, value)}
        for value in sorted(counts, key=lambda name: (ranks.get(name, 99), name))
    ]


def _sample(facet: str, value: str) -> dict[str, Any]:
    """Return the name of a choice and what it looks like in the picture."""
    if facet == "type":
        look = appearance.look(value)
        return {"name": look.many, "shape": look, "corners": _corners(look.outline)}
    if facet == "polarity":
        look = appearance.look("finding", value)
        sign = appearance.POLARITIES.get(value, ("",))[0]
        corners = _corners(look.outline)
        return {"name": value, "shape": look, "corners": corners, "sign": sign}
    if facet == "region":
        return {"name": value}
    influence = facet == "relation"
    line = appearance.line(value, influence=influence)
    if facet in {"basis", "reading"}:
        line = appearance.Line(value, appearance.BLACK, width=2)
    basis = value if facet == "basis" else ""
    dashes = appearance.dashes(value, basis, value if facet == "reading" else "")
    note = appearance.EXPLANATIONS.get(value, "")
    return {
        "name": line.legend or line.name,
        "line": line,
        "dashes": dashes,
        "note": note,
    }


def _corners(outline: str, width: int = 30, height: int = 16) -> str:
    points = (
        (a * width / 2 + b * height / 2 + width / 2 + 1, c * height / 2 + height / 2)
        for a, b, c in appearance.OUTLINES[outline]
    )
    return " ".join(f"{x:.1f},{y + 1:.1f}" for x, y in points)
