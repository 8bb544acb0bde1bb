"""Lists of causes or effects: "staff shortages, sickness and poor supervision"."""

from collections.abc import Sequence

from ..language.cueing import Words, wordset
from .ends import End, Ends, Range
from .phrases import NO_OBJECT, PREPOSITIONS

_DETERMINED = wordset("articles") | wordset("determined")
_DOERS = wordset("occupations") | wordset("acting") | {"visitors", "police", "teams"}
# A second verb of the subject: "disrupted contact and meant that work was lost".
_ACTS = frozenset(
    (
        *("meant", "means", "led", "leads", "caused", "causes", "made", "makes"),
        *("put", "puts", "forced", "resulted", "results", "contributed", "had", "was"),
        *("were", "has", "have", "did", "could", "took", "gave", "brought", "kept"),
    )
)
_FEWEST, _MOST = 2, 5
_SHORTEST_SIDE = 3
_ARTICLE_AND_NOUN = 2
_JOINTS = (
    ("as", "well", "as"),
    ("together", "with"),
    (",", "and"),
    ("and", "by"),
    ("and", "to"),
    ("and",),
    (",",),
)
_NAMES = (
    ["children", "and", "young", "people"],
    ["children", "and", "young", "adults"],
    ["men", "and", "young", "adults"],
)

Listed = list[tuple[Range, End]]


def listed(ends: Ends, parts: Sequence[Range], kinds: Sequence[str]) -> Listed:
    """Return the ends of a list that can be told apart, none if it is no such list."""
    parts = _joined(ends, parts, kinds)
    if not _FEWEST <= len(parts) <= _MOST:
        return []
    tokens = ends.words.tokens
    firsts = [tokens[start] for start, _ in parts[1:]]
    if any(first in NO_OBJECT or first.endswith("ed") for first in firsts):
        return []
    if _is_done_together(ends, parts):
        return []
    named = [ends.concept(part, kinds) for part in parts]
    if not all(named) and not _is_parallel(ends.words.tokens, parts):
        return []
    found = [(part, ends.resolve(part, kinds)) for part in parts]
    told = [(part, end) for part, end in found if end is not None]
    return told if len(told) == len(parts) else []


def _is_done_together(ends: Ends, parts: Sequence[Range]) -> bool:
    """Whether a list is of people who do one thing ("X and Y carrying out checks")."""
    tokens, last = ends.words.tokens, parts[-1]
    names = [tokens[end - 1] for _, end in parts[:-1]]
    is_doing = any(
        tokens[at].endswith("ing") and tokens[at] not in PREPOSITIONS
        for at in range(last[0] + 1, last[1] - 1)
    )
    return is_doing and all(name in _DOERS for name in names)


def concepts(ends: Ends, parts: Sequence[Range], kinds: Sequence[str]) -> Listed:
    """Return the concepts that the parts of a list are, none if one is no concept."""
    named = [(part, ends.concept(part, kinds)) for part in parts]
    told: Listed = [(part, end) for part, end in named if end]
    return told if len(told) == len(parts) >= _FEWEST else []


def before_second_verb(tokens: Sequence[str], start: int, stop: int) -> int:
    """Return where what a verb acts on ends, before "and meant that" and the like."""
    ands = (at for at in range(start + 1, stop - 1) if tokens[at] == "and")
    return next((at for at in ands if tokens[at + 1] in _ACTS), stop)


def parts_of(words: Words, at: Range) -> list[Range]:
    """Split words at commas, "and" and "as well as"."""
    tokens, (start, end) = words.tokens, at
    parts: list[Range] = []
    begin = place = start
    while place < end:
        width = 0 if _is_name(tokens, place) else _joint(tokens, place)
        if width and place > begin:
            parts.append((begin, place))
        if width:
            begin = place = place + width
        else:
            place += 1
    return [*parts, (begin, end)] if begin < end else parts


def repeats(tokens: Sequence[str], start: int, stop: int) -> Range | None:
    """Return a list whose second part repeats the preposition ("by X and by Y")."""
    before = tokens[start - 1]
    end = next((at for at in range(start, stop) if tokens[at] in (",", ";")), stop)
    found = any(
        tokens[at] == "and" and tokens[at + 1] == before for at in range(start, end - 1)
    )
    return (start, end) if found and before in ("by", "to", "of") else None


def _joined(ends: Ends, parts: Sequence[Range], kinds: Sequence[str]) -> list[Range]:
    """Join parts that are one name, and a last word to what it goes on with."""
    found = list(parts)
    for at in range(len(found) - 1, 0, -1):
        longer = (found[at - 1][0], found[at][1])
        # "By strike action in the autumn and by the loss of posts" names two things.
        is_apart = ends.words.tokens[found[at][0] - 1] in ("by", "to")
        is_apart = is_apart or ends.words.tokens[found[at][0]] == "the"
        whole = None if is_apart else ends.concept(longer, kinds)
        if whole and not ends.concept(found[at], kinds):
            found[at - 1 : at + 1] = [longer]
    if len(found) > _FEWEST and found[-1][1] - found[-1][0] == 1:
        start, end = found[-2]
        if _has_preposition(ends.words.tokens, (start, end)):
            found[-2:] = [(start, found[-1][1])]
    return found


def _is_parallel(tokens: Sequence[str], parts: Sequence[Range]) -> bool:
    """Whether parts stand side by side, so that none goes on with another's noun."""
    first, *rest = parts
    if "between" in tokens[first[0] : first[1]]:
        return False
    return all(_stands_beside(tokens, first, part) for part in rest)


def _stands_beside(tokens: Sequence[str], first: Range, part: Range) -> bool:
    start, end = part
    if tokens[start] in _DETERMINED:
        return True
    size, width = first[1] - first[0], end - start
    if size == _ARTICLE_AND_NOUN and tokens[first[0]] in _DETERMINED and width > 1:
        # "The speech and language therapist" is one.
        return False
    opens, goes_on = _has_preposition(tokens, first), _has_preposition(tokens, part)
    if opens:
        return goes_on and width >= _SHORTEST_SIDE
    return not (goes_on and size == 1) and not width == 1 < size


def _has_preposition(tokens: Sequence[str], at: Range) -> bool:
    return any(tokens[place] in PREPOSITIONS for place in range(*at))


def _is_name(tokens: Sequence[str], at: int) -> bool:
    """Whether "and" stands within a name of people ("children and young people")."""
    return list(tokens[max(0, at - 1) : at + 3]) in _NAMES


def _joint(tokens: Sequence[str], at: int) -> int:
    """Return how many tokens at a place join the parts of a list."""
    fits = (len(j) for j in _JOINTS if tuple(tokens[at : at + len(j)]) == j)
    return next(fits, 0)
