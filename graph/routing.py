"""How each link is drawn: its bend, and where on it the label is clear of the boxes.

The curves are those of vis-network's static edges of type ``curvedCW`` and
``curvedCCW``: a quadratic Bézier curve whose control point stands off the straight
line by half of the roundness times the distance.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

from .labels import text_width
from .layout import Box

LABEL_SIZE = 13
LABEL_HEIGHT = 17
BENDS = (0.0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.55, -0.55)
PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
SAMPLES = 24
CELL = 120
MARGIN = 3
BORDER = 24

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True)
class Link:
    """A link to route: keys of its ends, and its label where that is always shown."""

    start: str
    end: str
    label: str = ""


@dataclass(frozen=True)
class Route:
    """A bend (positive clockwise, 0 straight) and the label's place on the curve.

    `clear` tells whether a label there covers no box and no other label.
    """

    bend: float
    place: Point
    clear: bool


def route(
    boxes: dict[str, Box], links: Sequence[Link], kept_clear: Sequence[Rectangle] = ()
) -> list[Route]:
    """Return a route for each link; parallel links never share a bend.

    No label is put on a box, on another label, or on what is to be `kept_clear`.
    """
    board = _Board(boxes)
    board.labels += kept_clear
    taken: dict[tuple[str, str], set[float]] = defaultdict(set)
    routes: list[Route | None] = [None] * len(links)
    for number in sorted(range(len(links)), key=lambda n: not links[n].label):
        link = links[number]
        side = 1 if link.start <= link.end else -1
        used = taken[min(link.start, link.end), max(link.start, link.end)]
        route = board.best(link, _free_bends(used, side))
        routes[number] = route
        used.add(route.bend * side)
    return [each for each in routes if each]


def curve(start: Box, end: Box, bend: float) -> Callable[[float], Point]:
    """Return the drawn curve between the borders of two boxes, from 0 to 1."""
    via = _control(start, end, bend)
    whole = _bezier((start.x, start.y), via, (end.x, end.y))
    steps = [step / 60 for step in range(61)]
    leaves = next((t for t in steps if not _inside(whole(t), _rectangle(start))), 0.0)
    enters = next(
        (t for t in reversed(steps) if not _inside(whole(t), _rectangle(end))), 1.0
    )
    return _bezier(whole(leaves), via, whole(enters))


def label_rectangle(point: Point, label: str) -> Rectangle:
    """Return the room that `label` takes when centred on `point`."""
    half = text_width(label, LABEL_SIZE) / 2 + 2
    x, y = point
    return x - half, y - LABEL_HEIGHT / 2, x + half, y + LABEL_HEIGHT / 2


def overlap(one: Rectangle, other: Rectangle) -> bool:
    """Return whether two rectangles (left, top, right, bottom) share any room."""
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


class _Board:
    """The boxes, looked up by place, and the labels put down so far."""

    def __init__(self, boxes: dict[str, Box]) -> None:
        self.boxes = boxes
        self.labels: list[Rectangle] = []
        self.cells: dict[tuple[int, int], list[str]] = defaultdict(list)
        sides = list(zip(*map(_rectangle, boxes.values()), strict=True))
        if sides:
            self.frame = (
                *(min(sides[0]) - BORDER, min(sides[1]) - BORDER),
                *(max(sides[2]) + BORDER, max(sides[3]) + BORDER),
            )
        for key, box in boxes.items():
            left, top, right, bottom = _rectangle(box)
            for column in range(int(left // CELL), int(right // CELL) + 1):
                for row in range(int(top // CELL), int(bottom // CELL) + 1):
                    self.cells[column, row].append(key)

    def best(self, link: Link, bends: Sequence[float]) -> Route:
        if link.start == link.end:
            box = self.boxes[link.start]
            return Route(bends[0], (box.x, box.y - box.height), clear=False)
        tried = (self._tried(link, bend) for bend in bends)
        found = min(tried, key=lambda each: each[0])[1]
        if link.label and found.clear:
            self.labels.append(label_rectangle(found.place, link.label))
        return found

    def _tried(self, link: Link, bend: float) -> tuple[float, Route]:
        drawn = curve(self.boxes[link.start], self.boxes[link.end], bend)
        points = [drawn(step / SAMPLES) for step in range(1, SAMPLES)]
        crossed = {key for point in points for key in self._under(point)}
        crossed -= {link.start, link.end}
        place = self._place(drawn, link.label)
        hidden = 4 if link.label and place is None else 0
        outside = 8 if self._leaves(drawn) else 0
        cost = 5 * len(crossed) + 6 * abs(bend) + hidden + outside
        return cost, Route(bend, place or drawn(0.5), clear=place is not None)

    def _leaves(self, drawn: Callable[[float], Point]) -> bool:
        left, top, right, bottom = self.frame
        return any(
            not (left <= x <= right and top <= y <= bottom)
            for x, y in map(drawn, (0.3, 0.4, 0.5, 0.6, 0.7))
        )

    def _under(self, point: Point) -> list[str]:
        near = self.cells.get((int(point[0] // CELL), int(point[1] // CELL)), [])
        return [key for key in near if _inside(point, _rectangle(self.boxes[key]))]

    def _place(self, drawn: Callable[[float], Point], label: str) -> Point | None:
        if not label:
            return None
        points = map(drawn, PLACES)
        rooms = ((point, label_rectangle(point, label)) for point in points)
        return next((point for point, room in rooms if not self._occupied(room)), None)

    def _occupied(self, room: Rectangle) -> bool:
        rectangles = (_rectangle(box) for box in self.boxes.values())
        return any(overlap(room, label) for label in self.labels) or any(
            overlap(room, rectangle) for rectangle in rectangles
        )


def _free_bends(used: set[float], side: int) -> list[float]:
    free = [bend for bend in BENDS if bend * side not in used]
    return free or [(0.55 + 0.1 * (len(used) - len(BENDS) + 1)) * side]


def _rectangle(box: Box) -> Rectangle:
    across, down = box.width / 2 + MARGIN, box.height / 2 + MARGIN
    return box.x - across, box.y - down, box.x + across, box.y + down


def _inside(point: Point, room: Rectangle) -> bool:
    return room[0] <= point[0] <= room[2] and room[1] <= point[1] <= room[3]


def _control(start: Box, end: Box, bend: float) -> Point:
    across, up = end.x - start.x, start.y - end.y
    factor = 0.5 * abs(bend) + 0.5
    angle = atan2(up, across) + (0.5 * bend + 0.5) * pi
    distance = factor * hypot(across, up)
    return start.x + distance * sin(angle), start.y + distance * cos(angle)


def _bezier(start: Point, via: Point, end: Point) -> Callable[[float], Point]:
    def point(t: float) -> Point:
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        return (
            a * start[0] + b * via[0] + c * end[0],
            a * start[1] + b * via[1] + c * end[1],
        )

    return point
