"""Labels and summaries made of a clause's own words, until a person rewrites them."""

import re

_LONGEST_LABEL = 61
_NOTE_MARK = re.compile(r"\s?\[\d{1,3}\]")


def label(text: str) -> str:
    """Return the first words of a text as a label."""
    kept = _plain(text).rstrip(".,;:")
    if len(kept) > _LONGEST_LABEL and " " in kept:
        cut = kept.rfind(" ", 0, _LONGEST_LABEL + 1)
        kept = f"{kept[:cut] if cut > 0 else kept.partition(' ')[0]} …"
    kept = kept.strip()
    return kept[:1].upper() + kept[1:]


def sentence(text: str) -> str:
    """Return a clause with a capital and a full stop, on one line."""
    line = _plain(text).strip(" ,;:")
    return line[:1].upper() + line[1:] + ("" if line.endswith((".", "?", "!")) else ".")


def _plain(text: str) -> str:
    """Return a text on one line, without marks of footnotes and a joining "that"."""
    return " ".join(_NOTE_MARK.sub("", text).split()).removeprefix("that ")
