"""Labels and summaries made of a clause's own words, until a person rewrites them."""

_LONGEST_LABEL = 61


def label(text: str) -> str:
    """Return the first words of a text as a label."""
    kept = " ".join(text.split()).rstrip(".,;:")
    if len(kept) > _LONGEST_LABEL and " " in kept:
        cut = kept.rfind(" ", 0, _LONGEST_LABEL + 1)
        kept = f"{kept[:cut] if cut > 0 else kept.partition(' ')[0]} …"
    kept = kept.strip()
    return kept[:1].upper() + kept[1:]


def sentence(text: str) -> str:
    """Return a clause with a capital and a full stop, on one line."""
    line = " ".join(text.split()).strip(" ,;:")
    return line[:1].upper() + line[1:] + ("" if line.endswith((".", "?", "!")) else ".")
