"""What became of files that were read, told to a person."""

from collections.abc import Sequence

from .running import Result

MOST = 10


def told(result: Result) -> str:
    """Return one line for one file, and one for each thing that a person must know."""
    if result.error:
        return result.error
    if result.skipped:
        return f"{result.path}: read before, passed over."
    lines = [f"{result.path}: {result.statements} statements in {result.record}."]
    lines += [
        f"  give {what} in the record: the publication does not say it"
        for what in result.missing
    ]
    lines += _some([f"  left out: {why}" for why in result.refused])
    return "\n".join(lines)


def _some(lines: Sequence[str]) -> list[str]:
    more = len(lines) - MOST
    return [*lines[:MOST], *([f"  … and {more} more like these"] * (more > 0))]
