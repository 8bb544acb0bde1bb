"""The parts of a clause beside a cue: its subject, and what stands after it."""

from collections.abc import Iterator, Sequence

from .cueing import Match, Words, load, wordset
from .ends import CAUSE, EFFECT, End, Ends, Range
from .findings import Reading
from .polarity import AUXILIARIES, finite

_ADVERBS = wordset("adverbs")
_ENDS_EFFECT = wordset("ends-effect")
_AMOUNTS = wordset("pieces-amounts")
_SAYS = wordset("says")
_TELLS = wordset("tells")
_FEWEST_LISTED = 2


def subject(
    reading: Reading, index: int, verb: int, *, passive: bool = False
) -> Range | None:
    """Return the tokens of the subject of the verb at a place in a clause.

    None where the words before the verb are more than one subject can be: they hold
    another clause, or a list in which the subject cannot be told.
    """
    tokens = reading.words.tokens
    start, _ = reading.clauses.ranges[index]
    stop = verb
    while stop > start and tokens[stop - 1] in _ADVERBS:
        stop -= 1
    start = _after_telling(tokens, start, stop)
    start = _after_opening(tokens, start, stop)
    if stop > start and tokens[stop - 1] == "which":
        return stop - 1, stop
    stop = _before_cue(reading.words, start, stop)
    first = finite(tokens, start, stop, AUXILIARIES)
    if first is not None:
        coordinated = stop > start and tokens[stop - 1] == "and" and not passive
        if (not coordinated and not passive) or "," in tokens[first:stop]:
            return None
        stop = first
        if passive and not _is_plain(tokens[first:verb]):
            return None
    return (start, stop) if start < stop else None


def _before_cue(words: Words, start: int, stop: int) -> int:
    """End a subject where a phrase follows ("changes linked to X had hindered")."""
    tokens = words.tokens
    for match in load("influences").find(words, start, stop):
        if match.cue.sort == "backward" and match.start > start:
            return match.start
    if stop > start and tokens[stop - 1] == "and":
        wants = [
            m
            for m in load("polarity").find(words, start, stop)
            if m.cue.sort == "lack" and tokens[m.start].endswith("ed")
        ]
        return wants[0].start if wants else stop
    return stop


def subjects(ends: Ends, at: Range) -> list[End]:
    """Return the end, or the ends that are listed, of a subject."""
    parts = _parts(ends.words, at)
    if len(parts) >= _FEWEST_LISTED:
        found = [ends.concept(part, CAUSE) for part in parts]
        if all(found):
            return [one for one in found if one]
    whole = ends.resolve(at, CAUSE)
    return [whole] if whole else []


def effects(
    ends: Ends, at: Range, cue: Match, kinds: Sequence[str] = EFFECT
) -> Iterator[tuple[Range, End]]:
    """Yield what stands after a cue, with its place: one end, or those of a list."""
    words, (start, stop) = ends.words, at
    if cue.cue["relation"] in ("leads-to", "mitigates") and kinds is EFFECT:
        kinds = ("factor", "work-area", "policy")
    whole = (start, _end_of_list(words, start, stop))
    parts = _parts(words, whole)
    listed: list[tuple[Range, End | None]]
    listed = [(part, ends.concept(part, kinds)) for part in parts]
    repeated = _repeats(words.tokens, start, whole[1])
    if repeated:
        parts = _parts(words, repeated)
        listed = [(part, ends.resolve(part, kinds)) for part in parts]
    if len(parts) >= _FEWEST_LISTED and all(end for _, end in listed):
        yield from ((part, end) for part, end in listed if end)
        return
    first = (start, _end_of_phrase(words, start, stop))
    end = ends.resolve(first, kinds)
    if end is not None:
        yield first, end


def _repeats(tokens: Sequence[str], start: int, stop: int) -> Range | None:
    """Return a list whose second part repeats the preposition ("by X and by Y")."""
    before = tokens[start - 1]
    end = next((at for at in range(start, stop) if tokens[at] in (",", ";")), stop)
    found = any(
        tokens[at] == "and" and tokens[at + 1] == before for at in range(start, end - 1)
    )
    return (start, end) if found and before in ("by", "to", "of") else None


def _after_telling(tokens: Sequence[str], start: int, stop: int) -> int:
    """Skip "practitioners told us that" and the like."""
    for at in range(stop - 1, start, -1):
        if tokens[at] == "that" and tokens[at - 1] in _TELLS:
            return at + 1
        if tokens[at - 1] in _SAYS and tokens[at] != "that":
            return at
    return start


def _after_opening(tokens: Sequence[str], start: int, stop: int) -> int:
    """Skip "In addition," and the like before a subject."""
    if tokens[start : start + 2] == ["at", "present"]:
        return start + 2
    commas = [at for at in range(start, stop) if tokens[at] == ","]
    opens = tokens[start] in ("in", "at", "as", "overall", "during", "for", "since")
    opens = opens or (tokens[start].endswith("ly") and len(commas) > 0)
    return commas[0] + 1 if commas and opens else start


def _is_plain(between: Sequence[str]) -> bool:
    """Whether only auxiliaries and adverbs stand between a subject and its verb."""
    return all(t in AUXILIARIES or t in _ADVERBS or t == "not" for t in between)


def _end_of_phrase(words: Words, start: int, stop: int) -> int:
    tokens = words.tokens
    for at in range(start + 1, stop):
        if tokens[at] in _ENDS_EFFECT or tokens[at] in AUXILIARIES:
            return at
        if (
            tokens[at] in _AMOUNTS
            and tokens[at + 1 : at + 2]
            and (tokens[at + 1][0].isdigit())
        ):
            return at
        follows = tokens[at + 1 : at + 2]
        is_verb = bool(follows) and (
            follows[0] in AUXILIARIES or follows[0].endswith("ed")
        )
        if tokens[at] == "and" and is_verb:
            return at
        if tokens[at] == "that" or (tokens[at] == "with" and tokens[at - 1] == ","):
            return at
    return stop


def _end_of_list(words: Words, start: int, stop: int) -> int:
    tokens = words.tokens
    ends = (
        at
        for at in range(start, stop)
        if tokens[at] in (";", ".", ":", "which", "who", "but", "because")
    )
    return next(ends, stop)


def _parts(words: Words, at: Range) -> list[Range]:
    """Split words at commas, "and" and "as well as"."""
    tokens, (start, end) = words.tokens, at
    parts: list[Range] = []
    begin = place = start
    while place < end:
        width = _joint(tokens, place)
        if width and place > begin:
            parts.append((begin, place))
        if width:
            begin = place = place + width
        else:
            place += 1
    return [*parts, (begin, end)] if begin < end else parts


def _joint(tokens: Sequence[str], at: int) -> int:
    """Return how many tokens at a place join the parts of a list."""
    for joint in (
        ("as", "well", "as"),
        ("together", "with"),
        (",", "and"),
        ("and", "by"),
        ("and", "to"),
        ("and",),
        (",",),
    ):
        if tuple(tokens[at : at + len(joint)]) == joint:
            return len(joint)
    return 0
