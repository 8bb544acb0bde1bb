"""What stands around figures that are no share of what was inspected."""

import re

# Money, room and nearness to a number are no shares of what was inspected.
NO_SHARE_BEFORE = re.compile(
    r"\b(?:budgets?|grants?|spending|funding|savings|costs?|prices|inflation|salar(?:y|"
    r"ies)|(?<!with )pay|council tax)\b[^.;:]{0,40}"
    r"(?:by|of|at|to|was|is|are|were) (?:\w+ ){0,2}$"
    r"|\b(?:places|room|space|capacity|beds|cells|desks) for (?:only |just )?$"
    r"|\b(?:pay|salary|tax|price) (?:rise|award|increase|cut) (?:of|worth) $"
    r"|\bwithin (?:about |around )?$|\bresponse rate\b[^.;:]{0,60}$"
)
# Who lives in a place is no share of the work, nor is a rhythm ("four days in seven").
NO_SHARE_AFTER = re.compile(
    r" of (?:the )?(?:(?:local|general|wider|national|resident|adult|whole|total|\w+'s)"
    r" )+population\b|"
    r" of (?:their|the|a|his|her|its|that) (?:\w+ )?(?:sentence|order|licence|term|"
    r"tariff)\b|"
    r"(?: (?:less|more))? (?:in|of|from|on|off) (?:the|its|their|our|this|next|last)"
    r"(?: [\w'-]+){0,3}? (?:budget|funding|spending|income|turnover|grant|costs?)\b"
    r"(?! on)|,? give or take"
)
# "Too short for most" is of no use to them.
TOO_MUCH = re.compile(r"\btoo \w+ (?:for|in) $")
# "From half to 40 per cent of the sentence" says when somebody is released.
OF_SENTENCE = re.compile(
    r"\b(?:release|halfway|half-way) (?:point|mark)\b[^.;,]{0,70}\b(?:from|to|at|of) "
    r"(?:just |only )?$"
)
OF_TESTS = re.compile(
    r"(?: [\w'-]+){0,2} (?:(?<!random )(?<!drug )(?<! our )tests|standards|domains|"
    r"judge?ments|ratings|key questions|"
    r"areas (?:of policing|we inspect|that we inspect))\b"
)
