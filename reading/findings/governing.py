"""How words of judgement act on each other, from left to right.

A want reaches to the end of its clause, a negation and a change of amount over a few
words. What they govern is praise or blame by the table below; "" is swallowed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..language.cueing import Cue, Match, Words, wordset
from .denying import denies_harm, is_none
from .doings import copes

STRENGTH, CONCERN, MIXED, NOT_STATED = "strength", "concern", "mixed", "not-stated"
DENIERS = ("lack", "not")
CHANGES = ("less", "more")
PLAIN = {
    "good": STRENGTH,
    "well": STRENGTH,
    "timely": STRENGTH,
    "better": STRENGTH,
    "bad": CONCERN,
    "badly": CONCERN,
    "worse": CONCERN,
    "too": CONCERN,
    "rare": CONCERN,
}

_ILL = {"lack": "", "not": STRENGTH, "less": STRENGTH, "copes": STRENGTH}
_BADLY = {"lack": "", "not": STRENGTH}
# By the word that is governed, and the sort of what governs it.
_GOVERNED: Mapping[str, Mapping[str, str]] = {
    "good": {"lack": "", "not": "", "less": CONCERN},
    "better": {"lack": "", "not": "", "less": CONCERN},
    "well": {"lack": "", "not": ""},
    "timely": {"lack": "", "not": ""},
    "asset": {"lack": "", "not": "", "less": CONCERN, "more": STRENGTH},
    "bad": _ILL,
    "ill": {**_ILL, "more": CONCERN},
    **dict.fromkeys(("badly", "worse", "too", "rare"), _BADLY),
}
_REACH = {"not": 5, "less": 6, "more": 6, "copes": 6}
_DENYING = wordset("denying")
_BEING = wordset("being")
_VERBS = wordset("finite") | wordset("irregular")
_NUMBER_WORDS = wordset("number-words")
_RELATIVES = frozenset(("that", "which", "who"))
# After these a verb of change has no object: what changed stands before it.
_WITHOUT_OBJECT = frozenset(("to", "by", "from", "since", "over", "at", "in"))
# What tells when, why or what was said is not denied with the verb before it.
_AMONG = frozenset(("between", "among", "across"))
_HARDLY = frozenset(("barely", "hardly", "scarcely"))
_BEYOND = wordset("beyond-denial")
# What may vary is not said to.
_POSSIBLY = frozenset(("may", "might", "should", "would", "will", "to"))
# Against what is bad these are wanted: that there are none is bad.
_MEANS = wordset("means")
_MEANT_FOR = frozenset(("for", "on", "to", "against", "around", "with"))
# A verb of work that stands as a noun is something good to have ("more visits").
_ASSET = Cue("", "asset", {})


@dataclass(frozen=True)
class Value:
    """Praise or blame at a token, and the sort of the cue that makes it so."""

    at: int
    polarity: str
    sort: str


def is_number(token: str) -> bool:
    """Whether a token is, or begins, a number or an amount."""
    return token[:1].isdigit() or token in _NUMBER_WORDS


@dataclass
class Governing:
    """The cues of the tokens [start, end) read one after the other.

    `values` is what they come to; `idle` holds what is good or bad only to have more
    of, where nothing says so.
    """

    words: Words
    cues: Sequence[Match]
    start: int
    end: int
    values: list[Value] = field(default_factory=list)
    idle: list[Match] = field(default_factory=list)
    _sort: str = ""
    _until: int = 0
    _at: int = -1

    def read(self) -> None:
        """Read all cues."""
        for match in self.cues:
            if match.cue.sort == "aim" and self._over(match.start) not in DENIERS:
                return
            self._take(match, self._sort_of(match))

    def _take(self, match: Match, sort: str) -> None:
        if sort in DENIERS:
            self._deny(match, sort)
        elif sort in CHANGES:
            self._change(match, sort)
        elif sort == "copes":
            self._cope(match)
        elif sort == "only" and self._amount_follows(match):
            self._add(match, CONCERN, sort)
            self._open("lack", self.end, match.start)
        elif sort == "mixed":
            if self.words.tokens[match.start - 1] not in _POSSIBLY or not match.start:
                self._add(match, MIXED, sort)
        elif sort in ("ill", "asset") and not self._is_governed(match, sort):
            self.idle.append(match)
        elif self._is_under_way(match):
            return
        elif sort in PLAIN and not self._is_governed(match, match.cue.sort):
            self._add(match, PLAIN[sort], sort)

    def _is_under_way(self, match: Match) -> bool:
        """Whether praise is of what is still being done ("being refined")."""
        before = self.words.tokens[match.start - 1] if match.start else ""
        is_past = self.words.tokens[match.start].endswith("ed")
        return before == "being" and is_past and match.cue.sort == "good"

    def _sort_of(self, match: Match) -> str:
        sort = match.cue.sort
        if sort == "only" and match.cue.form in _HARDLY and self._verb_follows(match):
            return "lack"  # "Activity had barely recovered."
        if sort == "not" and not self._denies(match):
            return "lack"
        tokens = self.words.tokens
        if sort == "lack" and denies_harm(tokens, self.cues, match, self.end):
            return "not"
        if sort == "doing" and self._is_noun(match):
            if not self._is_governed(match, "asset"):
                self.idle.append(Match(match.start, match.end, _ASSET))
            return ""
        return "too" if sort == "bad" and match.cue.form.startswith("too ") else sort

    def _deny(self, match: Match, sort: str) -> None:
        governor = self._over(match.start)
        if governor == "lack":
            if is_none(self.words.tokens, self._at) and "without" in match.cue.form:
                self._turn(STRENGTH)
            return
        is_twice = sort == "lack" or match.cue.form == "without"
        if is_twice and governor == "not":
            self._turn(STRENGTH)
        elif sort == "lack" and governor in ("less", "copes") and self._is_eased(match):
            self._add(match, STRENGTH, sort)
        else:
            self._add(match, CONCERN, sort)
        self._open(sort, self._reach(match, sort), match.start)

    def _is_eased(self, match: Match) -> bool:
        """Whether a want is what there is less of ("monitored but not" is none)."""
        before = self.words.tokens[match.start - 1]
        return before not in ("but", "yet") and not _is_how(match)

    def _change(self, match: Match, sort: str) -> None:
        follows = self.words.tokens[match.end : match.end + 1]
        is_alone = not _WITHOUT_OBJECT.isdisjoint(follows)
        if is_alone or self._over(match.start) in DENIERS:
            return
        self._open(sort, self._reach(match, sort), match.start)

    def _cope(self, match: Match) -> None:
        governor = self._over(match.start)
        if governor == "not":
            self._sort = "lack"
        elif governor != "lack" and copes(self.words, match, self.start):
            self._open("copes", self._reach(match, "copes"), match.start)

    def _is_governed(self, match: Match, sort: str) -> bool:
        """Let what governs decide on a word; say whether it did."""
        governor, governed = self._over(match.start), _GOVERNED[sort]
        if governor not in governed:
            return False
        came_to = governed[governor]
        if governor == "not" and came_to and self._wants_means(match):
            return True
        if governor == "not" and came_to:
            self._turn(came_to)
        elif came_to:
            self._add(match, came_to, governor)
        if governor not in DENIERS:
            self._sort = f"used {governor}"
        return True

    def _wants_means(self, match: Match) -> bool:
        """Whether what there is not is for the bad thing ("no lead for bullying")."""
        near = self.words.tokens[self._at + 1 : match.start]
        return any(noun in _MEANS and to in _MEANT_FOR for noun, to in pairwise(near))

    def _denies(self, match: Match) -> bool:
        """Whether a negation denies what is said ("not poor"), not what was done."""
        tokens = self.words.tokens
        near = {tokens[match.start - 1] if match.start else ""}
        follows = tokens[match.end : match.end + 1]
        is_bad = any(
            c.start == match.end and c.cue.sort in ("bad", "badly") for c in self.cues
        )
        is_being = not _BEING.isdisjoint(near) or follows in (["been"], ["be"])
        return match.cue.form in _DENYING or is_being or is_bad

    def _is_noun(self, match: Match) -> bool:
        word = self.words.tokens[match.start]
        may_be = not word.endswith("ed") and word != "following"
        return may_be and not copes(self.words, match, self.start)

    def _amount_follows(self, match: Match) -> bool:
        return match.end < self.end and is_number(self.words.tokens[match.end])

    def _verb_follows(self, match: Match) -> bool:
        """Whether a verb of what was done follows, and neither an amount nor blame."""
        follows = self.words.tokens[match.end : match.end + 1]
        cues = [c.cue.sort for c in self.cues if c.start == match.end]
        is_verb = bool(follows) and follows[0].endswith("ed")
        return is_verb and not {"bad", "ill", "badly"}.intersection(cues)

    def _reach(self, match: Match, sort: str) -> int:
        """Return where the reach of a cue ends: soon, and before another verb."""
        if sort == "lack" or is_none(self.words.tokens, match.start):
            return self.end
        stop = min(self.end, match.end + _REACH[sort])
        if sort == "not":
            near = range(match.end, stop)
            return next((at for at in near if self._begins_anew(at)), stop)
        places = range(match.end, stop)
        return next((at for at in places if self._ends_change(sort, at)), stop)

    def _ends_change(self, sort: str, at: int) -> bool:
        """Whether what is changed has been named ("reduced variation between them")."""
        is_named = sort in CHANGES and self.words.tokens[at] in _AMONG
        return is_named or self._is_new_verb(at)

    def _is_new_verb(self, at: int) -> bool:
        """Whether a verb ends a reach ("cut delays, were", not "that are late")."""
        tokens = self.words.tokens
        is_relative = tokens[at - 1] in _RELATIVES and tokens[at] in _BEING
        return tokens[at] in _VERBS and not is_relative

    def _begins_anew(self, at: int) -> bool:
        """Whether a denial ends at a word ("not replaced during a long absence")."""
        near = self.words.tokens[at : at + 3]
        return near[0] in _BEYOND or near == [",", "in", "breach"]

    def _open(self, sort: str, until: int, at: int) -> None:
        self._sort, self._until, self._at = sort, until, at

    def _over(self, at: int) -> str:
        return self._sort if at < self._until else ""

    def _add(self, match: Match, polarity: str, sort: str) -> None:
        self.values.append(Value(match.start, polarity, sort))

    def _turn(self, polarity: str) -> None:
        # From the end, so that an endless line takes no endless time.
        for index in range(len(self.values) - 1, -1, -1):
            if self.values[index].at < self._at:
                return
            self.values[index] = replace(self.values[index], polarity=polarity)


def _is_how(match: Match) -> bool:
    """Whether a want tells how something is done ("managed as though they were")."""
    return match.cue.form.startswith(("as though", "as if", "rather", "instead"))


def turned(values: Sequence[Value], at: int, polarity: str) -> list[Value]:
    """Return the values, with another polarity for that at a place."""
    return [replace(v, polarity=polarity) if v.at == at else v for v in values]
