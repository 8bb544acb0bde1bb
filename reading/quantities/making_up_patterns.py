"""What says who the people of a place are, and that a place is described."""

import re

from ..language.numbers import NUMBER

_PEOPLE = (
    r"(?:people|residents|men|women|children|boys|girls|prisoners|detainees|patients|"
    r"pupils|learners|adults|young people|households|inhabitants|staff|officers|"
    r"trainees|cases|places|beds|contacts|referrals|calls|incidents|crimes|"
    r"stays|wards|neighbourhoods)"
)
_BE = r"(?:is|are|was|were|had been|have been)"
_AGED = (
    r"(?:aged|under|over|between) (?:the age of )?(?:\d\d|eighteen|twenty)|aged\b|"
    r"in their (?:teens|twenties|thirties)"
)
_SERVING = (
    r"on remand|remanded|unsentenced|sentenced|serving|convicted|lifers|in care\b|"
    r"on (?:an? )?(?:licence|bail|(?:[\w-]+ )?(?:sentence|order)s?\b)"
)
_DESCENT = (
    r"foreign nationals?|black|white|asian|muslim|born|(?:drawn |originally )?from "
    r"(?:an? |the )?(?:[\w-]+ ){0,3}(?:background|minorit|ethnic|heritage|famil)\w*|"
    r"of (?:black|asian|mixed|white|minority)\b"
)
_WHO = (
    rf"(?:(?:a )?(?:child|girl|boy|woman|man)\b(?! with)|children|girls|boys|women|men|"
    rf"adults|female|male|{_AGED}|{_SERVING}|{_DESCENT}|disabled|poor|unemployed|"
    r"newcomers|part[- ]time|first[- ]time|newly arrived|"
    r"among the (?:most|least) (?:deprived|affluent))"
)
_CAME = (
    r"(?:(?:ha[ds] |have )?c[ao]me|were drawn|had arrived) "
    r"(?:straight |directly |originally )?from\b"
    r"|(?:live|lives|lived|living|grow|grows|grew|growing) (?:up )?in\b"
    r"|(?:had|have) been in (?:the )?care\b|(?:had|have) (?:\w+ )?children\b"
    r"|belongs? to an? (?:[\w-]+ ){0,2}(?:group|minority)|works? part[- ]time"
    r"|lasts?\b|lasted\b|identif(?:y|ied) (?:themselves )?as\b|speak|spoke"
    rf"|{_BE} (?:more than|over|under|less than) (?:an?|\d+|{NUMBER}) "
    r"(?:years?|months?|miles?|weeks?)\b"
    r"|(?:is|are|was|were) (?:on|from|in) (?:a|the)\b"
    rf"|{_BE} (?:placed|housed|held|living|looked after) "
    r"(?:outside|out of|away|more than|beyond)\b"
)
_OF_PEOPLE = (
    rf"(?: ?(?:per cent|of (?:them|these|those|whom|the total|all|"
    rf"(?:the|its|all) (?:\w+ )?{_PEOPLE})|(?:\w+ )?{_PEOPLE}))*\)?"
    rf"(?: in (?:{NUMBER}|every \w+)(?: of (?:them|these|those))?)?"
)
_WHO_THEY_ARE = (
    rf"{_OF_PEOPLE}(?:"
    r"(?:,? the (?:person|child|suspect|man|woman|victim|offender))?"
    rf" (?:{_BE}|being) {_WHO}| (?:{_CAME})|,? from\b)"
)
WHO_THEY_ARE = re.compile(_WHO_THEY_ARE)
"""What stands after a figure that tells who so many are."""

TELLS_WHO = re.compile(
    r"(?:per cent|percent|%|\bhalf|\b(?:third|quarter|fifth|sixth|eighth|tenth)s?|"
    rf"\bin {NUMBER}|\b{NUMBER})(?={_WHO_THEY_ARE})"
)
"""A figure that does: "a quarter were foreign nationals"."""

_HEDGES = (
    r"(?:only |just |about |around |some |nearly |almost |roughly |over |more than |"
    r"a little (?:over|under|more than|less than) |well over |fewer than |under )*"
)
BESIDE = re.compile(rf"(?:,|\(| -| –) ?(?:and |of whom |of which )?{_HEDGES}$")
"""What stands before a figure that only stands beside what is told."""

ASIDE = re.compile(
    rf" ?of (?:them|whom|which)(?:,? (?:all )?(?:{_WHO}|from\b|by\b)"
    rf"| {_BE} {_WHO}| (?:{_CAME}))"
    r"| ?of those (?:invited|asked|approached)\b"
    rf"| ?of (?:these|those) {_BE} {_WHO}"
)
"""What stands after it: ", a quarter of them girls"."""

OF_TOTAL = re.compile(r" of (?:the|its|their|all) (?:total|whole)\b")
LIVE = re.compile(r"\b(?:household|resident|inhabitant|adult)s?\b")
"""Who lives in an area: "in Northam, where one household in nine ..."."""

_MANY = rf"(?:[\d,]{{2,}}|{NUMBER})"
_HAS = (
    r"(?:held|holds?|holding|houses|housed|housing|accommodates|accommodated|serves|"
    r"served|covers|covered|supervises|supervised|employs|employed|received|receives|"
    r"(?:was|were|is|are) (?:working with|responsible for|supervising|looking after|"
    r"managing)|takes|took|took in|dealt with|detained|detain|offers?|runs?)"
)
_READ = r"(?:inspected|read|examined|looked at|drew|took|drawn|chosen)"
DESCRIBES = re.compile(
    r"\b(?:(?:population|caseload) of|home to|(?:room|space|places) for|on its books)\b"
    rf"|\b{_HAS} (?:[\w']+ ){{0,4}}?{_MANY} (?:[\w'-]+ ){{0,3}}?{_PEOPLE}\b"
    rf"|\b(?:has|had) (?:around |about |some |just \w+ |only |up to )?{_MANY} "
    rf"(?:[\w'-]+ ){{0,3}}?(?:{_PEOPLE}|during|when|at the time|on the day)\b"
    rf"|\b(?:looked after|looks after|held|holds|holding|housed) {_MANY}"
    r"(?=[.,;]|$| (?:when|in|at|on|during)\b)"
    rf"|\b{_MANY} (?:[\w'-]+ ){{0,3}}?{_PEOPLE} (?:were (?:held|detained|living|"
    rf"supervised|in custody)|lived|live)\b|\b{_MANY} (?:were|was) held\b"
    rf"|^(?:we|inspectors) {_READ} (?:[\w']+ ){{0,3}}?{_MANY} "
    r"(?:[\w'-]+ ){0,2}?(?:cases|files|records)\b"
    rf"|^{_MANY} (?:cases|files|records) were {_READ}\b"
)
"""What says how many there are: "it held 412 men", "a population of 212,000"."""
