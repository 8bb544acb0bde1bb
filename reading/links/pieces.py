"""The parts of a clause beside a cue: its subject, and what stands after it."""

from collections.abc import Iterator, Sequence

from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import Match, Words, load, wordset
from .ends import CAUSE, EFFECT, PROBLEMS_FIRST, End, Ends, Range
from .listing import before_second_verb, concepts, listed, parts_of, repeats
from .phrases import NO_OBJECT, RELATIVE, after_telling, end_of_list, end_of_phrase

_ADVERBS = wordset("adverbs")
_POINTING = wordset("pointing")
_OPENS = wordset("opens") | {
    *("according", "despite", "notwithstanding", "unlike", "alongside", "to", "from"),
    *("following", "until", "before", "throughout", "nonetheless", "nevertheless"),
    *("besides", "with", "without", "like", "contrary", "compared", "thus"),
}
_PLACES = ("in", "at", "across", "within", "during")
_ARTICLES = wordset("articles")
_ADVERBIAL = (
    *(["in", word] for word in ("turn", "practice", "effect", "part")),
    ["at", "times"],
    ["between", "them"],
)
# Verbs that are no adjectives: a clause has them after its subject.
_WEAKENED = wordset("verbs-past") | {
    *("weakened", "hampered", "hindered", "undermined", "affected", "impeded"),
    *("slowed", "eroded", "strengthened", "helped", "helps", "improves", "meant"),
}
_LONG_LIST = 2
_LONGEST_SPEAKER = 5
_SAYS = wordset("says")
_OPENINGS = (["since", "then"], ["by", "then"], ["until", "then"], ["at", "present"])


def subject(
    reading: Reading, index: int, verb: int, *, passive: bool = False
) -> Range | None:
    """Return the tokens of the subject of the verb at a place in a clause.

    None where the words before the verb are more than one subject can be: they hold
    another clause, or a list in which the subject cannot be told.
    """
    tokens = reading.words.tokens
    start, _ = reading.clauses.ranges[index]
    stop = _before_adverbs(tokens, start, verb)
    stop = _before_inserted(tokens, start, stop)
    stop = _before_adverbs(tokens, start, stop)
    if stop - start > 1 and tokens[stop - 1] in ("former", "latter"):
        return stop - 2, stop
    told = after_telling(tokens, start, stop)
    which = _before_saying(tokens, start, stop)
    if which is not None:
        return which, which + 1
    is_this = stop > told and tokens[told] in _PLACES and tokens[stop - 1] == "this"
    start = _after_opening(tokens, told, stop)
    if is_this or (stop > start and _points_back(tokens, start, stop - 1)):
        return stop - 1, stop
    return _plain_subject(reading.words, (start, stop), verb, passive=passive)


def _before_saying(tokens: Sequence[str], start: int, stop: int) -> int | None:
    """Return the "which" of "clinics which some parents said made it hard"."""
    if stop <= start or tokens[stop - 1] not in _SAYS:
        return None
    found = [at for at in range(start, stop) if tokens[at] in ("which", "that")]
    is_near = bool(found) and stop - found[-1] <= _LONGEST_SPEAKER
    return found[-1] if is_near else None


def _plain_subject(
    words: Words, at: Range, verb: int, *, passive: bool
) -> Range | None:
    """Return the subject within the words before a verb, if that is all they hold."""
    tokens, (start, stop) = words.tokens, at
    start = _after_first_clause(words, start, stop)
    stop = _before_cue(words, start, stop)
    start, stop = _without_relative(tokens, start, stop)
    first = finite(tokens, start, stop, AUXILIARIES)
    if first is not None:
        coordinated = stop > start and tokens[stop - 1] == "and" and not passive
        if (not coordinated and not passive) or "," in tokens[first:stop]:
            return None
        stop = first
        is_second = tokens[verb - 1] == "and"
        if passive and not is_second and not _is_plain(tokens[first:verb]):
            return None
    return (start, stop) if start < stop else None


def _after_first_clause(words: Words, start: int, stop: int) -> int:
    """Skip "X hindered Y and" before a second subject, which has a verb of its own."""
    for match in load("influences").find(words, start, stop):
        ands = [
            at for at in range(match.end + 1, stop - 1) if words.tokens[at] == "and"
        ]
        if match.start > start and words.tokens[match.start] in _WEAKENED and ands:
            return ands[0] + 1
    return start


def subjects(ends: Ends, at: Range) -> list[End]:
    """Return the end, or the ends that are listed, of a subject."""
    while at[1] > at[0] and ends.words.tokens[at[1] - 1] == ",":
        at = at[0], at[1] - 1
    found = listed(ends, parts_of(ends.words, at), CAUSE)
    if found:
        return [end for _, end in found]
    whole = ends.resolve(at, CAUSE)
    return [whole] if whole else []


def effects(
    ends: Ends, at: Range, cue: Match, kinds: Sequence[str] = EFFECT
) -> Iterator[tuple[Range, End]]:
    """Yield what stands after a cue, with its place: one end, or those of a list."""
    words, (start, stop) = ends.words, at
    is_name = list(words.tokens[start : start + 2]) in (["on", "call"], ["much", "of"])
    if start < stop and words.tokens[start] in NO_OBJECT and not is_name:
        return
    if start + 1 < stop and words.tokens[start] in _POINTING:
        start += 1
    if cue.cue["relation"] in ("leads-to", "mitigates") and kinds is EFFECT:
        kinds = PROBLEMS_FIRST
    stop = before_second_verb(words.tokens, start, stop)
    stop = _before_second_clause(words, start, stop)
    whole = (start, end_of_list(words, start, stop))
    first = (start, end_of_phrase(words, start, stop))
    parts = parts_of(words, whole)
    found = concepts(ends, parts, kinds)
    if not found and len(parts) > _LONG_LIST:
        found = listed(ends, parts, kinds)
    if not found:
        short = repeats(words.tokens, start, whole[1]) or first
        found = listed(ends, parts_of(words, short), kinds)
    end = None if found else ends.resolve(first, kinds)
    yield from found or ([(first, end)] if end else [])


def _before_second_clause(words: Words, start: int, stop: int) -> int:
    """Return where an effect ends before "and Z weakened W", a clause of its own."""
    ands = [at for at in range(start + 1, stop - 2) if words.tokens[at] == "and"]
    found = load("influences").find(words, ands[0] + 2, stop) if ands else []
    for match in found:
        before = [at for at in ands if at + 1 < match.start]
        is_verb = match.cue.sort == "forward" and words.tokens[match.start] in _WEAKENED
        said = words.tokens[before[-1] : match.start] if before else ()
        if before and is_verb and set(said).isdisjoint(RELATIVE):
            return before[-1]
    return stop


def _before_adverbs(tokens: Sequence[str], start: int, stop: int) -> int:
    while stop > start and tokens[start:stop] != ["both"]:
        if tokens[stop - 1] in _ADVERBS:
            stop -= 1
        elif list(tokens[stop - 2 : stop]) in _ADVERBIAL:
            stop -= 2
        else:
            break
    return stop


def _points_back(tokens: Sequence[str], start: int, at: int) -> bool:
    """Whether "which", or "this" behind "and", stands for the words before.

    So does "it" behind an opening that no comma ends ("by their own account it").
    """
    if tokens[at] in ("which", "that", "it", "they"):
        return True
    return (
        at > start and tokens[at] == "this" and tokens[at - 1] in (",", "and", "that")
    )


def _before_inserted(tokens: Sequence[str], start: int, stop: int) -> int:
    """Leave out what stands between a subject and its verb in commas or brackets."""
    if stop > start and tokens[stop - 1] == ")":
        opened = [at for at in range(start, stop) if tokens[at] == "("]
        return opened[-1] if opened else stop
    if stop - 1 > start and tokens[stop - 1] == ",":
        commas = [at for at in range(start, stop - 1) if tokens[at] == ","]
        is_list = commas and tokens[commas[-1] + 1] in ("and", "or", "as")
        return commas[-1] if commas and not is_list else stop
    return stop


def _without_relative(tokens: Sequence[str], start: int, stop: int) -> Range:
    """Leave out what a subject has behind "that", "which" or "who", with its verb."""
    verb = finite(tokens, start, stop, AUXILIARIES)
    relative = (at for at in range(start + 1, stop) if tokens[at] in RELATIVE)
    at = next(relative, stop)
    return (start, at) if verb is not None and at < verb else (start, stop)


def _before_cue(words: Words, start: int, stop: int) -> int:
    """End a subject where a phrase follows ("changes linked to X had hindered")."""
    tokens = words.tokens
    is_second = stop > start and tokens[stop - 1] == "and"
    for match in load("influences", "bearings").find(words, start, stop):
        # "X confused staff and weakened Y" has one subject.
        ends = match.cue.sort == "backward" or (
            is_second and match.cue.sort == "forward"
        )
        if ends and match.start > start:
            return match.start
    if stop > start and tokens[stop - 1] == "and":
        wants = [
            m
            for m in load("polarity").find(words, start, stop)
            if m.cue.sort == "lack" and tokens[m.start].endswith("ed")
        ]
        return wants[0].start if wants else stop
    return stop


def _after_opening(tokens: Sequence[str], start: int, stop: int) -> int:
    """Skip "In addition," and the like before a subject."""
    if tokens[start : start + 2] in _OPENINGS and tokens[start + 2] != ",":
        return start + 2
    if tokens[start] in ("and", "or", "but", "nor"):
        start += 1
    is_place = tokens[start] == "there" and tokens[start + 1] not in AUXILIARIES
    if tokens[start] in ("while", "whilst", "although", "though") or is_place:
        start += 1
    commas = [at for at in range(start, stop) if tokens[at] == ","]
    if tokens[start] in _PLACES and not commas:
        articles = (at for at in range(start + 2, stop) if tokens[at] in _ARTICLES)
        return next(articles, stop)
    opens = tokens[start] in _OPENS
    opens = opens or (tokens[start].endswith("ly") and len(commas) > 0)
    return commas[0] + 1 if commas and opens else start


def _is_plain(between: Sequence[str]) -> bool:
    """Whether only auxiliaries and adverbs stand between a subject and its verb."""
    return all(t in AUXILIARIES or t in _ADVERBS or t == "not" for t in between)
