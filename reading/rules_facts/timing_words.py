"""How texts say when inspectors came: the words before and after a date."""

import re

INSPECTING = re.compile(
    r"\b(?:inspect(?:ed|ions?|ors|orate|ing)?|visit(?:s|ed)?|fieldwork|on site|cases|"
    r"field teams?|reviews? of progress|the review (?:was|took|itself)|"
    r"files|(?:our|this|the) review|reviewed|interviewed|returned|on-site|followed up|"
    r"spent|spoke|assessors|assessed|we came|came unannounced|arrived|we (?:were|"
    r"examined|looked|saw)|"
    r"inspectors saw|"
    r"evidence|revisit(?:ed)?|seen|turn came|(?:records|files|plans) were (?:read|"
    r"examined|sampled|studied|chosen)|reading was done|(?:an|the) inspector called|"
    r"assessment (?:of the (?:\w+ )?(?:service|home|trust|practice|provider|"
    r"authority|council) )?(?:took place|was (?:made|carried out))|(?:team|inspectors|"
    r"we) (?:\w+ )?(?:went|came|arrived|turned up)|worked (?:remotely|off site)|in the "
    r"field|"
    r"turn|(?:programme|inspection) reached|(?:was|were) (?:looked at|examined|read|"
    r"seen))\b"
)
OPENS = re.compile(
    r"(?:[\w-]+ (?:weeks?|months?|days?) ago, )?(?:over (?:\w+ ){1,3})?(?:between|in|"
    r"during|from|on|over|for \w+ weeks? (?:in|"
    r"from)|"
    r"(?:in|during) the weeks? (?:of|beginning|commencing))(?: the weeks? (?:of|"
    r"beginning|commencing))?(?: early| late| mid-?)?(?: \w+day)? $"
)
THEY_INSPECTED = re.compile(
    r",? [^.,;]{3,60}? (?:were|was) (?:all |each |both )?(?:visited|inspected|examined|"
    r"sampled|looked at)\b|,? (?:(?:we|they|our (?:\w+ )?(?:team|inspectors)|"
    r"(?:[\w'-]+ ){0,4}inspectors|a "
    r"(?:\w+ "
    r")?team|"
    r"(?:hm|his majesty's|her majesty's) \w+(?: of \w+)?|ofsted|hmicfrs|hmcpsi|cqc)\b"
    r"(?! (?:\w+ )?(?:published|reported|found in|recommended|rated|told))"
    r"[^.;]{0,120}?)\b(?:inspected|visited|looked|examined|reviewed|considered|carried|"
    r"read|spent|spoke|met|came|interviewed|assessed|returned|observed|followed|went|"
    r"conducted|undertook|completed|evaluated|were|joined|worked|sat|watched|saw|"
    r"listened|"
    r"tested|heard|studied|sampled|arrived|stayed|asked|made|called)\b"
)
LINKED = re.compile(
    r"(?:\b(?:in|during|between|from|on|of|through|throughout|over|across|dates?|"
    r"commencing|beginning|held|early|"
    r"mid|late|ending|w/c|wc|spent|(?:fortnight|weeks?|days|month) (?:to|until|up to))|"
    r"[:,(])\s*(?:the )?(?:(?:early|mid|late)[- ]|(?:weeks?|"
    r"fortnight|"
    r"(?:(?:first|second|third|fourth|last|final|opening|closing|whole) )?(?:(?:two|"
    r"three|four|few|ten|\d+) )?(?:weeks?|"
    r"half|fortnight|part|days)|"
    r"days|start|end|middle|beginning) (?:of|from|beginning|commencing|starting):? )?$"
)
AT_THE_TIME = re.compile(
    r"\b(?:at|by|until) the time of (?:the|our|this|its) (?:\w+ )?(?:inspection|visit|"
    r"revisit|fieldwork|review)(?: \(|,? (?:on|in|from|between) )$"
    r"|\b(?:welcome|welcomed|hospitality|help|courtesy|co-?operation|assistance)\b"
    r"[^.;]{0,60}\b(?:us|inspectors|the team|(?:the|our) (?:inspection )?team)\b"
    r"[^.;]{0,20} (?:in|on|from|between|during) $"
)
FOLLOWING = re.compile(
    r"\b(?:after|following) (?:an?|our|the|its|this) (?:[\w-]+ ){0,3}(?:inspection|"
    r"visit|review|fieldwork)\b[^.;,]{0,40} (?:in|on|during|between|of|from) $"
)
BEGAN = re.compile(
    r"\b(?:inspection|fieldwork|visit|review)\b[^.;]{0,90}\b(?:ran|lasted|took place|"
    r"was "
    r"(?:carried out|done|made|held)) (?:on|in|from|between|over|during) $|"
    r"\b(?:inspection|fieldwork|visit|review) (?:of [\w' -]{3,40}? |\w+ )?(?:began|"
    r"started|commenced|ran|opened|got under way|lasted|was done|were done) (?:on|in|"
    r"from|"
    r"over) (?:the (?:weeks?|fortnight) (?:of|from) )?$"
    r"|\b(?:we|inspectors|the team|our team|they) (?:\w+ )?(?:began|started|opened|"
    r"arrived|came)\b[^.;]{0,50} (?:on|in) $"
    r"|\b(?:we|inspectors|they)\b[^.;]* (?:weeks?|days?|fortnight|visit|stay) (?:that |"
    r"which )?(?:began|started|beginning|starting|commencing) (?:on|in) $"
    r"|\b(?:starting|beginning|commencing) (?:on|in) $"
    r"|\b(?:the present one|this (?:one|time|visit|inspection|"
    r"assessment))\b[^.;]{0,40} (?:on|in|from|"
    r"between|over) (?:the (?:\w+ )?(?:week|half|part|fortnight|days|start|end|middle)"
    r" of )?$|(?:^|[;,] )(?:\w+ )?[\w-]+'s (?:own )?(?:took place|was (?:carried out|"
    r"made|done|held)|ran|began|started) (?:on|in|from|between|over) (?:the \w+ week "
    r"of )?$|\b(?:inspection|fieldwork|visit)\b[^.;]*, (?:began|started|"
    r"commenced) (?:on|in) $|\b(?:we|inspectors|they) (?:began|started) (?:our|the|"
    r"their) assessment (?:of [^.;]{3,40} )?(?:on|in) $"
)
# "It ran from 23 February 2026 for three weeks"; "work began on 2 March and ended".
STAY = re.compile(
    r"(?:^|[:;] )(?:it|this|that|the stay|work|our work|the work) (?:\w+ )?(?:ran|"
    r"began|lasted|"
    r"started|opened|took place)\b[^.;]{0,40}? (?:from|on|in|between|over) $"
)
LASTS = re.compile(
    r"[^.;]*\b(?:weeks?|days|fortnight|cases|files|finished|ended|closed|was over)\b"
)
WHEN_WE = re.compile(
    r",? (?:which was )?(?:the (?:month|weeks?|fortnight|days) )?(?:of|for|in which|"
    r"that|when) (?:(?:our|this|the) (?:\w+ )?(?:visit|inspection|fieldwork)\b|(?:we|"
    r"they|inspectors) (?:came|visited|inspected|arrived|went|were (?:there|on site|in|"
    r"at|with))\b)|,? when (?:we|they|(?:our|the|a) (?:\w+ )*?"
    r"(?:team|inspectors)|inspectors)\b"
    r"[^.;]{0,50}?\b(?:came|visited|inspected|arrived|went|read|opened|looked|were)\b"
)
TOLD_THEN = re.compile(
    r"\b(?:announced|notice|notified|told|informed|published|reported)\b(?:(?! and "
    r")[^.;]){0,30}$"
)
BY_THEN = re.compile(r"\bby (?:the (?:start|end|middle|weeks?) of )?$")
# Of these the last before a date tells what it is of.
DONE = re.compile(
    r"\b(?:inspected|visited|fieldwork|on site|carried out|conducted|undertaken|took "
    r"place|came|were in|were at|was in|were there|returned)\b"
)
ELSE = re.compile(
    r"\b(?:publish|announced|commissioned|launched|agreed|wrote|since|last(?! "
    r"(?:(?:two|three|four|few|ten) )?(?:weeks?|"
    r"fortnight|days?|half|part)\b)|previous|"
    r"earlier|started|began|merged|introduc|"
    r"will|next|lengthened|before|due(?!r)|"
    r"by(?! (?:hm|his|her|ofsted|hmicfrs|cqc|hmcpsi|us|inspectors|(?:the |our |an? |"
    r"two |three |four )?(?:inspectorates?|care quality|team|inspectors))\b)|until|"
    r"website|after|ended|replaced|at "
    r"(?:our|"
    r"the|an?) (?:\w+ )?inspection (?:of|in)|opened|notice|notified|told|informed|"
    r"appointed|ago|set up)\w*\b"
    r"[^;(]{0,60}\(?$|\bhad (?:an?|its|their) (?:[\w-]+ )?(?:visit|inspection|"
    r"review)\b[^;]*$"
    r"|^(?:published|issued|printed|released)\b|\b(?:first|one|last|some) of (?:them|"
    r"these|which)\b[^;]{0,30}$"
    r"|\bfollow(?:ed|s|ing) (?:an? |the |\w+ )?(?:\w+ )?inspections? of\b[^;]{0,60}$"
)
LAST_MONTH = re.compile(
    r"\b(?:visit(?:ed|s)?|inspected|inspection|fieldwork|carried out|took place|"
    r"returned|came|arrived|were (?:in|at|with|on site|there)|"
    r"went|spent|looked at|read|examined|on site|(?:inspection|fieldwork|visit|review)"
    r"\b[^.;]{0,80}\b(?:began|started|commenced|opened|followed|ran|lasted))\b"
    r"[^.;]{0,40}?"
    r"\b(?:in|last|during|throughout|(?:week|fortnight|half|days|part|start|end|weeks|"
    r"middle) of|in (?:early|late|mid-?)|(?:on|from|between) (?:the )?\d\d?(?:st|nd|rd|"
    r"th)?(?:(?: (?:to|and|until) |\s?[–-]\s?)\d\d?(?:st|nd|rd|th)?)?(?: of)?)\s?$"
)
# Cases, files and visits are spoken of without any inspector too.
INSPECTORS_WORK = re.compile(
    r"\b(?:we|our|inspect\w*|fieldwork|on[- ]site|teams?|read|examined|sampled|visited|"
    r"tracked|reviewed|review|gathered|collected|hm|ofsted|cqc|hmicfrs|looked at|"
    r"interviewed|assessment|in the field|"
    r"followed up|revisit\w*|visits?|reading|turn|programme reached|it was|seen)\b"
)
SEASON = re.compile(
    r"(?:(?:early|late|mid)[- ]?)?(?:late in|early in|(?:the )?(?:first|second|last|"
    r"third) "
    r"(?:half|quarter|months)|(?:the )?(?:end|start|turn|beginning|middle)(?= of \d)|"
    r"(?:the run-up to |before )?christmas|(?:the )?(?:spring|summer|autumn|winter)|"
    r"(?<=early )|(?<=late ))(?: of| in)? ?\b(?P<year>(?:19|20)\d\d)\b"
)
