"""What publications count: the units of which a share is told, and what is none."""

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
_IRREGULAR = {
    "child": "children",
    "person": "people",
    "man": "men",
    "woman": "women",
    "family": "families",
    "agency": "agencies",
    "body": "bodies",
    "enquiry": "enquiries",
    "inquiry": "inquiries",
    "delivery": "deliveries",
    "vacancy": "vacancies",
    "trainee": "trainees",
    "baby": "babies",
    "policy": "policies",
}
_REGULAR = (
    *("applicant", "arrest", "arrival", "assault", "assessment", "audit", "bail"),
    *("boy", "call", "caller", "candidate", "care leaver", "care plan", "carer"),
    *("case", "charge", "charity", "check", "clinic", "committee", "complaint"),
    *("conviction", "court", "crime", "custody record", "death", "decision"),
    *("defendant", "detainee", "detective", "disposal", "document", "doctor"),
    *("employee", "engine", "episode", "establishment", "event", "file"),
    *("firefighter", "force", "girl", "governor", "group", "handover", "home"),
    *("hospital", "household", "incident", "inmate", "inspection", "interview"),
    *("investigation", "leader", "learner", "lesson", "letter", "manager", "meeting"),
    *("member", "midwife", "notification", "nurse", "offence", "offender", "office"),
    *("officer", "order", "parent", "participant", "patient", "person on probation"),
    *("placement", "plan", "post", "practitioner", "premises", "prison", "prisoner"),
    *("probationer", "programme", "prosecution", "prosecutor", "provider", "pupil"),
    *("recall", "recommendation", "record", "referral", "region", "relative"),
    *("release", "report", "request", "requirement", "resident", "respondent"),
    *("review", "room", "sample", "school", "search", "sentence", "service"),
    *("service user", "session", "shift", "site", "social worker", "station"),
    *("student", "supervisor", "survivor", "suspect", "task", "team", "test"),
    *("trust", "tutor", "unit", "victim", "visit", "visitor", "volunteer", "ward"),
    *("witness", "witnesse", "worker", "workshop", "young adult", "youth", "cell"),
    *("bed", "place", "appointment", "target", "key worker", "foster carer", "dog"),
    *("contact", "charging decision", "response", "application", "vehicle", "area"),
    *("council", "partnership", "division", "local authority", "house fire", "fire"),
    *("building", "premise", "adult", "staff member", "detention", "transfer"),
    *(
        "commander",
        "constable",
        "sergeant",
        "inspector",
        "apprentice",
        "trainer",
        "crew",
    ),
    *("coach", "tenant", "mentor", "teacher", "counsellor", "clinician", "paramedic"),
    *("jail", "strip-search", "use", "restraint", "pathway", "discharge", "admission"),
)
_PLURALS = (
    *(f"{one}s" for one in _REGULAR),
    *_IRREGULAR.values(),
    *("staff", "workforce", "young people", "those", "them", "us", "population"),
    *("cohort", "intake"),
    *(
        "children in care",
        "people in prison",
        "local authorities",
        "witnesses",
        "searches",
    ),
)
UNITS = rf"(?:{'|'.join(sorted(_PLURALS, key=len, reverse=True))})"
"""Pattern of the units in the plural."""

_SINGULARS = (*_REGULAR, *_IRREGULAR, "young person")
ONE = rf"(?:{'|'.join(sorted(_SINGULARS, key=len, reverse=True))})"
"""Pattern of one such unit."""

MODIFIERS = (
    r"(?:(?!of\b|the\b|and\b|in\b|or\b|likely\b|told\b|levels\b)[a-z][a-z'-]* ){0,3}?"
)
"""Pattern of the words that may stand before a unit: "relevant", "first-time"."""

PLACE = r"(?:area|region|office|force|unit|team|agency|partner)"
"""What "every" names as places: everywhere, and no share."""

NO_PART = (
    r"(?:stages|standards|reasons|factors|tests|domains|(?:key )?questions|judge?ments|"
    r"(?:judge?ment|graded|rated) areas|areas of policing)"
)
"""Of which "two of the four" names two, and counts no part of the work."""

FEW = r"(?:two|three|four|five|2|3|4|5)"

PERIODS = r"(?:whole )?(?:years?|time|day|days|period|week|month|night|evening|morning)"
"""Of which "most" says when, not how many."""

TELLING = (
    r"told|said|say|felt|feel|reported|were|had|have|are|knew|thought|agreed|believed|"
    r"described|received|did|spoke|could"
)
"""What "most" alone does, where it stands for people."""

CAME = (
    r"came|arrived|reached|held|lay|fell|stood|led|drew|named|mentioned|passed|failed|"
    r"ended|began|started|stayed|left|rested|missed|carried|gave|made|"
    r"returned|resulted|lived|tested|proved|turned|produced|lacked|attended|answered"
    r"|closed"
)
"""Further verbs of what so many of a counted whole did: "21 came back"."""

DOING = (
    r"receive|regard(?:ed)?|provide[ds]?|took|take|make|get|got|go|went|work(?:ed)?|live|"
    r"start|leave|attend|need(?:ed)?|want(?:ed)?|found|think|valued?|describe|used?|"
    r"spend|spent|lack|include|contain(?:ed)?|show(?:ed)?|meet|met|achieved?|completed?|"
    r"stay|remain(?:ed)?|relied|rely|responded|welcomed|expected|struggled?|saw|see|know"
)
"""Verbs of what most people or things do, where "most" alone stands for them."""

MASS = (
    r"(?:shortfall|difference|growth|rise|increase|fall|decline|delays?|burden|money|"
    r"funding|cost|progress|improvement|damage|credit|blame|pressure|demand|"
    r"prison|building|site|estate|establishment|hospital|accommodation)"
)
"""Of which "most" says how much, not how many."""

SORTS = (
    r"grades?|ratings?|levels?|categories|options|reasons|ways|types|kinds|priorities|"
    r"outcomes|tiers|bands|themes|principles|questions|stages|strands|pillars|pilots?|"
    r"factors|steps|phases"
)
"""Of which "one of five" names one, not a share."""

NOT_WHOLE = (
    r"in arrears|release|point|mark|of (?:their|the|a|his|her) (?:order|sentence|term|"
    r"licence|supervision|way|day|year|week)|"
    r"party|parties|time|times|year|month|day|hour|week|term|way|yearly|inspection|"
    r"report|visit|quarter|place|sector|person|stage|round|generation|country|"
    r"of an? (?:hour|mile|day|century|million|per cent)|"
    r"of (?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)|january|february|march|april|may|june|july|august|"
    r"september|october|november|december"
)
"""What follows an ordinal or a figure that is no part of a whole."""

NO_WHOLE = (
    r"(?:working )?(?:months?|years?|weeks?|days?|hours?|minutes?)|areas?|regions?|"
    r"prisons?|forces?|services?|courts?|cit(?:y|ies)|towns?|locations?|places?|"
    r"homes?|teams?|offices?|units?|sites?|schools?|wards?|hospitals?|wings?|"
    r"january|february|march|april|may|june|july|august|september|october|november|"
    r"december"
)
"""What follows "in" and a number that is a place or a time, no whole."""
