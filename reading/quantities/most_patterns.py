"""Where "most" says how many within a clause, and where it compares."""

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
    rf"|(?:(?<=\battend )|(?<=\battends )|(?<=\battended )|(?<=\bcomplete )|"
    rf"(?<=\bcompletes )|(?<=\bcompleted )|(?<=\banswered )|(?<=\bvisited )|"
    rf"(?<=\binvestigated )|(?<=\breviewed )|(?<=\bassessed )|(?<=\bmet )|"
    rf"(?<=\baddressed )|(?<=\bresolved )|(?<=\banswers )|(?<=\bsaw ))"
    rf"{_MANY}(?={MODIFIERS}{UNITS}\b)"
)
"""Pattern of "most" within a clause, where it says how many."""
