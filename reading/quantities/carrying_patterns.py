"""How clauses leave to what was said before what their figure measures."""

import re

_PLACE = (
    r"(?:in|at|across|for|among|elsewhere|within|over|outside|on)\b[^,;:#]{0,60}?,? ?"
)
_FIGURE = (
    r"(?:it|this|that|the (?:[\w'-]+ ){0,2}(?:figure|share|proportion|rate|number|"
    r"result|equivalent|percentage|total|position|picture|situation|level)"
    r"(?: \w+ [\w' ]{2,30})?)"
)
SAME = re.compile(
    rf"(?:and |but |while |whereas |yet |though |by contrast,? )?(?:{_PLACE})"
    rf"?{_FIGURE} "
    r"(?:was|is|were|stood at|stands at|came to|fell to|rose to|dropped to|reached|"
    r"had been)(?: (?:\w+ )?(?:stronger|better|healthier|weaker|worse|higher|lower|"
    r"similar),? at)?(?: (?:only|just|barely|still|even))* #[^,;:]*[.,;:]?"
)
NOT_SO = re.compile(
    r"(?:#+,? )?(?:it|that) (?:was|were|is|had|did)(?: (?P<no>not))?(?: so)?[.,]?"
    r"(?: #+\.?)?"
)
BARE = re.compile(
    r"\b(?:checks?|enquir(?:y|ies)|inquir(?:y|ies)|requests?|visits?|one)\b.{0,80}\b"
    r"(?:made|sent|done|carried out|undertaken|completed|repeated|absent|missing|"
    r"lacking)\b"
    r"|\bthey (?:had|have|were) (?:not |never )?(?:been )?(?:made|sent|carried out)\b"
    r"|# (?:cases )?(?:that|which|where they|where one) (?:was|were) (?:due|needed|"
    r"required|called for|necessary)\b.{0,60}\b(?:made|sent|done|carried out)\b"
)
# "Planning: 54 per cent", below a line that says what is counted.
_STAGE = (
    r"(?:the )?(?:assessment|planning|implementation|delivery|reviewing)"
    r"(?: and delivery)?"
)
TABLE = re.compile(
    rf"{_STAGE}(?:,? at| ?[:–-]|,)? \(?#"
    rf"|#+ (?:of (?:the )?cases )?(?:for|at|on|in) {_STAGE}[.;]?(?: and)?$"
)
# "For planning, the figure was 46 per cent, and for reviewing 37."
FOR_STAGE = re.compile(
    rf"(?:and |but |while )*(?:for|in|on) {_STAGE},? (?:(?:{_FIGURE}) )?"
    r"(?:(?:was|is|were|stood at|came to) )?(?:(?:only|just|barely|still|even) )*"
    r"#[^,;:]*[.,;:]?"
)
# "A rate of 24 per cent for the one grade and 9 per cent for the other."
AND_FOR = re.compile(r"(?:and )?#+ (?:for|in|among|at) [^#]*$")
# "The region had 58 per cent of them, and the Harbour unit 41."
GAPPED = re.compile(
    r"(?!.*\b(?:[a-z]+ed|was|were|had|did|made|came|went|sent|read|led|gave|took|saw|"
    r"rang|"
    r"held|met)\b)(?:and |but |while |whereas )?(?:in |at |for |across )?(?:the |its |"
    r"our )?"
    r"[a-z' -]{3,40}(?<! in)(?<! of)(?<! to) #[# ]*[.,;]?"
)
# "One assessment in three" counts assessments, as do "two assessments out of five".
NOUN = re.compile(
    r"\bone (?P<noun>[a-z]+(?: [a-z]+){0,2}) (?:in|out of|of) \w+$"
    r"|^(?:\w+ )*?(?!(?:out|in|"
    r"of)\b)\w+ (?P<nouns>(?!out\b)[a-z]+(?: (?!out\b)[a-z]+){0,2}) (?:in|out of)"
    r"(?: every)? \w+$"
)
# "35 officers in post against a target of 47" counts staff, or the want of them.
STAFFED = re.compile(
    r"\s(?P<noun>(?:[a-z][\w'-]* ){0,5}(?:in post|employed|filled|vacanc(?:y|ies)|"
    r"vacant|unfilled)\b)(?=.*\d)"
)
TOPIC = re.compile(
    r"(?P<child>children's (?:services|social care)|safeguarding|\bchild(?:ren)?\b(?!')"
    r")"
    r"|(?P<abuse>\bdomestic (?:abuse|violence))|(?P<police>\bpolice\b)"
    r"|(?P<home>\bhome visit)"
)
BY_TOPIC = {
    "child": "child-safeguarding-enquiries-made",
    "abuse": "domestic-abuse-enquiries-made",
    "police": "police-enquiries-made",
    "home": "home-visits-completed",
}
ABOUT = re.compile(
    r"(?:and |but |those )*(?:about|into|on|for|of|with|to) [^#]{4,50} #"
)
SENTENCE = re.compile(r"(?<=[.!?]) ")
# "Reviewing was the weakest area. It met the standard in ##."
IT = re.compile(
    r"(?:(?:and|but|however),? )?(?:it|this)(?: work| stage)? (?:was|had|met|did|fell|"
    r"reached)\b"
)
# "Two did not", after so many who felt safe.
DID_NOT = re.compile(
    r"(?:and |but |while )?(?:the (?:other|remaining|last) )?#+ (?:did|had|was|"
    r"were|have|are) not(?: so)?\.?"
)
ANSWER = re.compile(r".{0,40}\banswer (?:was|is) (?:an? )?(?P<said>no|yes)\b.{0,20}")
# "Satisfactory in eight and unsatisfactory in six".
_ADJECTIVE = (
    r"(?:un|in|not |too )?(?:satisfactory|sufficient|adequate|effective|acceptable"
    r"|good "
    r"enough|complete|sound|weak|poor)"
)
TURNED = re.compile(
    rf"(?:and |but |or )?{_ADJECTIVE} (?:in|for) (?:only |just )?(?:the (?:other|"
    r"remaining) )?#[^,;:]*"
)
NONE_DONE = re.compile(
    r"(?:and |but )?(?:(?:nobody|no one|none|no [a-z]+) (?:had|was|were|has) (?:been )?"
    r"[a-z]+(?: \w+){0,2} (?:in|for|by) (?:the (?:other|remaining) )?#[^,;:]*"
    r"|it (?:was|had been) (?:\w+ )?(?:absent|missing|lacking)(?: \w+)? (?:from|in) "
    r"#[^,;:]*)"
    r"(?:,? and)?"
)
WEAK_ONE = re.compile(r"\b(?:un|in|not |too |weak|poor)")
# "Around a third were late": of what the sentence before is about.
NO_SUBJECT = re.compile(
    r"(?:and |but )?(?:only |just |around |about )*#[# ]* "
    r"(?:was|were|is|are|had|came)\b"
)
ITS_SUBJECT = re.compile(
    r"(?!it |this |that |these |they |there |we |in )"
    r"(?P<subject>(?:[a-z'-]+ ){1,4}?)(?=(?:was|were|is|are|had|has|have)\b)"
)
