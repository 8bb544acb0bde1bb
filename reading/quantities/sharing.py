"""Words that stand once for several figures.

"Completed where required: home visits, 37%" and "plans were made in 60 cases and had
been followed in 50" say before the first figure what the second measures.
"""

import re
from collections.abc import Iterable

from .failing import FAILING

_LEAD = re.compile(r"[^:#]{4,90}:")
_VERBS = r"(?:had|has|have|was|were|is|are|did|do)\b"
_SUBJECT = re.compile(rf"(?:in #[^,]*, )?(?:(?!{_VERBS})[a-z'-]+ ){{1,6}}(?={_VERBS})")
_NO_SUBJECT = re.compile(rf"(?:(?:and|but|yet|though|also) )*(?:{_VERBS}|not |never )")
_DONE = re.compile(
    r"# (?:of \w+ )?(?:was|were|had been|are|is) (?:\w+ )?(?:completed|done|made|held"
    r"|met|"
    r"carried|answered|attended|within|in time|on time|kept|sent|seen|started|found)\b"
)
_MOST_WORDS = 9
_BEGINNING = 9
_LISTED = "recommendations"


def shared_words(clause: str, until: str, told: Iterable[str]) -> str:
    """Return the words before a clause that belong to it too, if there are any.

    `until` is the text up to its end, with figures as signs, and `told` are the
    measures of the figures before it.
    """
    lead, subject = _LEAD.match(until), _SUBJECT.match(until)
    is_short = len(clause.split()) <= _MOST_WORDS
    if lead and is_short and lead.end() <= until.rfind(clause[:_BEGINNING]):
        # "They are late too often: only ## were done in time" counts what was done.
        is_done = _DONE.search(clause) and not FAILING.search(clause)
        return FAILING.sub("", lead[0]) if is_done else lead[0]
    if subject and _NO_SUBJECT.match(clause):
        return subject[0]
    return _LISTED if any(one.startswith(_LISTED) for one in told) else ""
