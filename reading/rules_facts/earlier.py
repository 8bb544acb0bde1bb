"""What reads like a recommendation and is none: earlier ones, rules, expectations."""

import re

_REPORT = r"(?:recommendation|report|inspection|visit|review)s?"
_EARLIER = re.compile(
    rf"\b(?:previous|earlier|past|prior|outstanding|(?:our|the) (?:last|first)) "
    rf"{_REPORT}"
    r"\b|\bpreviously\b|\brecommended then\b|\bthen recommended\b"
    r"|\bin (?:19|20)\d\d,? (?:we|inspectors|it was|hm|the)\b"
    r"|\brecommend(?:ed|ation)\b[^.;]*\bin (?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d (?:report|inspection|review|visit)\b"
    r"|\bhad (?:already |also |then )?(?:been )?(?:recommended|asked|told|urged|"
    r"advised|"
    r"called on)\b|\b(?:no longer applies|has since been|have since been|"
    r"that recommendation)\b|\brecommendations?\b[^.;]*\b(?:was|were|had been|has been|"
    r"have been) (?:only |not |fully |partly |since )*(?:implemented|achieved|met|"
    r"closed|"
    r"withdrawn|fulfilled)\b"
    r"|\b(?:one|some|part) of (?:these|them|those) was that\b"
)
_NORM = (
    r"(?:expectations?|standards?|guidance|guidelines?|polic(?:y|ies)|protocols?|"
    r"procedures?|regulations?|law|legislation|code|notice|framework|rules?|criteria|"
    r"inspection criteria|instructions?|plan|strategy|agreement|contract|handbook|"
    r"statement of purpose|words of)"
)
# "National guidance says that plans should be signed": a rule, which asks nobody.
_RULE = re.compile(
    rf"\b{_NORM}\b[^.;]{{0,60}}?\b(?:is|are|was|were|says?|said|states?|stated|"
    rf"expects?|"
    r"expected|requires?|required|provides?|lays? down|sets? out|makes? clear|has it|"
    r"advises?|tells?)\b[^.;]*?\b(?:should|must|needs? to|ought to)\b"
    rf"|\b(?:by|under|according to|in) (?:the |its |our |their |this |[\w'-]+'s? )*"
    rf"(?:own |local |force |national |current |statutory )*{_NORM}\b[^.;]*?,"
    r"[^.;]*\b(?:should|must|needs? to|ought to)\b"
    rf"|\bshould, (?:by|under|according to) (?:\w+ )?{_NORM}\b"
    r"|\bwe (?:would )?expect\b[^.;]*\bshould\b|\bexpects? that\b"
    r"|\bconcerns identified (?:here|in this report)\b"
)
# Whoever knows what should be done, or doubts it, does not ask for it.
_KNOWN = re.compile(
    r"\b(?:recogni[sz]ed|knew|know|accept(?:ed|s)?|agreed?|understood|understands?|"
    r"acknowledged?|believed?|thought|think|felt|feel|suggested|wondered|argued|heard|"
    r"unsure|unclear|sure|explained)\b(?: to us| us)?(?: that| whether| how| "
    r"what)?[^.;:]{0,60}?\b(?:should|must|needs? to|ought to)\b"
)
_STAFF = re.compile(
    r"^(?!(?:[^,;]{2,40}, )?(?:inspectors|we|i|hm|the (?:inspectorates?|report|"
    r"review))\b)"
    r"[^.;:]*\b(?:told|said|says|thought|felt|believed|wanted|suggested|complained|"
    r"remarked)\b[^.;:]*\b(?:should|must|needs? to|ought to)\b"
    r"|\b(?:should|must|ought to), (?:they|he|she|staff|one|some) (?:said|told|"
    r"thought|felt)"
    r"|\bwas told\b|\bwere told\b"
)
_OF_BEFORE = re.compile(
    r".*\b(?:progress|previous|earlier|past|follow(?:ed|ing)?[- ]up|last)\b.*"
    r"\b(?:recommendations?|inspections?|concerns?)\b.*"
    r"|.*\brecommendations?\b.*\b(?:progress|previous|follow(?:ed)?[- ]up|from (?:19|"
    r"20)\d\d|"
    r"(?:19|20)\d\d)\b.*",
    re.IGNORECASE,
)


# "Managers should sign within five days, but few did": a rule, and how it is kept.
_KEPT = re.compile(
    r"\b(?:should|must|ought to)\b[^.;]*,? (?:and |(?:but|yet|though|although) "
    r"(?:(?!should|must)\w+ ){0,3}?)"
    r"(?:did|does|do|doesn't|don't|didn't|isn't|wasn't|was|were|had|has|only|few|not)\b"
)


def is_kept(text: str) -> bool:
    """Tell whether a sentence says of a rule how it is kept."""
    return _KEPT.search(text) is not None


def is_earlier(text: str) -> bool:
    """Tell whether a sentence is on what was recommended before, in small letters."""
    return _EARLIER.search(text) is not None


def is_under_earlier(heading: str) -> bool:
    """Tell whether a heading is over what came of earlier recommendations."""
    return _OF_BEFORE.fullmatch(heading.strip()) is not None


def is_rule(text: str) -> bool:
    """Tell whether "should" in a sentence is that of a rule, a policy or a standard."""
    return _RULE.search(text) is not None


def is_reported(text: str) -> bool:
    """Tell whether those who hold no office say in it what should be done."""
    return bool(_STAFF.search(text) or _KNOWN.search(text))
