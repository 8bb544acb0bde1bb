"""Where "most" says how many within a clause, and where it compares."""

import re

from .quantity_units import MODIFIERS, PERIODS, UNITS

# Places of which "all" says where, not how many.
PLACES = (
    r"(?:areas|regions|sites|offices|prisons|forces|units|wings|teams|stations|homes|"
    r"wards|courts|services|divisions|schools|councils|local authorities|partnerships)"
)
# "Attended most incidents", "for most children", "because most staff": not "at most",
# nor "the most serious", and not when or how much.
_MANY = (
    rf"most (?!similar\b|comparable\b|other\b|parts\b|respects\b|ways\b|aspects\b|"
    rf"things\b|{PERIODS}\b|weeks\b|weekends\b|nights\b|days\b|afternoons\b)"
)
MOST_WITHIN = (
    rf"(?:(?<=\bin )|(?<=\bfor )|(?<=\bwith )|(?<=\bacross )|(?<=\bafter )){_MANY}"
    rf"(?={MODIFIERS}(?:{UNITS}|{PLACES}|cases|files|records|instances)\b)"
    rf"|(?:(?<=ed that )|(?<=us that )|(?<=nd that )|(?<=id that )|"
    rf"(?<=\bbecause )|(?<=\bwhere )|(?<=\bwhile )|(?<=\balthough )"
    rf"|(?<=\bsince )|(?<=\bwhen )|(?<=\bthough )|(?<=\band )|(?<=\bwhereas ))"
    rf"{_MANY}(?={UNITS}\b)"
    rf"|(?<=for )most of (?=(?:it|this|that|them)(?:$|[.,;]| (?:and|but)\b))"
    rf"|\bmost of (?=what (?:we|inspectors|it|they|was|had|is)\b)"
    rf"|(?<=, )most of (?=(?:which|whom)\b)"
)
"""Pattern of "most" within a clause, where it says how many."""
MOST_DONE = (
    r"most (?=(?:(?!(?:of|the|and|in|or|likely|often|were|was|are|is|by|to|for|from|at|"
    rf"with|who|that|similar|recent|other)\b)[a-z][a-z'-]* ){{0,2}}?{UNITS}\b)"
)
"""Pattern of "most" before what is counted, wherever it stands."""

# "Sixty per cent said that most staff were fair": what they said, and no share.
SAID_OF_MOST = re.compile(
    r"(?:\d ?%|\bper ?cent|\b(?:half|thirds?|quarters?|fifths?|tenths?)\b|\d/\d+\)?|"
    r"\b(?:in|out of) \w+)(?= )[^.;:]{0,80} (?:said|told (?:us|inspectors)|felt|feel|"
    r"reported|agreed|believed?|thought|considered|knew)(?: that)? "
    r"(?:almost |nearly )?$"
)
"""What stands before "most" where it tells what a share of people said."""

_VERBS = (
    r"attend|complet|answer|visit|investigat|review|assess|address|resolv|record|offer|"
    r"provid|countersign|check|manag|supervis|refer|contact|ask|handl|grad|allocat|"
    r"treat|identif|reach|support|help|cover|includ|affect|deliver|follow|approv|clos|"
    r"clear|process|receiv|consult|inform|involv|interview|trac|arrest|charg|prosecut|"
    r"recall|hous|respond(?:s|ed|ing)? to|deals? with|dealt with|act(?:s|ed)? on|"
    r"implement|achiev|reject|accept|screen|triag|inspect|monitor|updat|produc|prepar|"
    r"submit|submitt|return|observ|sampl|test|train|recruit|fill|schedul|held up|"
    r"listen(?:s|ed)? to|meets|met|sees|saw|seen|gives|gave|given|made|finds|"
    r"found|keeps|kept|sends|sent|tells|told|reads|read|holds|held|knows|knew|know|takes|took|"
    r"carries out|carried out|signs off|signed off|sets up|runs|ran|brought|brings"
)
MOST_OF_DONE = re.compile(
    rf"\b(?:{_VERBS})(?:e|es|s|ed|d|y|ies|ied|ing)?(?: to| with| on)? $"
    r"|\b(?:managed|able|continued|went on) to (?:see|meet|give|find|keep|send|tell|"
    r"read|hold|get to know|take|reach|deal with|speak to|carry out) $"
)
"""What stands before it where somebody does something with most of them."""
