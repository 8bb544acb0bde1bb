"""What a recommendation or a call says: its parts, themes and agencies."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from ..lexicon import Lexicon

_VERBS = files("inspectkg.reading.rules_facts") / "verbs.txt"
_MOST_THEMES = 3
_FROM = re.compile(r"\bfrom (?:the |all |other |both )?(?:\w+ (?:and|or) )?$")


def themes(words: str, lexicon: Lexicon) -> list[str]:
    """Return the first themes that the words name."""
    found = dict.fromkeys(m.slug for m in lexicon.find(words, ("theme",)))
    return list(found)[:_MOST_THEMES]


def agencies(words: str, lexicon: Lexicon, *, but: list[str]) -> list[dict[str, str]]:
    """Return the agencies that the words name, but for some, with their roles."""
    found: dict[str, dict[str, str]] = {}
    for mention in lexicon.find(words, ("organisation",)):
        is_agency = lexicon.is_a("organisation", mention.slug, "Agency")
        if is_agency and mention.slug not in but:
            is_source = _FROM.search(words[: mention.start])
            role = "source-of-information" if is_source else "partner"
            found.setdefault(mention.slug, {"is": mention.slug, "role": role})
    return list(found.values())


def content(words: str, lexicon: Lexicon, *, to: list[str]) -> dict[str, Any]:
    """Return the fields that come from what is asked for."""
    says = " ".join(words.split()).rstrip(" .;,:")
    says = re.sub(r"[;,]? and$", "", says)
    fields: dict[str, Any] = {"says": says[:1].upper() + says[1:] + "."}
    named = themes(words, lexicon)
    partners = agencies(words, lexicon, but=to)
    return fields | ({"themes": named} if named else {}) | (
        {"agencies": partners} if partners else {}
    )


def asked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the single things asked for, as "fill ..., review ...".

    A part begins after a comma or "and" with a verb of the list that is shipped.
    """
    at = start
    for found in _breaks().finditer(text, start, end):
        if text[at : found.start()].strip():
            yield at, found.start()
        at = found.end()
    if text[at:end].strip():
        yield at, end


@cache
def _breaks() -> re.Pattern[str]:
    verbs = "|".join(_VERBS.read_text("utf-8").split())
    return re.compile(
        rf"(?:;|,)(?: and)? (?:(?:must|should) )?(?=(?:{verbs})\b)"
        rf"| and (?:must|should) (?=(?:{verbs})\b)"
    )
