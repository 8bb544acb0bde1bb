"""Running headers and footers of an untagged PDF, told by repetition."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .pdf_columns import Line, lines_of
from .pdf_runs import Page

_ADDRESS = re.compile(
    r"(?:https?|file)://\S+(?: \| \d+ ?/ ?\d+)?$|\d+ ?/ ?\d+$|(?:page )?\d+$"
    r"|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d",
    re.IGNORECASE,
)


def furniture_of(pages: Sequence[Page]) -> dict[int, list[Line]]:
    """Return by page the lines at its edges that stand on several, digits apart."""
    edges = {page.number: list(_edge_lines(page)) for page in pages}
    times = Counter(
        key for lines in edges.values() for key in {_masked(line) for line in lines}
    )
    often = max(2, len(pages) // 4)
    return {
        number: [n for n in lines if times[_masked(n)] >= often or _is_address(n)]
        for number, lines in edges.items()
    }


def _edge_lines(page: Page) -> Iterator[Line]:
    return iter(lines_of([run for run in page.runs if page.is_at_edge(run)]))


def _masked(line: Line) -> str:
    return re.sub(r"\d+", "#", line.words)


def _is_address(line: Line) -> bool:
    return _ADDRESS.match(line.words) is not None
