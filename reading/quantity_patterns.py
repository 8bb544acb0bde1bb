"""Patterns of the quantity grammar, for text in small letters with plain marks."""

import re

from .numbers import NUMBER, WORDS

PARTS = {
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_PART = r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?"
_NOT_WHOLE = (
    r"(?![- ](?:party|parties|time|year|month|day|hour|week|term|way|yearly|"
    r"inspection|report|visit|quarter|place|sector|person|stage|round|"
    r"of (?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)))"
)
_NO_WHOLE = (
    r"(?:working )?(?:months?|years?|weeks?|days?|hours?|minutes?)|areas?|regions?|"
    r"prisons?|forces?|services?|courts?|cit(?:y|ies)|towns?|locations?|january|"
    r"february|march|april|may|june|july|august|september|october|november|december"
)
_PERCENT = r"(?:\d{1,3}(?:\.\d+)?|" + WORDS + r")(?:\s?%|[ -]?per[ -]?cent\b)"
_PEOPLE = (
    r"(?:cases?|children|people|staff|men|women|prisoners|records|files|plans|"
    r"assessments|reviews|visits|practitioners|officers|offenders|respondents|"
    r"inspections|recommendations|incidents|referrals|calls|crimes|investigations|"
    r"patients|victims|families|parents|posts|boys|girls|young people|care leavers|"
    r"those|them|us)"
)
SHARE = re.compile(
    rf"(?P<percent>(?<![\d.,£$-]){_PERCENT})"
    rf"|(?P<slash>(?<![\d/.,£])\d{{1,4}}/\d{{1,4}}(?![\d/]))"
    rf"|(?P<outof>\b(?P<n>{NUMBER})[- ](?:cases[- ])?out[- ]of[- ]"
    rf"(?:(?:the|our|a total of|all|these|those|every)[- ])?(?P<m>{NUMBER})\b)"
    rf"|(?P<ofthe>\b(?P<n2>{NUMBER}) of (?:the|our|its|their|these|those|all|all the)"
    rf" (?P<m2>{NUMBER})\b)"
    rf"|(?P<of>\b(?P<n4>{NUMBER}) of (?P<m4>{NUMBER})\b(?= (?:\w+ )?{_PEOPLE}\b))"
    rf"|(?P<in>\b(?:(?P<n3>{NUMBER})[- ]|one \w+ )in[- ](?:every[- ])?"
    rf"(?P<m3>\d{{1,3}}|{WORDS})\b(?![- ](?:{_NO_WHOLE})\b))"
    rf"|(?P<fraction>\b(?P<top>an?|{WORDS})[- ](?P<part>{_PART})\b{_NOT_WHOLE})"
    rf"|(?P<half>(?<!first )(?<!second )(?<!last )(?<!next )(?<!other )(?<!and a )"
    rf"\b(?:(?:a|one)[- ])?half\b(?![- ](?:an?[- ](?:hour|day|year|month|mile|dozen)"
    rf"|hour|day|year|term|time|way|brother|sister|a million)))"
    rf"|(?P<majority>\b(?:the|a) (?:(?:vast|great|large|overwhelming|clear|significant"
    rf"|small|slim) )?majority of\b|\bmost (?=of (?:the|our|its|these|those)\b)"
    rf"|(?<=in )most (?=(?:relevant )?{_PEOPLE}\b))"
    rf"|(?P<all>\b(?:all|every one|each) (?:of )?(?=(?:the|our|its|these|those)? ?"
    rf"(?:\w+ )?{_PEOPLE}\b))"
    rf"|(?P<none>\bnone of (?=(?:the|our|its|these|those)? ?(?:\w+ )?{_PEOPLE}\b))"
)
_FAR = r"(?:(?:well|far|considerably|significantly|substantially|much|many|slightly|"
_FAR += r"a little|marginally|a few|even) )?"
HEDGE = re.compile(
    rf"\b(?:"
    rf"(?P<just_above>(?:only )?(?:just|slightly|a little|marginally|only slightly)"
    rf" (?:over|above|more than|in excess of)|a little more than)"
    rf"|(?P<just_below>(?:only )?(?:just|slightly|a little|marginally)"
    rf" (?:under|below|less than|fewer than|short of)|a little less than"
    rf"|almost|nearly|very nearly|approaching|not quite|close to|just shy of)"
    rf"|(?P<below>{_FAR}(?:under|below|less than|fewer than|lower than)|no more than"
    rf"|not more than|at most|up to|a maximum of)"
    rf"|(?P<above>{_FAR}(?:over|above|more than|greater than|higher than|in excess of"
    rf"|upwards of|at least|no fewer than|no less than|not less than))"
    rf"|(?P<about>around|about|roughly|approximately|some|circa|in the region of"
    rf"|something like|barely)"
    rf"|(?P<exactly>only|exactly|just|as many as|as few as|a mere|a full"
    rf"|fully|a total of)"
    rf")(?: (?:about|around))? (?:an? (?:estimated |rate of |average of )?"
    rf"|(?:some|all of|all) )?$"
)
_SOME = rf"(?:\d+(?:\.\d+)?|{WORDS})(?:\s?%| per ?cent)?"
RANGE_BEFORE = re.compile(rf"(?:\bbetween {_SOME} and|{_SOME} ?[-–]) ?$|\b{_SOME} to $")
CHANGED_FROM = re.compile(
    r"\b(?:fall|fell|drop|ris|rose|increas|improv|grow|grew|declin|decreas|"
    rf"went|gone|up|down)\w*\b[^.;]*\bfrom {_SOME} to $"
)
RANGE_AFTER = re.compile(rf" ?(?:to|-|–) ?(?:\d+(?:\.\d+)?|{WORDS})(?:\s?%| per ?cent)")
BETWEEN = re.compile(r"\bbetween $")
CHANGE_BEFORE = re.compile(
    r"\b(?:increas|ris|rose|fall|fell|drop|reduc|grow|grew|cut|decreas|declin|up|"
    r"down|improv)\w*(?: of| by) $"
)
CHANGE_AFTER = re.compile(
    r"\s(?:increase|rise|reduction|fall|drop|decrease|growth|cut|higher|lower|"
    r"more than|fewer than|pay|point|interest|inflation)"
)
OF_TESTS = re.compile(
    r"(?: [\w-]+){0,2} (?:tests|standards|domains|judge?ments|areas|ratings)\b"
)
WHOLLY = re.compile(
    r"(?:^|\b(?:in|for|from|across|with|by) )"
    r"(?:(?:almost|nearly|virtually|practically) )?$"
)
HEDGE_AFTER = re.compile(
    r" or (?P<above>more|over|higher|above|greater)\b"
    r"| or (?P<below>less|fewer|under|lower|below)\b"
)
