"""Text from a document, made safe to show on a terminal."""

import unicodedata

# Bidirectional controls, which can make a terminal show another text.
_TURNING = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_NO_TURNING = dict.fromkeys(_TURNING)


def one_line(text: str) -> str:
    """Return `text` in one line without control characters."""
    words = " ".join(text.translate(_NO_TURNING).split())
    return "".join(c for c in words if unicodedata.category(c) not in {"Cc", "Cs"})
