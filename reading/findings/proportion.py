"""What a share does to a judgement: how many make praise faint, or blame."""

from collections.abc import Sequence
from fractions import Fraction

from ..language.cueing import Words, wordset
from ..language.verbs import predicate
from ..quantities.quantities import Quantity
from .parting import apart
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement, is_number

_COUNTED = wordset("counted")

# "Fewer than" so many, up to here, reads as too few.
_STILL_FEW = Fraction(1, 2)
# "Just under" so many is as many as it says, and too few only up to here.
_NEARLY_FEW = Fraction(2, 5)
# Praise of fewer than these, without a word that judges the number, is none.
_MOST = Fraction(2, 3)
_MAKING_UP = (
    *(("account", "for"), ("accounts", "for"), ("accounted", "for")),
    *(("make", "up"), ("makes", "up"), ("made", "up")),
)
_AIMING = ("aims", "aim", "aimed", "plans", "hopes", "intends")
# What is done, and how soon, praises where no figure tells in how many cases.
_PLAIN = ("doing", "timely")
# "In none of the cases was a step left undone."
_NO_HARM = Judgement(STRENGTH, "not")
_OF_CHANGE = ("less", "more", "better", "worse", "rare")


def weighed(judgement: Judgement, quantities: Sequence[Quantity]) -> Judgement:
    """Return the judgement that a clause with these shares comes to.

    Good work in few cases is a concern if the words say "fewer than"; a bare figure
    judges nothing (see `gold/guidelines.md`). Blame stays blame, however rare.
    """
    if not quantities or judgement.polarity not in (STRENGTH, NOT_STATED):
        return judgement
    quantity = quantities[0]
    value = fraction(quantity.stated)
    is_kept = value == 0 and judgement == _NO_HARM
    is_kept = is_kept or (quantity.form == "rest" and bool(judgement.sort))
    if judgement.sort in _OF_CHANGE or is_kept:
        return judgement
    if value == 0 or _is_few(quantity, value):
        return Judgement(CONCERN, "share")
    if quantity.form == "all" and value == 1 and judgement.sort != "event":
        return Judgement(STRENGTH, judgement.sort or "share")
    is_most = quantity.form == "majority"
    is_plain = judgement.sort in _PLAIN and value < 1
    if judgement.polarity == STRENGTH and (value < _MOST or is_plain) and not is_most:
        return Judgement(NOT_STATED, "share")
    return judgement if judgement.sort else Judgement(NOT_STATED, "share")


def is_counted(words: Words, start: int, end: int) -> bool:
    """Whether the tokens of a clause tell a figure: a verb, a number, its unit."""
    tokens = words.tokens
    verb = predicate(tokens, start, end)
    if verb is None:
        return False
    return any(
        is_number(tokens[at]) and not _COUNTED.isdisjoint(tokens[at + 1 : at + 3])
        for at in range(verb + 1, end)
    )


def is_told(words: Words, clause: tuple[int, int], at: int) -> bool:
    """Whether the main part of a clause tells the figure that stands at an offset.

    A figure in what hangs on that, and one that is aimed at, describes.
    """
    main = apart(words.tokens, *clause).main
    verb = predicate(words.tokens, *main)
    if verb is None and _makes_up(words, main, at):
        return True
    if verb is None or words.tokens[verb] in _AIMING:
        return False
    return at < words.place(*main)[1]


def _makes_up(words: Words, main: tuple[int, int], at: int) -> bool:
    """Whether something is said to account for so many, or to make them up."""
    pairs = zip(words.tokens[main[0] :], words.tokens[main[0] + 1 :], strict=False)
    places = (main[0] + n for n, pair in enumerate(pairs) if pair in _MAKING_UP)
    place = next(places, None)
    return place is not None and words.spans[place][0] < at


def fraction(stated: str) -> Fraction:
    """Return "2/3" or "30%" as a fraction."""
    if stated.endswith("%"):
        return Fraction(stated[:-1]) / 100
    return Fraction(stated)


def _is_few(quantity: Quantity, value: Fraction) -> bool:
    if quantity.side != "below":
        return False
    return value <= (_NEARLY_FEW if quantity.near else _STILL_FEW)
