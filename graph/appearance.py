"""How kinds of nodes and links look, and what they are called.

Colours are those of Okabe and Ito (https://jfly.uni-koeln.de/color/), darkened where
a line on white needs more contrast. No meaning rests on colour alone: types differ in
outline, polarity in a sign, relations in the head of the arrow, bases in the dashes.
"""

from dataclasses import dataclass
from math import cos, pi, sin

BLACK, WHITE = "#1a1a1a", "#ffffff"

Outline = list[tuple[float, float, float]]
"""Corners (a, b, c): x = a · width/2 + b · height/2, y = c · height/2."""


@dataclass(frozen=True)
class Look:
    """A type of node: its name for one and for many, colours and outline."""

    one: str
    many: str
    fill: str
    border: str
    outline: str
    ink: str = BLACK


@dataclass(frozen=True)
class Line:
    """A kind of link: its name beside it and in the legend, and how it is drawn."""

    name: str
    colour: str
    head: str = "arrow"
    width: float = 1.0
    legend: str = ""


def _corners(text: str) -> Outline:
    return [(a, b, c) for a, b, c in (map(float, p.split()) for p in text.split(","))]


def _pill() -> Outline:
    steps = [pi * step / 8 for step in range(9)]
    right = [(1.0, round(sin(t) - 1, 3), round(-cos(t), 3)) for t in steps]
    left = [(-1.0, -b, c) for _, b, c in reversed(right)]
    return right + left


OUTLINES: dict[str, Outline] = {
    "rectangle": _corners("-1 0 -1, 1 0 -1, 1 0 1, -1 0 1"),
    "hexagon": _corners("-1 0 0, -1 .4 -1, 1 -.4 -1, 1 0 0, 1 -.4 1, -1 .4 1"),
    "pill": _pill(),
    "parallelogram": _corners("-1 .4 -1, 1 0 -1, 1 -.4 1, -1 0 1"),
    "tag": _corners("-1 0 -1, 1 -.4 -1, 1 0 0, 1 -.4 1, -1 0 1"),
    "octagon": _corners(
        "-1 0 -.5, -1 .4 -1, 1 -.4 -1, 1 0 -.5, 1 0 .5, 1 -.4 1, -1 .4 1, -1 0 .5"
    ),
    "hill": _corners("-1 .4 -1, 1 -.4 -1, 1 0 1, -1 0 1"),
    "page": _corners("-1 0 -1, 1 -.45 -1, 1 0 -.4, 1 0 1, -1 0 1"),
    "bowl": _corners("-1 0 -1, 1 0 -1, 1 -.4 1, -1 .4 1"),
    "chevron": _corners("-1 0 -1, 1 -.4 -1, 1 0 0, 1 -.4 1, -1 0 1, -1 .3 0"),
    "ribbon": _corners("-1 0 -1, 1 0 -1, 1 -.3 0, 1 0 1, -1 0 1, -1 .3 0"),
    "speech": _corners("-1 0 -1, 1 0 -1, 1 0 1, -1 .9 1, -1 .5 1.3, -1 .45 1, -1 0 1"),
    "slant": _corners("-1 0 -1, 1 -.4 -1, 1 0 1, -1 .4 1"),
}

TYPES: dict[str, Look] = {
    "region": Look("Region", "Regions", "#3b3b3b", BLACK, "hill", WHITE),
    "inspection": Look("Inspection", "Inspections", WHITE, BLACK, "page"),
    "policy": Look("Policy", "Policies", "#cfe3f2", "#0072b2", "hexagon"),
    "factor": Look("Factor", "Factors", "#fbe7bd", "#b97a00", "pill"),
    "influence": Look(
        "Link acted on",
        "Links acted on",
        WHITE,
        "#b97a00",
        "ribbon",
    ),
    "work-area": Look(
        "Work area", "Areas of work", "#bfe2f7", "#2b7cb0", "parallelogram"
    ),
    "finding": Look("Finding", "Findings", WHITE, "#595959", "rectangle"),
    "standard": Look("Standard", "Standards", WHITE, "#93406f", "bowl"),
    "theme": Look("Theme", "Themes", "#f3dcea", "#a8568a", "tag"),
    "statement": Look("Statement", "Statements", WHITE, "#0072b2", "speech"),
    "recommendation": Look(
        "Recommendation", "Recommendations", "#005b8f", "#003c5e", "chevron", WHITE
    ),
    "organisation": Look(
        "Organisation", "Organisations", "#e6e6e6", "#4d4d4d", "octagon"
    ),
}

POLARITIES: dict[str, tuple[str, str, str]] = {
    "strength": ("+", "#cdeee2", "#00785a"),
    "concern": ("–", "#fbdac6", "#c24e00"),
    "mixed": ("±", "#faf5b8", "#857a00"),
    "not stated": ("·", WHITE, "#595959"),
}
"""Sign, fill and border of a finding by its polarity."""

RELATIONS: dict[str, Line] = {
    "hinders": Line("hinders", "#c24e00", "bar", 2),
    "helps": Line("helps", "#00785a", "arrow", 2),
    "leads to": Line("leads to", BLACK, "vee", 2),
    "linked to": Line("linked to", "#a8568a", "circle", 2),
    "mitigates": Line("mitigates", "#0072b2", "diamond", 2),
}
"""What an influence says that one thing does to another."""

KINDS: dict[str, Line] = {
    "contrast": Line("weighed against", "#857a00", "inv_triangle", 1.5),
    "expresses": Line("expresses", "#4a90bf", legend="statement expresses"),
    "addressee": Line("addressed to", "#005b8f"),
    "agency": Line("involves", "#767676"),
    "in force": Line("in force", "#8a8a8a", legend="in force during inspection"),
    "standard": Line("concerns", "#b98bab", legend="concerns standard"),
    "theme": Line("has theme", "#b98bab"),
}
"""Links that say no influence."""

DASHES: dict[str, list[int]] = {
    "stated cause": [],
    "stated contribution": [],
    "reported association": [10, 5],
    "intended": [12, 4, 3, 4],
}
"""Dashes of an influence by its basis; an ambiguous wording is dotted instead."""

DOTTED = [2, 5]

EXPLANATIONS: dict[str, str] = {
    "stated cause": "the publication gives it as the cause",
    "stated contribution": "the publication gives it as one of several causes",
    "reported association": "the publication reports the two together, "
    "and claims no cause",
    "intended": "what it is meant to do, not what it has done",
    "link stated": "the publication states it as something that holds",
    "in place": "it exists; no effect is stated",
    "under way": "it is being set up; no effect is stated yet",
    "planned": "it is announced; no effect is stated yet",
    "plain": "the wording can be read in one way only",
    "ambiguous": "ambiguous wording: the sentence can be read in more than one way, "
    "so this link is not counted as certain",
}


def look(kind: str, polarity: str = "") -> Look:
    """Return how a node of type `kind` looks; a finding by its `polarity`."""
    plain = TYPES.get(kind)
    if plain is None:
        name = kind.replace("-", " ").capitalize() or "Other"
        return Look(name, name, "#f4f4f4", "#6b6b6b", "slant")
    if kind != "finding" or polarity not in POLARITIES:
        return plain
    _, fill, border = POLARITIES[polarity]
    return Look(plain.one, plain.many, fill, border, plain.outline)


def line(kind: str, *, influence: bool) -> Line:
    """Return how a link looks: an influence by its relation, others by their kind."""
    known = RELATIONS if influence else KINDS
    return known.get(kind) or Line(kind, "#767676")


def dashes(kind: str, basis: str, reading: str) -> list[int]:
    """Return the dashes of a link; an empty list is an unbroken line."""
    if reading == "ambiguous":
        return DOTTED
    return [6, 4] if kind == "contrast" else DASHES.get(basis, [])
