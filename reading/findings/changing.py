"""What changed, or is rare, read by what stands before it ("delays had fallen")."""

from collections.abc import Sequence

from ..language.cueing import Match, wordset
from .governing import CHANGES, CONCERN, STRENGTH, Governing, Value, turned
from .number_moves import is_between_two

_BEING = wordset("being")
_AFTER_CHANGE = wordset("after-change")


def changed(read: Governing) -> list[Value]:
    """Return the values of cues that were read, with those of changes, in order."""
    tokens = read.words.tokens
    return _rare(_changes(tokens, read.cues, read.values, read.idle), read.idle)


def _is_own_change(tokens: Sequence[str], match: Match) -> bool:
    """Whether the subject changed ("fell to") and not an object ("cut the rota")."""
    before = tokens[match.start - 1] if match.start else ""
    after = tokens[match.end] if match.end < len(tokens) else "."
    ends = after in _AFTER_CHANGE or not after[0].isalpha() or after.endswith("ly")
    return before in _BEING or ends


def _changes(
    tokens: Sequence[str],
    cues: Sequence[Match],
    values: list[Value],
    idle: Sequence[Match],
) -> list[Value]:
    governed = {v.at for v in values}
    # What is aimed at has not changed yet ("with the aim of cutting this").
    aim = next((c.start for c in cues if c.cue.sort == "aim"), len(tokens))
    for match in cues:
        sort = match.cue.sort
        if sort not in CHANGES or match.start in governed or match.start > aim:
            continue
        if not _is_own_change(tokens, match):
            continue
        before = [c for c in cues if c.start < match.start and _is_subject(c, values)]
        before += [c for c in idle if c.start < match.start and _is_own(tokens, c)]
        if not before or any(v.sort == sort for v in values):
            continue
        subject = _head(min(before, key=lambda found: found.start), before)
        if sort == "more" and subject.cue.sort in ("good", "bad"):
            continue
        if subject.cue.sort == "asset" and is_between_two(tokens, match.end):
            continue
        is_bad = subject.cue.sort in ("bad", "ill")
        polarity = STRENGTH if (sort == "less") == is_bad else CONCERN
        values = [v for v in values if v.at != subject.start]
        values.append(Value(match.start, polarity, sort))
    return sorted(values, key=lambda value: value.at)


def _is_own(tokens: Sequence[str], cue: Match) -> bool:
    """Whether a noun is what changed, and not whose that is ("officers' workload")."""
    return not tokens[cue.end - 1].endswith("'s") and tokens[cue.end] != "'"


def _head(subject: Match, among: Sequence[Match]) -> Match:
    """Return what a noun before another only says more of ("staff sickness")."""
    after = next((c for c in among if c.start == subject.end), None)
    return after if after and after.cue.sort in ("ill", "bad") else subject


def _rare(values: list[Value], idle: Sequence[Match]) -> list[Value]:
    for value in [v for v in values if v.sort == "rare"]:
        subjects = [v for v in values if v.at < value.at and v.sort == "bad"]
        before = [i for i in idle if i.start < value.at]
        if subjects or (before and before[0].cue.sort == "ill"):
            values = [v for v in values if v not in subjects]
            values = turned(values, value.at, STRENGTH)
    return values


def _is_subject(cue: Match, values: Sequence[Value]) -> bool:
    return cue.cue.sort in ("good", "bad") and any(v.at == cue.start for v in values)
