"""What became of files that were read, told to a person."""

from .running import Result


def told(result: Result) -> str:
    """Return one line for one file, and one for each thing that a person must know."""
    if result.error:
        return result.error
    if result.skipped:
        return f"{result.path}: read before, passed over."
    lines = [f"{result.path}: {result.statements} statements in {result.record}."]
    lines += [f"  give {what}" for what in result.missing]
    lines += [f"  left out: {why}" for why in result.refused]
    return "\n".join(lines)
