"""Labels and summaries made of a clause's own words, until a person rewrites them."""

_LONGEST_LABEL = 60


def label(text: str) -> str:
    """Return the first words of a text as a label."""
    words, kept = " ".join(text.split()).rstrip(".,;:"), ""
    for word in words.split(" "):
        if kept and len(kept) + len(word) > _LONGEST_LABEL:
            kept += " …"
            break
        kept = f"{kept} {word}".strip()
    return kept[:1].upper() + kept[1:]


def sentence(text: str) -> str:
    """Return a clause with a capital and a full stop, on one line."""
    line = " ".join(text.split()).strip(" ,;:")
    return line[:1].upper() + line[1:] + ("" if line.endswith((".", "?", "!")) else ".")
