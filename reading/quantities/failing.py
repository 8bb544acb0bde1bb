"""Words by which what is counted was not done, or does not hold."""

import re

_UNDONE = (
    r"un(?:made|done|read|answered|checked|recogni[sz]ed|identified|recorded|reviewed|"
    r"supervised|met|addressed|assessed|tested|filled|used|attended|trained|visited|"
    r"available|planned|resolved|sent|noticed|considered|started|begun|finished|opened|"
    r"heeded|meaningful|protected|safe|kept|seen|touched|examined|explored|logged|"
    r"questioned|asked|challenged|informed|told|written|drafted|appraised|weighed|"
    r"verified|vetted|inspected|audited|investigated|honoured|fulfilled|heard|posted|"
    r"concluded|completed)"
)
_TOO_LATE = (
    r"late|lateness|tard(?:y|ily|iness)|delay(?:s|ed)|overdue|outside|behind schedule|"
    r"out of (?:time|date)|l(?:ater|onger) than|exceed(?:ed|ing)?|overr[au]n|slipped|"
    r"slippage|(?:after|beyond|past) (?:the|its|their|our|his|her) (?:[\w-]+ ){0,2}"
    r"(?:deadline|date|time\w*|target|limit|day (?:set|agreed|due))s?|(?:after|beyond|"
    r"past) (?:\d+|two|"
    r"three|four|five|six|ten|fifteen|twenty) (?:working )?(?:days|weeks|minutes|hours)"
)
_TOO_LITTLE = (
    r"incomplete|insufficient(?:ly)?|inadequate(?:ly)?|poor(?:ly)?|weak|ineffective|"
    r"too (?:general|slow|late|long|little|few|limited|seldom|lightly|thin(?:ly)?|"
    r"shallow|narrow(?:ly)?|weak(?:ly)?|vague)|unsatisfactory|"
    r"inappropriate(?:ly)?|unsuitable|f[ae]ll\w* short|short of|perfunctory|"
    r"superficial(?:ly)?|rubber-?stamp\w*|formality|wanting|deficient|amiss"
)
_NOT_DONE = (
    r"missing|absent|absence|lack(?:ed|ing|s)?|missed|fail(?:ed|s|ing|ure|ures)?|"
    r"yet to|"
    r"omitted|"
    r"skipped|neglected|overlooked|forgotten|nowhere|still to be|(?:checks?|enquir\w+|"
    r"requests?|visits?|reviews?) (?:\w+ ){0,3}outstanding|"
    r"(?:left|leaving|leaves) (?:\w+ ){0,2}(?:out|off|blank|empty|undone|open|aside)|"
    r"passed over|blank|silent|silence|ignored|disregarded|stayed away|dispensed with|"
    r"lost sight|slipped from|out of sight|unable to|hardly|scarcely|lapsed|dried up|"
    r"let slide|idle|adrift|drift(?:ed)?|put off|postponed|shelved|still (?:waiting|to|"
    r"open)|waiting for|behind with|blind to|deaf to|at odds|dropped out|to no (?:use|"
    r"purpose|avail)|came to nothing|come to nothing|left (?:\w+ ){0,2}(?:ringing|"
    r"waiting|wondering|guessing|unread|untouched|unused)|let (?:\w+ ){0,3}down|"
    r"fall(?:en|s|ing)? down|fell down|wasted|begging|turned away|fed up|forgot|"
    r"sketchy|out of reach|at arm's length|disappoint\w*|come and gone|in vain|"
    r"half[- ](?:understood|done|finished|hearted\w*|baked)|badly|wrong(?:ly)?|vague|"
    r"thin|far from|too (?:big|low|brief|soft|few)|unreasonable"
)
WEAK = (
    r"(?:\b(?:not|never|nor|no|nobody|nothing|none|neither|without|seldom|rarely|"
    r"cannot)\b|n't"
    rf"\b)|\b(?:{_UNDONE}|{_TOO_LATE}|{_TOO_LITTLE}|{_NOT_DONE})\b"
)
"""Their pattern, for a clause in small letters with straight quotation marks."""

FAILING = re.compile(WEAK)

CANCELLED = re.compile(
    r"(?:\b(?:not|never|no|neither|without|nothing)|n't) (?:(?:been|be|have|had|a|an|"
    r"any|"
    r"the|ever|one|in any way) ){0,2}"
    rf"(?:(?!unsafe){_UNDONE}|{_TOO_LATE}|missing|absent|lacking|missed|omitted|"
    rf"skipped|neglected|"
    r"overlooked|forgotten|fail(?:ed|ing|ures?)?|ignored|delays?|wanting|amiss|a gap|"
    r"gaps|blank|silent|left (?:out|blank|undone))\b"
    r"|\bwithout (?:prior |any )?(?:warning|notice|appointment|exception|fail)\b"
    r"|\band no more\b|, short of (?:the|its|their) (?:[\w']+ ){0,3}target"
)
"""What two words of denial say together: "never late", "without delay"."""
