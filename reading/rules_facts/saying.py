"""What a recommendation or a call says: its parts, themes and agencies."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from ..language.dates import MONTH
from ..language.lexicon import Lexicon
from ..language.numbers import NUMBER

_ROOM = files("inspectkg.reading.rules_facts")
VERBS = tuple((_ROOM / "verbs.txt").read_text("utf-8").split())
"""Verbs with which what is asked for begins."""

_MOST_THEMES = 3
_FEWEST_WORDS = 4
_FEWEST_BEFORE = 2
_NOUNS_TOO = frozenset(
    (
        *("audit", "brief", "check", "cut", "deliver", "design", "draw", "find"),
        *("fund", "hold", "implement", "lead", "limit", "map", "monitor", "plan"),
        *("pay", "record", "refer", "report", "review", "set", "share", "stop"),
        *("supply", "support", "test", "track", "train", "use", "visit", "work"),
        *("improve", "manage", "assess", "maintain", "develop", "understand"),
        *("sustain", "respond", "complete", "engage", "supervise", "retain"),
    )
)
_PART = re.compile(r" (?:staff|cases?|work|users?|officers?|places?|estate)\b")
_TIME = (
    rf"(?:within (?:the next )?(?:{NUMBER}|a|the) (?:\w+ )?"
    r"(?:days?|weeks?|months?|years?)"
    rf"(?: of (?:this|the|publication|receiv)[^,;:.]*)?|immediately"
    rf"|(?:by|before) (?:the end of )?(?:\d{{1,2}} )?(?:{MONTH}(?: \d{{4}})?|\d{{4}}))"
)
_LIMIT_BEFORE = re.compile(rf"\b(?P<limit>{_TIME})\b", re.IGNORECASE)
_LIMIT_AFTER = re.compile(
    rf"(?:, | (?=(?:by|before) ))(?P<limit>{_TIME})[ .;,]*$",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\w+ (?:the|an?|its|their|each|every|all|how|whether)\b")
_OF_THE_SAME = re.compile(r"\w+ (?:it|them|this|these|so)\b")
_FROM = re.compile(r"\bfrom (?:the |all |other |both )?(?:\w+ (?:and|or) )?$")


def themes(words: str, lexicon: Lexicon) -> list[str]:
    """Return the first themes that the words name."""
    mentions = lexicon.find(words, ("theme", "policy"))
    found = dict.fromkeys(m.slug for m in mentions if m.kind == "theme")
    return list(found)[:_MOST_THEMES]


def agencies(words: str, lexicon: Lexicon, *, but: list[str]) -> list[dict[str, str]]:
    """Return the agencies that the words name, but for some, with their roles."""
    found: dict[str, dict[str, str]] = {}
    for mention in lexicon.find(words, ("organisation", "role", "standard")):
        is_agency = lexicon.is_a("organisation", mention.slug, "Agency")
        is_part = _PART.match(words, mention.end)
        if is_agency and not is_part and mention.slug not in but:
            is_source = _FROM.search(words[: mention.start])
            role = "source-of-information" if is_source else "partner"
            found.setdefault(mention.slug, {"is": mention.slug, "role": role})
    return list(found.values())


def content(
    words: str, lexicon: Lexicon, *, to: list[str], lead: str = ""
) -> dict[str, Any]:
    """Return the fields that come from what is asked for.

    A time limit stands at the end of it, or in the words that lead up to it.
    """
    limit = _LIMIT_AFTER.search(words) or _LIMIT_BEFORE.search(lead)
    if limit and limit.string is words:
        words = words[: limit.start()]
    says = " ".join(words.split()).rstrip(" .;,:")
    says = re.sub(r"[;,]? and$", "", re.sub(r"^(?:and|but|so) ", "", says))
    fields: dict[str, Any] = {"says": says[:1].upper() + says[1:] + "."}
    named = themes(words, lexicon)
    partners = agencies(words, lexicon, but=to)
    within = " ".join(limit["limit"].split()) if limit else ""
    within = within[:1].lower() + within[1:]
    more = {"themes": named, "agencies": partners, "within": within}
    return fields | {key: value for key, value in more.items() if value}


def asked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the single things asked for, as "fill ..., review ...".

    A part begins after a comma or "and" with a verb of the list that is shipped.
    """
    at = start
    for found in _breaks().finditer(text, start, end):
        part = text[at : found.start()]
        # "Count, and publish each quarter, the number" has one object for two verbs.
        if found[0][0] in ",;" and len(part.split()) < _FEWEST_BEFORE:
            continue
        fewest = _FEWEST_WORDS - bool(_OBJECT.match(text, found.end()))
        if found[0] == " and " and len(part.split()) < fewest:
            continue
        # "Write a plan and send it to the inspectorate" asks for one thing.
        if _OF_THE_SAME.match(text, found.end()):
            continue
        if part.strip():
            yield at, found.start()
        at = found.end()
    if text[at:end].strip():
        yield at, end


@cache
def _breaks() -> re.Pattern[str]:
    verbs = "|".join(VERBS)
    plain = "|".join(word for word in VERBS if word not in _NOUNS_TOO)
    return re.compile(
        rf"(?:;|,)(?: and)? (?=(?:{verbs})\b)"
        rf"|(?:[;,]? and|;) to (?=(?:{verbs})\b)"
        rf"|, to (?=(?:{verbs})\b[^.;]*,? and to (?:{verbs})\b)"
        r"|(?:[;,]? and|[;,]) (?:also )?(?:must|should)(?: also)? (?!have\b)(?=\w)"
        rf"| and (?=(?:{plain}) (?:\w+ ){{2}})"
        rf"| and (?=(?:{verbs}) (?:the|an?|its|their|each|every|all|how|whether) )"
    )
