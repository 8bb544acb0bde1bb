"""Words by which what is counted was not done, or does not hold."""

import re

_UNDONE = (
    r"un(?:made|done|read|answered|checked|recogni[sz]ed|identified|recorded|reviewed|"
    r"supervised|met|addressed|assessed|tested|filled|used|attended|trained|visited|"
    r"available|planned|resolved|sent|noticed|considered|started|begun|finished|opened|"
    r"heeded|meaningful|protected|safe|kept)"
)
_TOO_LATE = (
    r"late|delayed|overdue|outside|behind schedule|out of (?:time|date)|l(?:ater|onger)"
    r" than|exceed(?:ed|ing)?|(?:after|beyond) (?:the|its|their) (?:\w+ )?(?:deadline|"
    r"date|time\w*|target|limit)s?"
)
_TOO_LITTLE = (
    r"incomplete|insufficient(?:ly)?|inadequate(?:ly)?|poor(?:ly)?|weak|ineffective|"
    r"too (?:general|slow|late|long|little|few|limited|seldom)|unsatisfactory|"
    r"inappropriate(?:ly)?|unsuitable|f[ae]ll\w* short|short of|perfunctory|"
    r"superficial|rubber-?stamp\w*|formality"
)
_NOT_DONE = (
    r"missing|absent|lack(?:ed|ing)?|missed|fail(?:ed|s|ing|ure|ures)?|yet to|omitted|"
    r"skipped|neglected|overlooked|forgotten|nowhere|still to be|(?:checks?|enquir\w+|"
    r"requests?|visits?|reviews?) (?:\w+ ){0,3}outstanding"
)
WEAK = (
    r"(?:\b(?:not|never|nor|no|nobody|nothing|none|neither|without|seldom|rarely)\b|n't"
    rf"\b)|\b(?:{_UNDONE}|{_TOO_LATE}|{_TOO_LITTLE}|{_NOT_DONE})\b"
)
"""Their pattern, for a clause in small letters with straight quotation marks."""

FAILING = re.compile(WEAK)
