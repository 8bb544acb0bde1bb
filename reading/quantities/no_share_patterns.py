"""What stands around figures that are no share of what was inspected."""

import re

# Money, room and nearness to a number are no shares of what was inspected.
NO_SHARE_BEFORE = re.compile(
    r"\b(?:budgets?|grants?|spending|funding|savings|costs?|prices|inflation|salar(?:y|"
    r"ies)|(?<!with )pay|council tax)\b[^.;:]{0,40}"
    r"(?:by|of|at|to|was|is|are|were) (?:\w+ ){0,2}$"
    r"|\b(?:places|room|space|capacity|beds|cells|desks) for (?:only |just )?$"
    r"|\b(?:pay|salary|tax|price) (?:rise|award|increase|cut) (?:of|worth) $"
    r"|\bwithin (?:about |around )?$|\bresponse rate\b[^.;:,()]{0,60}$"
)
# Who lives in a place is no share of the work, nor is a rhythm ("four days in seven").
NO_SHARE_AFTER = re.compile(
    r" of (?:its|their) (?:(?:[a-z]+ )?capacity|adults|households|inhabitants|wards|"
    r"neighbourhoods)\b|"
    r" of (?:the )?(?:residents|people|households|inhabitants) (?:of|in) (?:the|its) "
    r"(?:[\w-]+ ){0,2}(?:area|county|city|town|borough|district|region)\b|"
    r" (?:residents|people|households|inhabitants) (?:of|in) (?:the|its) "
    r"(?:[\w-]+ ){0,2}(?:area|county|city|town|borough|district)\b|"
    r" of (?:the )?(?:(?:local|general|wider|national|resident|adult|whole|total|\w+'s)"
    r" )+population\b|"
    r" of (?:their|the|a|his|her|its|that) (?:[a-z]+ )?(?:sentence|order|licence|term|"
    r"tariff)\b(?! (?:cases|files|records|people|holders)\b)|"
    r"(?: (?:less|more))? (?:in|of|from|on|off) (?:the|its|their|our|this|next|last)"
    r"(?: [\w'-]+){0,3}? (?:budget|funding|spending|income|turnover|grant|costs?)\b"
    r"(?! on)|,? give or take"
    r"| (?:raised|met|paid|funded) (?:through|by|from)\b"
)
# "A third too many", "half that of other forces".
COMPARED = re.compile(
    r" (?:of )?(?:what (?:it|they|he|she) (?:was|were|had been)\b|those of\b"
    r"|that (?:of|in|at)\b|(?:the )?(?:national|regional|neighbouring|usual)\b"
    r"|(?:the|its|their|our) (?:\w+ )?(?:rate|average|size|price|cost|amount|length|"
    r"strength)\b|too (?:many|few|much|high|low)\b)"
)
# "Contact ends for most people after ...", which a scheme lays down for them.
LAID_DOWN = re.compile(
    r"\b(?:is|are|ends?|takes?|starts?|begins?|applies|apply|lasts?|transfers?"
    r"|releases?)\b"
    r"[^.;:]* for $"
)
LAID_DOWN_AFTER = re.compile(
    r" ?(?:people|prisoners|offenders|men|women|others|children|cases)"
    r" (?:whose|who (?:are|is|serve)|serving|sentenced|subject to|after|at|on|when"
    r"|once)\b"
)
# "Too short for most" is of no use to them.
TOO_MUCH = re.compile(r"\btoo \w+ (?:for|in) $")
# "From half to 40 per cent of the sentence" says when somebody is released.
OF_SENTENCE = re.compile(
    r"\b(?:release|halfway|half-way) (?:point|mark)\b[^.;,]{0,70}\b(?:from|to|at|of) "
    r"(?:just |only )?$"
)
# "Of the five standards ... Two were judged good": of what is graded.
RATED = re.compile(
    r"(?: of (?:(?:the|these|those) )?(?:them|these|those|\w+))? (?:was|were|had been) "
    r"(?:all )?(?:judged|rated|graded|found) (?:to be |as )?['\"]?(?:good|outstanding|"
    r"inadequate|adequate|requir(?:ed|es|ing) improvement)\b"
)
GRADED = re.compile(
    r"\b(?:standards|domains|key questions|judge?ments|tests|headings|gradings|grades|"
    r"ratings|(?:graded|judge?ment) areas|areas (?:of policing|of work|we|that we))\b"
)
OF_TESTS = re.compile(
    r"(?:(?: [\w'-]+){0,2} |the (?:[a-z]+ ){1,2})"
    r"(?:(?<!random )(?<!drug )(?<!our )tests|standards|domains|judge?ments|ratings|"
    r"key questions|areas (?:of policing|we inspect|that we inspect))\b"
)
