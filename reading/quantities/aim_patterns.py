"""What stands around figures that are aimed at, meant or asked for, not reached."""

import re

TARGET = re.compile(
    r"\b(?:targets?|standard|threshold|ambition|aim|goal|benchmark|minimum|expectation|"
    r"requirement|maximum)(?: \w+){0,1} (?:of|is|was(?! (?:only |not )?(?:reached|met|"
    r"missed))|(?<!time )at|that|to)(?: \w+){0,3} $"
)
# "It aims for callers to abandon no more than 5 per cent": what is hoped for.
AIMED = re.compile(
    r"\b(?<!that )(?:aims?|aiming|seeks|hopes|wants|intends|expects|pledged|promises|"
    r"promised|undertakes|commits itself|expected|supposed|meant|required)"
    r"(?: not)? (?:to|for)\b(?:(?!\b(?:but|yet|and|only|which|who)\b)[^.;:,])*$"
)
# "Every child is meant to be interviewed" tells of no practice.
MEANT = re.compile(
    r"[^.;:]{0,60}? (?:is|are|was|were) (?:meant|supposed|expected|due|required|"
    r"entitled|obliged|to (?:be|have|get|receive))\b|[^.;:,]{0,60}? (?:should|must"
    r"|ought "
    r"to|needs? to|deserves?)\b"
)
# What is to be so in all cases is not so yet.
TO_BE = re.compile(
    r"\b(?:should|must|ensur\w+|sure|aim\w*|inten\w+|want\w*|need(?:s|ed)? to|will|"
    r"would|"
    r"designed|asked|expect\w*|requir\w+|so that|if|whether|until|to (?:make|see|have|"
    r"be|"
    r"give|get|transfer|bring|move|reach|cover|offer|provide|review|keep))\b[^.;:]*$"
)
TARGET_AFTER = re.compile(
    r" (?:national |local |contractual |required |performance )?"
    r"(?:target|threshold|standard|benchmark|ambition)\b(?! staff)"
)
