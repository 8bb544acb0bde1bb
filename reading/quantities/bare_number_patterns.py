"""What stands around numbers whose whole is told elsewhere."""

import re

from ..language.numbers import NUMBER
from .quantity_patterns import PER_CENT
from .quantity_units import UNITS

OF_THEM = re.compile(
    rf"(?: (?:{UNITS}))? of (?P<them>them|these|"
    r"those(?! (?:in|at|from|under|held)\b))\b(?! who| that)"
)
# "Negotiations with one of them were under way" names one, and counts none.
WITH_ONE = re.compile(r"\b(?:with|to|from|by|for|at|on|about) (?:only )?$")
# "We looked at 30 cases. In 18 the plan was good enough."
OPENS_IN = re.compile(r"(?:^|[.;] )in (?:(?:only|just|about|the other) )?$")
ITS_CLAUSE = re.compile(
    r",? (?:the|a|an|it|they|there|no|nobody|practitioners|staff|officers|we|this|"
    r"these)\b"
)
OF_THE_WORK = re.compile(
    r" of (?:the|these|those|our) (?:\w+ )?(?:cases|files|records)\b"
)
_HEDGED = (
    r"(?:(?:only|just|as few as|as many as|exactly|no more than|fewer than|more than|"
    r"about|around|nearly|almost|barely|over|under|at least|some|a mere) )?"
)
# "Sound in 30 of 50 cases, but checked in only 12."
IN = re.compile(
    r"\b(?:in|(?:ahead|behind|best|worst|top|bottom|last|first|strongest|weakest),? at"
    r"|(?:progress|good|reasonable|insufficient|limited|little|some|none|nothing"
    r"|enough) (?:on|with|against))"
    rf" {_HEDGED}$"
)
# Of the cases of the section: "planning was sufficient in 25", not "in two cases, ...".
DONE_IN = re.compile(
    r"\b(?:was|were|been|did|met|had|took|made|addressed|set|[a-z]+ed)\b[^,;:.]* in "
    r"(?:(?:only|just|as few as|as many as|exactly|about|nearly|almost) )?$"
)
# "A boy of 15 refused to leave" tells an age.
AGE = re.compile(
    r"\b(?:aged?|ages|(?:boys?|girls?|m[ae]n|wom[ae]n|child(?:ren)?|lads?|pupils?|"
    r"prisoners?|people|person|those) of) $"
)
# "Of the 54 inspections that were due, the service had completed 31."
DONE_SO_MANY = re.compile(
    r"\b(?:had|has|have|was|were) (?:[a-z]+ )?(?:[a-z]+ed|made|held|seen|met|sent|"
    r"found|given|taken|read|kept|lost|brought|told|left|done|run|dealt with|"
    rf"carried out) {_HEDGED}$"
)
# What sets the scene, of which parts are told.
SCENE = re.compile(
    r"\b(?:known to|occurred|happened|arose|arisen|(?<!were )(?<!was )"
    r"(?<!been )applied(?! for)|lived?|living|(?:was|were"
    r"|is|"
    r"are|been) (?:\w+ )?(?:needed|required|called for|due|relevant|present))\b"
    r"[^,;:.]* in (?:\w+ )?$"
)
ALTERED = re.compile(
    r"\b(?:nothing|something|changes?|errors?|faults?|it|them|\w+ed)(?: \w+)? in $"
)
# "Offered in 22 cases and taken up in nine": nine of the 22.
OF_LAST = re.compile(
    r" in [\w-]+(?: cases| files)?,? (?:and|but|yet) (?:then )?(?!not )(?!in)\w+"
    rf"(?:ed|en|n|t|ne)(?: up| out| on| in full)? in {_HEDGED}$"
)
# As in "the region gets four of them": of the recommendations.
GETS = re.compile(r"\b(?:gets?|got|receives?|received|given) $")
# As in "needs were common (22/36), yet a therapist had seen just five".
SEEN = re.compile(
    r"\b(?:had|has|have|were|was) (?:[a-z]+ )?(?:[a-z]+ed|seen|met|read|known|made"
    r"|sent|"
    r"given|held|heard|spoken to) (?:only|just|a mere|no more than|as few as) $"
)
FOR_STAGE = re.compile(
    r" (?:for|on|in) (?:the )?(?:assessment|planning|delivery|implementation|reviewing)"
    r"\b"
)
NEAR = 16
FURTHER = re.compile(r"\bin (?:a further|another) $")
# "Reviewing was sufficient in 21 (39%)": of 54.
WITH_PERCENT = re.compile(
    rf"(?: (?:cases|files|records|plans|people))?(?: \(|, (?:or )?)(?P<p>\d+(?:\.\d+)?)"
    rf"{PER_CENT}"
)
ROUNDED = 0.006
REST = re.compile(r"\b(?:the|its|our) (?:other|remaining) $")
# "The two audits agreed in 25": those that were named, and no part.
THE_FEW = re.compile(r"(?<!of )(?<!in )(?<!for )(?<!with )\b(?:the|both) $")
# "In which one was needed" counts none.
PRONOUN = re.compile(
    r"\b(?:which|where|when|if|without|such|this|that|each|every|any|no|(?<!out )of) $"
)
# "Where a check was due, one had been made in 45."
MADE_IN = re.compile(
    r" (?:had|has|have|was|were) (?:\w+ )?(?:been )?\w+ (?:\w+ ){0,3}in (?:\w+ )?\d"
)
# "Crisis plans existed for 13 patients", of 20 records.
FOR_PEOPLE = re.compile(
    r" (?:patients|people|children|young people|victims|women|men|residents|boys|girls)"
    r"(?=$|[.,;)]| (?:and|but)\b)"
)
DONE_FOR = re.compile(
    r"\b(?:was|were|been|existed|[a-z]+ed|in place|made|done)\b[^,;:.]* for "
    r"(?:(?:only|just|as few as|as many as|exactly|about|nearly|almost) )?$"
)
SO_MANY = re.compile(r"$|[.,;)]| \(\d| (?:and|but|while|whereas|cases|files)\b")
# "Twenty-one were inadequate", "two left with nothing": of those counted before.
OPENS = re.compile(
    r"(?:^(?:(?:but|yet|however,?|still,) )?|[.;:] |, (?:and |but |while |though |"
    r"whereas )?|\bof which |\bof whom )"
    rf"{_HEDGED}$"
)
_SAYS = r"(?:told|said|described|felt|thought|says?|wrote|explained|complained)\b"
SAYING = re.compile(
    rf" {_SAYS}| of (?:them|these|those) (?!described (?!them|it|her|him|us)){_SAYS}"
)
# "Delivery was the weakest, with just 21 cases meeting the standard."
WITH_ONLY = re.compile(rf", with {_HEDGED}$")
MEETING = re.compile(
    r" (?:cases|files|plans|records)(?: \w+)? (?:meeting|reaching|judged|rated|"
    r"sufficient|adequate|satisfactory|effective)\b"
)
# "Two are for the ministry": of recommendations.
SHARED_OUT = re.compile(r" (?:is|are|were|was) (?:for|addressed|directed|made) ")
# "26 beds, two of them upstairs" tells of no part of what was judged.
ASIDE = re.compile(rf"(?:,|–| -) {_HEDGED}$")
# ", two of them involving weapons" describes.
DOING = re.compile(r" [a-z]+ing\b")
# Of another time or place, with which a figure is compared.
ELSEWHERE = re.compile(
    r"\b(?:years? (?:ago|earlier|before)|earlier|previous(?:ly)?|last (?:year|time)|"
    r"nationally|elsewhere|neighbouring|other (?:forces?|regions?|areas?|prisons?)|"
    r"similar|in (?:19|20)\d\d|at (?:the|our) last)\b[^.;]*$"
)
# "- Planning: 27", below a line that counts the cases.
LINE = re.compile(
    r"(?:the )?(?:assessment|planning|(?:implementation and )?delivery|reviewing)"
    r"(?::| –| -|,)? (?:(?:in|only|just) )*$"
)
NO_MORE = re.compile(r"[.,;]?(?: (?:cases|files))?[.;]?$")
LIKE = re.compile(
    r"\b(?:it|this|that|the (?:\w+ ){0,2}(?:figure|share|proportion|rate|result|"
    r"equivalent|percentage|estimate|score|average|level)(?: (?:for|in|at|among|of) "
    r"[^,;.#]{3,40}?)?) (?:was|is|were|stood|stands|came|fell|rose|dropped|reached|had "
    r"been|had|slipped|climbed|went)(?: (?:up|down|at|to|lower|higher|better|worse|"
    r"only|just|still|even|barely|nearly|almost|below|above|under|over|about|around|a "
    r"mere|as low as|as high as))* $"
)
GAPPED = re.compile(
    r"(?:^|[,;] |,? (?:and|but|while|whereas) )(?:for|in|at|among|on) (?:the )?"
    r"[a-z' -]{3,40}?,? (?:only |just )?$"
)
# "43 per cent in the north, 51 in the south and 29 in the city".
LISTED = re.compile(
    rf"{PER_CENT} (?P<p>in|for|at|among|on) [^,;.]{{3,40}}?(?:, (?:and )?| and )"
    r"(?:\d+ (?P=p) [^,;.]{3,40}?(?:, (?:and )?| and ))*$"
)
CLOSED = re.compile(r"$|[.,;)]| (?:and|but|while|whereas|for|in|among|at|on) ")
# "We read 15 plans. They were clear": of those that were counted.
GOES_ON = re.compile(r"(?:they|these|all|most|the (?:cases|plans|files|records))\b")
# "In the 30 cases that were audited too, the two agreed in 25."
IN_WHOLE = re.compile(
    r"(?:^|[.;:] |, (?:and|but) )(?:in|across|among|for) (?:all )?(?:the|these|those) "
    rf"(?P<m>{NUMBER}) (?:[\w-]+ ){{0,2}}?(?P<what>{UNITS}) (?:that|where|in which|"
    r"which|who|whose|with|for which|for whom|we)\b [^.;:]{2,120}?, [^.;:\d]*$"
)
# "In the 51 calls where this mattered, 29 callers weren't asked": one to a call.
ONE_TO_EACH = re.compile(
    r" (?:callers?|calls?|people|practitioners|offenders|individuals|cases|files|"
    r"records|plans|assessments)(?: on probation)?"
)
WORK = frozenset(("calls", "cases", "files", "records"))
# "They had visited all 14 homes".
SO_MANY_OF_THEM = re.compile(rf"(?:of )?(?:the |these |those |our )?{NUMBER}\b")
WE_DID = re.compile(r"\b(?:we|inspectors) (?:\w+ ){0,2}$")
# "3,820 reports in 2025, or one for every 240": a year, and a rate.
YEAR = re.compile(r"(?:19|20)\d\d$")
IN_YEAR = re.compile(r"\b(?:in|since|of|during|by|until|from|to|and|for) $")
FOR_EVERY = re.compile(r" (?:for|per) (?:each|every)\b")
# "We read 20 cases and spoke to six of them", "we tracked 36": how the work was done.
SPOKE = re.compile(
    r"\b(?:we|inspectors|they) [^.;:]*\b(?:spoke|talked|listened) (?:to|with) "
    r"(?:only |just |about |around )?$"
    r"|(?:^|[,;:] |\band )(?:we|inspectors) (?:tracked|followed|read|visited|examined|"
    r"inspected|sampled|looked at) (?:only |just |about |around )?$"
)
# "Too many of the other 16" counts some of those.
MANY_OF = re.compile(r"\b(?:many|few|all|none|most|some|any|each) of the (?:\w+ )?$")
# "Two areas keep records of their own": no part of the cases, nor of the people.
IN_PLACES = re.compile(
    r" (?P<noun>areas|regions|forces|offices|divisions|districts|counties|councils|"
    r"trusts|agencies|towns|cities)\b"
)
