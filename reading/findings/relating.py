"""What a clause says only to tell whom it is about, on what condition, or not.

"Those who could not read were given time" praises: that they could not read only
says who they are. So does "letters and, where there is no reply, calls".
"""

from collections.abc import Sequence

from ..language.cueing import Match, wordset

_OPENERS = frozenset(("who", "whose", "whom"))
# After these what follows is told for its own sake ("there were men who slept").
_TOLD = wordset("told")
_RELATIVES = frozenset(("that", "which", "who"))
_AUXILIARIES = wordset("auxiliaries")
# Adverbs between "are" and what is done.
_HOW = frozenset(("less", "more", "well", "not", "often", "always", "still", "too"))
_FARTHEST = 25
_NEAR = 3
_PREPOSITIONS = wordset("of")
_OF = _PREPOSITIONS | {"whether", "a", "an", "the", "just"}
_CONDITIONS = frozenset(("where", "if", "when", "whenever", "unless", "however"))
_LONGEST_CONDITION = 8
_TIMES = frozenset(("year", "week", "month", "time", "day", "period", "quarter"))


def in_earnest(tokens: Sequence[str], cues: Sequence[Match]) -> list[Match]:
    """Leave out what is only set right or supposed ("with people, not for them")."""
    kept: list[Match] = []
    until = 0
    ills = {cue.start for cue in cues if cue.cue.sort == "bad"}
    for cue in cues:
        before, after = tokens[cue.start - 1 : cue.start], tokens[cue.end : cue.end + 1]
        if cue.cue.form == "not" and before == [","] and after and after[0] in _OF:
            return kept
        is_used = cue.cue.form.startswith("used") and _is_past(tokens, cue.start)
        if is_used or _was_once(tokens, cue):
            until = _now(tokens, cue.end)
        # "Regularly overcrowded" tells only how much of something bad there is.
        is_topic = cue.cue.sort == "bad" and _is_topic(tokens, cue, cues[0])
        is_degree = cue.cue.sort == "well" and cue.end in ills
        is_idle = is_degree or is_topic or _is_supposed(tokens, cue)
        if cue.start >= until and not is_idle:
            kept.append(cue)
    return kept


def _is_topic(tokens: Sequence[str], cue: Match, first: Match) -> bool:
    """Whether something bad is what people spoke of ("asked about the delays")."""
    near = tokens[max(first.start, cue.start - _NEAR) : cue.start]
    return "about" in near and first.cue.sort == "doing" and first.start < cue.start


def _now(tokens: Sequence[str], start: int) -> int:
    """Return where it is told again how things are ("that used to wait now come")."""
    places = range(start, min(len(tokens), start + _FARTHEST))
    return next((at for at in places if tokens[at] == "now"), len(tokens))


def _is_past(tokens: Sequence[str], at: int) -> bool:
    """Whether it is no longer so ("delays that used to leave men without beds")."""
    return tokens[at + 1 : at + 2] == ["to"] and tokens[at - 1] in _RELATIVES


def _was_once(tokens: Sequence[str], cue: Match) -> bool:
    """Whether it was so ("cases that once drifted are now decided in weeks")."""
    near = tokens[cue.end : cue.end + _FARTHEST]
    return tokens[cue.start - 1] in ("once", "formerly") and "now" in near


def _is_supposed(tokens: Sequence[str], cue: Match) -> bool:
    """Whether commas set a condition apart in which a word stands."""
    near = range(cue.start, max(1, cue.start - _LONGEST_CONDITION), -1)
    comma = next((at for at in near if tokens[at - 1] == ","), None)
    if comma is None or tokens[comma] not in _CONDITIONS:
        return False
    # What stands at the head of a sentence opens it, and is no aside.
    is_inner = any(token in ("and", "or") for token in tokens[comma - 2 : comma - 1])
    return is_inner and "," in tokens[cue.end : comma + _LONGEST_CONDITION]


def told_of(
    tokens: Sequence[str], cues: Sequence[Match], start: int, verb: int | None
) -> list[Match]:
    """Leave out what only says who the subject is, where its own verb follows."""
    if verb is None:
        return list(cues)
    verb = _auxiliary(tokens, start, verb)
    begin = next(
        (
            at
            for at in range(max(start, verb - _FARTHEST) + 1, verb)
            if tokens[at] in _OPENERS
            and (_is_noun(tokens[at - 1]) or _is_inserted(tokens, at, verb))
        ),
        verb,
    )
    return [cue for cue in cues if not begin <= cue.start < verb]


def _auxiliary(tokens: Sequence[str], start: int, verb: int) -> int:
    """Return where the verb of a participle begins ("are less well served")."""
    at = verb
    while at - 1 > start and (tokens[at - 1] in _HOW or tokens[at - 1].endswith("ly")):
        at -= 1
    is_part = at - 1 > start and tokens[at - 1] in _AUXILIARIES
    return at - 1 if is_part else verb


def _is_inserted(tokens: Sequence[str], at: int, verb: int) -> bool:
    """Whether commas set "who ..." apart right before the verb of its noun."""
    return tokens[at - 1] == "," and "," in tokens[at:verb][-2:]


def _is_noun(token: str) -> bool:
    return token.isalpha() and token not in _PREPOSITIONS


def tells_who(tokens: Sequence[str], main: tuple[int, int], end: int) -> bool:
    """Whether what hangs on the main part only says who is meant ("a boy who ...")."""
    if main[1] >= end:
        return False
    if tokens[main[1]] == "when" and tokens[main[1] - 1] in _TIMES:
        return True
    if tokens[main[1]] == "if" and tokens[main[1] - 1].isalpha():
        return tokens[main[1] + 1 : main[1] + 2] != ["anything"]
    if tokens[main[1]] not in _OPENERS:
        return False
    near = tokens[main[0] : main[1]]
    return _TOLD.isdisjoint(near) and not any(token[0].isdigit() for token in near)
