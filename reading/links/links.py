"""Links: the words of a clause that say that one thing acts on another.

What is denied, doubted or wished is no influence, nor is what somebody does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...records.evidence import Span
from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import Match, Words, load, wordset
from .acting import backward, forward
from .blaming import told
from .ends import Ends
from .explaining import expected, named, put, reason, swapped
from .framing import around, participle
from .freed import freed
from .nouns import is_noun_here
from .occasions import likelier
from .phrases import hedged
from .pieces import subjects
from .results import opening
from .sites import Link, Site
from .topics import Topic
from .turning import TURNING
from .withholding import is_withheld, same

_UNSAID = wordset("unsaid")
_NO_VERB_AFTER = wordset("no-verb-after")
_BE = wordset("being")
_PLAIN_ADVERBS = frozenset(("often", "also", "still", "then", "sometimes", "usually"))
_CUES = ("influences", "bearings", "connectives")
_FEARS = wordset("fears")
_DENIES = frozenset(("denied", "denies", "deny", "disputed", "disputes", "dispute"))
# "Knew what affects morale", "seldom led to": nothing acts, or not often.
_ASKED = ("what", "whatever", "seldom", "rarely", "scarcely", "barely", "infrequently")
_MEANS_NOUN = frozenset(("any", "a", "the", "no", "some", "other", "by", "and", "or"))
# After "and" these may stand before a noun: "delays and limited access".
_ADJECTIVES = frozenset(
    (
        *("reduced", "improved", "increased", "limited", "restricted", "delayed"),
        *("strained", "weakened", "damaged", "disrupted", "interrupted", "confused"),
        *("impaired", "raised", "heightened", "blurred", "distorted", "stretched"),
    )
)
_DETERMINED = wordset("articles") | {"what", "how"}
_LOOK_BACK = 4
_ECHOES = frozenset(("did", "does", "do", "had", "has", "have"))
_ECHO = (",", "as", "did")
# "Oversight is frequent and helps X": what a second verb begins with that is no noun.
_GOES_ON = frozenset(("helps", "makes", "gives", "enables", "allows", "strengthens"))
# "The number detained hampered X" has a noun with a participle behind it.
_NOUNS_BEFORE = frozenset(("number", "numbers", "those", "people", "who", "that"))
# "Checks were left undone": nothing between is what was left so.
_LEFT_AND_TAIL = 2
# Before these stands a whole clause, which may have a "not" of its own.
_CLAUSAL = ("participle", *TURNING)


def links(
    reading: Reading, ends: Ends, earlier: Reading | None, topic: Topic | None = None
) -> Iterator[Link]:
    """Yield the stated links of a passage.

    `earlier` is the passage before it, `topic` what it may point back to.
    """
    last: Link | None = None
    told_of: list[Link] = []
    for index, (start, end) in enumerate(reading.clauses.ranges):
        found = load(*_CUES).find(reading.words, start, end)
        for match in (*_between(reading, index), *found):
            if not _may_say(reading.words, start, match):
                continue
            if match.cue.sort == "told" and not last and not index and earlier:
                last = _last_of(earlier, ends)
            site = Site(reading, ends, index, match, earlier, last, topic or Topic())
            is_between = match.start < start
            read = opening if is_between else _READERS[match.cue.sort]
            for link in filter(None, map(freed, read(site))):
                if link.cause == link.effect:
                    continue
                last = link
                if not is_withheld(link) and not any(same(link, t) for t in told_of):
                    told_of.append(link)
                    yield link
                    yield from _echoed(site, link)


def _echoed(site: Site, link: Link) -> Iterator[Link]:
    """Yield the second cause of "X contributed to Y, as did Z"."""
    tokens, at = site.reading.words.tokens, link.at[1]
    did = tokens[at + 2 : at + 3]
    if link.cue.cue.sort != "forward" or tokens[at : at + 2] != [",", "as"]:
        return
    if not did or did[0] not in _ECHOES:
        return
    begin = at + len(_ECHO)
    stop = next((i for i in range(begin, len(tokens)) if tokens[i] in ",.;"), begin)
    if begin < stop and not site.ends.acts((begin, stop)):
        for end in subjects(site.ends, (begin, stop)):
            yield replace(link, cause=end, at=(link.at[0], stop))


def _last_of(earlier: Reading, ends: Ends) -> Link | None:
    """Return the last link of the passage before, with its place."""
    found = list(links(earlier, Ends(earlier.words, ends.lexicon), None))
    if not found:
        return None
    begin, stop = earlier.words.place(*found[-1].at)
    base = earlier.passage.start
    return replace(found[-1], further=Span(base + begin, base + stop), at=(0, 0))


def _between(reading: Reading, index: int) -> list[Match]:
    """Return ", as a result," between two clauses, which belongs to neither."""
    ranges = reading.clauses.ranges
    left, right = ranges[index - 1][1] if index else 0, ranges[index][0]
    found = load("connectives").find(reading.words, left, right) if index else []
    return [match for match in found if match.cue.sort in ("so", "opening")]


_READERS = {
    "forward": forward,
    "backward": backward,
    "around": around,
    "participle": participle,
    "swapped": swapped,
    "put": put,
    "named": named,
    "reason": reason,
    "expected": expected,
    "told": told,
    "likelier": likelier,
    **TURNING,
}


def _may_say(words: Words, start: int, match: Match) -> bool:
    """Whether a cue is meant: not denied, doubted or wished, and a verb if it acts."""
    said = words.tokens[match.start : match.end]
    sort, before_cue = match.cue.sort, words.tokens[max(0, match.start - 1)]
    is_noun = said == ["means"] and before_cue in _MEANS_NOUN
    is_left = len(said) == _LEFT_AND_TAIL and said[0] in ("left", "leave", "leaves")
    is_asked = sort in ("forward", "backward") and before_cue in _ASKED
    if is_left or is_noun or is_asked:
        return False
    is_feared = not _FEARS.isdisjoint(words.tokens[start : match.start])
    is_meant = match.start > start and before_cue == "to"
    if sort == "refused" or is_meant or (match.cue["feared"] and not is_feared):
        return False
    if _is_listed(words, start, match):
        return False
    reach = 1 if sort in _CLAUSAL or match.cue["takes"] else _LOOK_BACK
    is_doubted = hedged(words, max(start, match.start - reach), match.start, _UNSAID)
    if is_doubted or _is_denied(words.tokens, start, match.start):
        return False
    if match.cue["base"] and finite(words.tokens, start, match.start) is not None:
        return False
    is_verb = _is_second_verb(words, start, match) or not _is_no_verb(words, match)
    return sort != "forward" or (is_verb and not is_noun_here(words, match))


def _is_listed(words: Words, start: int, match: Match) -> bool:
    """Whether a cue is an adjective within a list: "turnover, limited space and X"."""
    tokens, at = words.tokens, match.start
    is_adjective = match.end - at == 1 and tokens[at] in _ADJECTIVES
    if not is_adjective or at <= start + 1 or tokens[at - 1] != ",":
        return False
    follows = tokens[match.end : match.end + 1]
    is_bare = bool(follows) and follows[0] not in _DETERMINED
    return is_bare and finite(tokens, start, at) is None


def _is_denied(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether what follows is told to be denied, or to have no evidence."""
    said = tokens[start:stop]
    if "whether" in said or "unclear" in said:
        return True
    return not _DENIES.isdisjoint(said) or any(
        one in ("no", "little", "not")
        and two in ("evidence", "sign", "clear", "indication")
        for one, two in pairwise(said)
    )


def _is_second_verb(words: Words, start: int, match: Match) -> bool:
    """Whether a cue is the second verb of a subject: "cut waits and improved plans"."""
    tokens, at = words.tokens, match.start - 1
    if at <= start or tokens[at] != "and":
        return False
    if tokens[match.start] in _GOES_ON and _is_one_state(tokens, start, at):
        return True
    found = load("influences", "bearings").find(words, start, at)
    first = [m for m in found if m.cue.sort == "forward" and m.end < at]
    if not first or tokens[match.start] not in _ADJECTIVES:
        return bool(first)
    follows = tokens[match.end : match.end + 1]
    is_state = any(m.cue["relation"] == "leads-to" for m in first)
    return not is_state or bool(follows and follows[0] in _DETERMINED)


def _is_no_verb(words: Words, match: Match) -> bool:
    """Whether a cue is a passive ("was delayed") or an adjective ("the delayed")."""
    if not match.start or words.tokens[match.start] in AUXILIARIES:
        return False
    at = match.start - 1
    if match.end - match.start == 1 and _is_adjective(words.tokens, at):
        return True
    while at and words.tokens[at] in _PLAIN_ADVERBS:
        at -= 1
    return words.tokens[at] in (_NO_VERB_AFTER if at == match.start - 1 else _BE)


def _is_adjective(tokens: Sequence[str], at: int) -> bool:
    """Whether a word after a place follows a verb: "reviewed delayed incidents"."""
    is_past = tokens[at].endswith("ed") and tokens[at + 1].endswith("ed")
    return is_past and at > 0 and tokens[at - 1] not in _BE | _NOUNS_BEFORE


def _is_one_state(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether words say how one thing is: "oversight is frequent (and helps)"."""
    verb = finite(tokens, start, stop, AUXILIARIES)
    said = tokens[start:stop]
    is_plain = _NOUNS_BEFORE.isdisjoint(said) and "," not in said
    return verb is not None and verb > start and is_plain
