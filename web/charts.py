"""Charts of answers, as numbers for a template to draw: bars, and ranges.

A chart is drawn only where it says more than the table.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate

from ..graph.answering import Solutions
from ..graph.results import plain

ROOM = 440
"""Length of the longest bar, in the picture's own units."""
MOST = 40
RANGES = {"measures": ("measure", "region"), "standards": ("standard", "region")}
STACKS = {"recurring-themes": ("theme", ("concerns", "strengths", "other"))}
COUNTS = {"policy-effects": ("policy", "relation", "links")}
CLASSES = {
    "concerns": "concern",
    "strengths": "strength",
    "other": "mixed",
    "hinders": "concern",
    "leads to": "neutral",
    "helps": "strength",
    "linked to": "mixed",
    "mitigates": "policy",
}


@dataclass(frozen=True)
class Part:
    """A part of a bar: where it begins, how long it is, what it is called."""

    x: float
    width: float
    name: str
    value: str
    style: str


@dataclass(frozen=True)
class Bar:
    """A line of a chart: its label and its parts."""

    label: str
    parts: list[Part]
    note: str = ""


@dataclass(frozen=True)
class Chart:
    """A chart: `kind` is ``stack`` or ``range``, empty where there is none."""

    kind: str = ""
    title: str = ""
    bars: list[Bar] = field(default_factory=list)
    names: list[tuple[str, str]] = field(default_factory=list)


def chart(name: str, told: Solutions) -> Chart:
    """Return the chart of the answer to the query `name`, if it has one."""
    rows = [
        {n: plain(v) for n, v in zip(told.columns, row, strict=True)}
        for row in told.rows[:MOST]
    ]
    if name in RANGES:
        return _ranges(rows, *RANGES[name])
    if name in STACKS:
        label, columns = STACKS[name]
        counted = {r[label]: {c: int(r[c] or 0) for c in columns} for r in rows}
        return _stacks(counted, "Findings with each theme")
    if name in COUNTS:
        return _stacks(_counted(rows, *COUNTS[name]), "Stated effects of each policy")
    return Chart()


def _counted(
    rows: list[dict[str, str]], label: str, part: str, number: str
) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        found[row[label]][row[part]] += int(row[number] or 0)
    return found


def _stacks(counted: dict[str, dict[str, int]], title: str) -> Chart:
    most = max((sum(parts.values()) for parts in counted.values()), default=0)
    if len(counted) < 2 or not most:  # noqa: PLR2004 - one bar says nothing
        return Chart()
    bars = []
    for label, parts in counted.items():
        held = [(name, value) for name, value in parts.items() if value]
        starts = accumulate((value for _, value in held), initial=0)
        drawn = [
            Part(ROOM * at / most, ROOM * value / most, name, str(value), _style(name))
            for (name, value), at in zip(held, starts, strict=False)
        ]
        bars.append(Bar(label, drawn, str(sum(parts.values()))))
    names = list(dict.fromkeys(part.name for bar in bars for part in bar.parts))
    return Chart("stack", title, bars, [(name, _style(name)) for name in names])


def _ranges(rows: list[dict[str, str]], *labels: str) -> Chart:
    bars = []
    for row in rows:
        if not (row.get("lower") and row.get("upper")):
            continue
        low, high = float(row["lower"]), float(row["upper"])
        # What belongs to no region is told apart by what was inspected.
        told = [row[label] or row.get("source", "").split(": ")[0] for label in labels]
        name = ", ".join(filter(None, told))
        if row.get("counts"):
            name += f" – {row['counts']}"
        shown = f"{low:.0%} to {high:.0%}"
        width = max(ROOM * (high - low), 3)
        certain = Part(ROOM * low, width, "certain bounds", shown, "bound")
        bars.append(Bar(name, [certain, *_ordinary(row, shown)], shown))
    if not bars:
        return Chart()
    names = list(dict.fromkeys((p.name, p.style) for bar in bars for p in bar.parts))
    return Chart("range", "Shares as bounds, from 0 to 100 per cent", bars, names)


def _ordinary(row: dict[str, str], certain: str) -> list[Part]:
    if not (row.get("ordinaryLower") and row.get("ordinaryUpper")):
        return []
    low, high = float(row["ordinaryLower"]), float(row["ordinaryUpper"])
    shown = f"{low:.0%} to {high:.0%}"
    if shown == certain:
        return []
    width = max(ROOM * (high - low), 3)
    return [Part(ROOM * low, width, "on an ordinary reading", shown, "ordinary")]


def _style(name: str) -> str:
    return CLASSES.get(name.lower(), "neutral")
