"""Forms of cues, as they are written: `{a,b}` stands for either, `~` for endings.

A form with several braces stands for very many phrases ("{was,were} {,very }{poor,
weak}" for eight), so that they are never all written out to find one of them:
`steps` tells only how a form goes on, one token at a time.
"""

import re
from collections.abc import Iterator
from functools import cache

from .folding import small

GAP = "..."
TOKEN = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:['’]\w+)*|[^\w\s]")
HYPHENS = frozenset("-‐‑")
_SPECIAL = re.compile(r"[\s{~]")
_VERB = re.compile(r"(\w+?)(~~?)(?!\w)")
_HISSING = ("s", "x", "z", "sh", "ch")

Step = tuple[str, str]
"""A token, and what is left of the form behind it; two empty texts at its end."""


@cache
def steps(form: str) -> tuple[Step, ...]:
    """Return each token with which a form may begin, with the form behind it."""
    form = form.strip()
    if not form:
        return (("", ""),)
    special = _SPECIAL.search(form)
    if special and not special[0].isspace():
        before, parts, after = _either(form, special[0])
        found = (step for part in parts for step in steps(before + part + after))
        return tuple(dict.fromkeys(found))
    end = special.start() if special else len(form)
    first, *others = [GAP] if form[:end] == GAP else tokens_of(form[:end]) or [""]
    left = " ".join(others) + form[end:]
    return ((first, left.strip()),) if first else steps(left)


def tokens_of(word: str) -> list[str]:
    """Return the tokens of some words; a hyphen separates words and is none."""
    plain = small(word).replace("’", "'")
    return [token for token in TOKEN.findall(plain) if token not in HYPHENS]


def expand(form: str) -> Iterator[str]:
    """Yield all phrases for which a form stands; there may be very many.

    ValueError if a brace of the form is not closed, or gives no choice.
    """
    special = re.search(r"[{~]", form)
    if not special:
        yield " ".join(form.split())
        return
    before, parts, after = _either(form, special[0])
    for part in parts:
        yield from expand(before + part + after)


def covering(form: str) -> Iterator[str]:
    """Yield some of the phrases of a form, each alternative in one of them at least."""
    special = re.search(r"[{~]", form)
    if not special:
        yield " ".join(form.split())
        return
    before, parts, after = _either(form, special[0])
    yield from covering(before + parts[0] + after)
    last = _first(after)
    for part in parts[1:]:
        yield from covering(before + part + last)


def _first(form: str) -> str:
    while special := re.search(r"[{~]", form):
        before, parts, after = _either(form, special[0])
        form = before + parts[0] + after
    return form


def inflected(verb: str, *, doubled: bool = False) -> tuple[str, str, str, str]:
    """Return a regular verb as it stands alone, with -s, with -ed and with -ing."""
    stem = verb + verb[-1] if doubled else verb.removesuffix("e")
    third = verb + ("es" if verb.endswith(_HISSING) else "s")
    is_agreed = verb.endswith("ee")
    return verb, third, stem + "ed", (verb if is_agreed else stem) + "ing"


def _either(form: str, mark: str) -> tuple[str, list[str], str]:
    """Return what its first brace or verb stands for, between what is around it."""
    verb = _VERB.search(form) if mark == "~" else None
    if verb:
        start, end = verb.span()
        parts: list[str] = [*inflected(verb[1], doubled=verb[2] == "~~")]
    else:
        start = form.index("{")
        end, parts = _alternatives(form, start)
    return form[:start], parts, form[end:]


def _alternatives(form: str, start: int) -> tuple[int, list[str]]:
    """Return where the brace at a place ends, and what stands between its commas.

    ValueError if it is not closed or gives no choice.
    """
    depth, begin, parts = 0, start + 1, []
    for at in range(start, len(form)):
        depth += (form[at] == "{") - (form[at] == "}")
        if depth == 0 or (depth == 1 and form[at] == ","):
            parts.append(form[begin:at])
            begin = at + 1
        if depth == 0 and len(parts) > 1:
            return begin, parts
        if depth == 0:
            break
    message = f"the form `{form}` has a brace that is not closed, or without a comma"
    raise ValueError(message)
