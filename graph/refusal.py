"""What a query may not do, and how it is told that it is not well formed."""

import re

from pyoxigraph import Store

from ..ontology.errors import InputError
from ..ontology.terms import PREFIXES

# Patterns are compiled where they are needed, which is seldom.
_SERVICE = "(?i)(?<=ser)vice"
_BROKEN = "(?i)serqzjx"
_BREAK = str.maketrans("viceVICE", "qzjxQZJX")
_WHERE = r"(?s)error at (\d+):(\d+): (?:expected )?(.*)"
_REASON = r"(?:\A|\bone of |, )([A-Z][\w'-]*(?: [\w'-]+){2,})"
UPDATE = (
    r"(?i)(?:\s+|#[^\r\n]*|BASE\s*<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>)*"
    r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b"
)
_SHOWN = 40


def refuse_service(text: str) -> None:
    """Raise InputError if the query `text` would call another service.

    The engine's own parser decides: with the word broken wherever it stands,
    names, strings and comments still parse, and the keyword no longer does.
    A second parser would read some comments or strings differently and could
    be got round.
    """
    broken, count = re.subn(_SERVICE, _break, text)
    if not count:
        return
    try:
        Store().query(broken, prefixes=PREFIXES)
    except SyntaxError as error:
        if not _is_at_broken_word(broken, error):
            raise refused(text, error) from None
        msg = (
            "SERVICE is refused, because this command asks only its own graph: "
            "take the SERVICE block out of the query."
        )
        raise InputError(msg) from None


def _break(word: re.Match[str]) -> str:
    return word[0].translate(_BREAK)


def _is_at_broken_word(broken: str, error: SyntaxError) -> bool:
    match = re.match(_WHERE, str(error))
    if not match:
        return True
    lines = broken.split("\n")[: int(match[1])]
    lines[-1] = lines[-1][: int(match[2]) - 1]
    return bool(re.search(_BROKEN, "\n".join(lines).split()[-1]))


def refused(text: str, error: SyntaxError) -> InputError:
    """Return the error to show for a query that the engine could not parse."""
    if re.match(UPDATE, text):
        return InputError(
            "this command only reads: give a SELECT, ASK, CONSTRUCT or DESCRIBE "
            "query, and change the graph by its records and `inspectkg build`."
        )
    match = re.match(_WHERE, str(error))
    if not match:
        return InputError("the query is not valid SPARQL: check its syntax.")
    line, column = int(match[1]), int(match[2])
    reason = re.search(_REASON, match[3])
    because = f" ({reason[1]})" if reason else ""
    place = f"line {line}, column {column}{_line(text, line, column)}"
    return InputError(f"the query is not valid SPARQL near {place}{because}: mend it.")


def _line(text: str, line: int, column: int) -> str:
    """Return what to show of a line: some of it on either side of the column."""
    lines = text.split("\n")
    whole = lines[line - 1] if line <= len(lines) else ""
    start = max(0, column - _SHOWN)
    # From the start of a word, so that none is shown in part.
    start = whole.find(" ", start) + 1 if start else 0
    shown = whole[start : column + _SHOWN].strip()
    return f", in `{shown}`" if shown else ""
