"""Faults put in on purpose, each with the layers that must catch it."""

from dataclasses import dataclass

import pytest

from inspectkg.ontology import explaining, reasoning, validation
from inspectkg.ontology.errors import InputError
from inspectkg.ontology.terms import ID

from ..records.minimal import DIGEST, RECORD
from .small_graph import changed, minimal_record, needs_java, small_graph


@dataclass(frozen=True)
class RecordFault:
    """A change of the record's text, and what loading must say of it."""

    name: str
    old: str
    new: str
    says: str


@dataclass(frozen=True)
class GraphFault:
    """A change of the graph: SHACL's focus and words, the axioms of the clash."""

    name: str
    update: str
    focus: str = ""
    says: str = ""
    clash: tuple[str, ...] = ()
    severity: str = "violation"


P = "wales-2026-03-05"
FINDING = f"finding/{P}/planning-weak"
SHARE = f"share/{P}/planning-weak"
CHANGE = f"influence/{P}/change-progress"
MITIGATION = f"influence/{P}/training-staffing"
TOTAL = f"recommendation-count/{P}/total"
EVIDENCE = f"evidence/{P}/finding/planning-weak/1"
PROGRESS = "work-area/progress-in-public-protection-work"
NO_SINGLE = "rests on no single influence that a text states plainly"

RECORD_FAULTS = (
    RecordFault(
        "a theme that the vocabulary does not know",
        "themes: [home-visits]",
        "themes: [home-visitz]",
        "unknown theme 'home-visitz'; nearest in the vocabulary: home-visits",
    ),
    RecordFault(
        "a policy given as a theme",
        "themes: [home-visits]",
        "themes: [probation-reset]",
        "findings[1].themes[1]: unknown theme 'probation-reset'",
    ),
    RecordFault(
        "an influence from something unknown",
        "from: staffing-challenges",
        "from: stafing-challenges",
        "unknown 'stafing-challenges'; give an id of this record",
    ),
    RecordFault(
        "two statements with one id",
        "id: good-visits",
        "id: planning-weak",
        "planning-weak is already the id of a finding",
    ),
    RecordFault(
        "a span past the end of the text",
        "span: [10, 60]",
        "span: [10, 4001]",
        "span ends at 4001, past the end of the text at 4000",
    ),
    RecordFault(
        "a span that ends before it starts",
        "span: [10, 60]",
        "span: [60, 10]",
        "span must be [start, end] with 0 <= start < end",
    ),
    RecordFault(
        "an effect stated for a mitigation that is only under way",
        "basis: intended",
        "basis: stated-cause",
        "what is meant to happen has no stated effect yet",
    ),
    RecordFault(
        "a finding without polarity",
        "polarity: concern",
        "",
        "findings[1].polarity: is missing",
    ),
    RecordFault(
        "a finding with two polarities",
        "polarity: concern",
        "polarity: [concern, strength]",
        "findings[1].polarity: input should be 'strength', 'concern'",
    ),
    RecordFault(
        "an ambiguous influence without an alternative",
        "alternatives:\n      - {relation: linked-to, note: The snow may only "
        "have come at that time.}",
        "alternatives: []",
        "reading ambiguous goes with a list of alternatives",
    ),
    RecordFault(
        "a day of issue that does not exist",
        "issued: 2026-03-05",
        "issued: 2026-02-30",
        "publication.issued: input should be a valid date",
    ),
    RecordFault(
        "counts that do not add up",
        "total: 3",
        "total: 4",
        "total is 4, but the addressees have 3 together",
    ),
    RecordFault(
        "more recommendations stated than counted",
        "count: 2,",
        "count: 0,",
        "1 are stated for probation-wales, more than the count",
    ),
    RecordFault(
        "a trend since an inspection that is not named",
        "since: wales-2023",
        "since: wales-2019",
        "'wales-2019' is not among inspection.compares-with",
    ),
)

GRAPH_FAULTS = (
    GraphFault(
        "a finding without polarity",
        f"DELETE WHERE {{ <{FINDING}> ik:polarity ?any }}",
        focus=FINDING,
        says="exactly one polarity",
    ),
    GraphFault(
        "a finding with two polarities",
        f"INSERT DATA {{ <{FINDING}> ik:polarity <polarity/strength> }}",
        focus=FINDING,
        says="exactly one polarity",
        clash=(FINDING, "ik:polarity polarity/strength"),
    ),
    GraphFault(
        "a finding that is both strength and concern",
        f"INSERT DATA {{ <{FINDING}> a ik:Strength }}",
        focus=FINDING,
        says="exactly one of strength, concern, mixed finding",
        clash=(FINDING, "Type ik:Strength", "Type ik:Concern"),
    ),
    GraphFault(
        "a policy given as a theme",
        f"INSERT DATA {{ <{FINDING}> ik:theme <policy/probation-reset> }}",
        focus=FINDING,
        says="A theme must be a concept of the vocabulary of themes",
        clash=("ik:theme Range ik:Theme", "policy/probation-reset"),
    ),
    GraphFault(
        "a theme that is a policy as well",
        "INSERT DATA { <theme/home-visits> a ik:Policy }",
        clash=("theme/home-visits", "Type ik:Policy", "Type ik:Theme"),
    ),
    GraphFault(
        "a theme that the vocabulary does not know",
        f"INSERT DATA {{ <{FINDING}> ik:theme <theme/nothing> }}",
        focus=FINDING,
        says="A theme must be a concept of the vocabulary of themes",
    ),
    GraphFault(
        "a statement that nobody says",
        f"DELETE WHERE {{ <{FINDING}> ik:attributedTo ?any }}",
        focus=FINDING,
        says="exactly one attribution",
    ),
    GraphFault(
        "a statement without evidence",
        f"DELETE WHERE {{ <{CHANGE}> ik:evidence ?any }}",
        focus=CHANGE,
        says="at least one place in the publication",
    ),
    GraphFault(
        "a role given as the agency involved",
        "DELETE { ?part ik:agency ?any } INSERT { ?part ik:agency "
        f"<role/probation-officer> }} WHERE {{ <{FINDING}> ik:involves ?part . "
        "?part ik:agency ?any }",
        focus=f"involvement/{P}/planning-weak/police",
        says="exactly one agency, an organisation",
    ),
    GraphFault(
        "a share compared with one of another sense",
        f"DELETE {{ <{SHARE}/compared-1> ik:sense ?any }} INSERT {{ "
        f"<{SHARE}/compared-1> ik:sense <sense/met> }} "
        f"WHERE {{ <{SHARE}/compared-1> ik:sense ?any }}",
        focus=SHARE,
        says="which has another measure or sense",
    ),
    GraphFault(
        "a share that counts in a sense of another measure",
        f"DELETE {{ <{SHARE}> ik:sense ?any }} INSERT {{ "
        f"<{SHARE}> ik:sense <sense/vacant> }} WHERE {{ <{SHARE}> ik:sense ?any }}",
        focus=SHARE,
        says="counts in the sense",
    ),
    GraphFault(
        "a direct link where there is only a chain",
        f"INSERT DATA {{ <factor/prison-capacity> ik:hinders <{PROGRESS}> }}",
        focus="factor/prison-capacity",
        says="only a chain leads there, and a chain is never stored",
    ),
    GraphFault(
        "a direct link from a reported association",
        f"INSERT DATA {{ <factor/staffing-challenges> ik:hinders <{PROGRESS}> }}",
        focus="factor/staffing-challenges",
        says=NO_SINGLE,
    ),
    GraphFault(
        "a direct link from an ambiguous influence",
        f"INSERT DATA {{ <factor/{P}/snow> ik:hinders <work-area/home-visits> }}",
        focus=f"factor/{P}/snow",
        says=NO_SINGLE,
    ),
    GraphFault(
        "a direct link from what is only intended",
        "INSERT DATA { <factor/addressing-training-gaps> ik:mitigates "
        "<factor/staffing-challenges> }",
        focus="factor/addressing-training-gaps",
        says=NO_SINGLE,
    ),
    GraphFault(
        "a direct link in another relation than the one stated",
        "INSERT DATA { <factor/prison-capacity> ik:helps <factor/rapid-policy-change> "
        "}",
        focus="factor/prison-capacity",
        says=NO_SINGLE,
    ),
    GraphFault(
        "a direct link where no text says anything",
        "INSERT DATA { <policy/probation-reset> ik:helps <work-area/home-visits> }",
        focus="policy/probation-reset",
        says=NO_SINGLE,
    ),
    GraphFault(
        "an influence with two relations",
        f"INSERT DATA {{ <{CHANGE}> ik:relation <relation/helps> }}",
        focus=CHANGE,
        says="exactly one relation",
        clash=(CHANGE, "ik:relation Characteristics: Functional"),
    ),
    GraphFault(
        "an effect stated for a mitigation that is only under way",
        f"DELETE DATA {{ <{MITIGATION}> ik:basis <basis/intended> }} ; "
        f"INSERT DATA {{ <{MITIGATION}> ik:basis <basis/stated-cause> }}",
        focus=MITIGATION,
        says="has no stated effect",
    ),
    GraphFault(
        "an ambiguous influence without an alternative",
        "DELETE WHERE { ?influence ik:hasAlternative ?any }",
        focus=f"influence/{P}/snow-visits",
        says="An ambiguous reading needs at least one alternative",
    ),
    GraphFault(
        "a cause claimed by a link that claims none",
        f"DELETE DATA {{ <{CHANGE}> ik:relation <relation/hinders> }} ; "
        f"INSERT DATA {{ <{CHANGE}> ik:relation <relation/linked-to> }}",
        focus=CHANGE,
        says="linked to claims no cause",
        severity="warning",
    ),
    GraphFault(
        "share bounds out of order",
        f"DELETE WHERE {{ <{SHARE}> ik:lower ?any }} ; "
        f"INSERT DATA {{ <{SHARE}> ik:lower 0.9 }}",
        focus=SHARE,
        says="must not lie above its upper bound",
    ),
    GraphFault(
        "a share above the whole",
        f"DELETE WHERE {{ <{SHARE}> ik:upper ?any }} ; "
        f"INSERT DATA {{ <{SHARE}> ik:upper 1.5 }}",
        focus=SHARE,
        says="exactly one upper bound, a decimal from 0 to 1",
    ),
    GraphFault(
        "a bound in words",
        f"DELETE WHERE {{ <{SHARE}> ik:lower ?any }} ; "
        f'INSERT DATA {{ <{SHARE}> ik:lower "some" }}',
        focus=SHARE,
        says="exactly one lower bound, a decimal from 0 to 1",
    ),
    GraphFault(
        "bounds that do not fit the stated fraction",
        f"DELETE WHERE {{ <{SHARE}> ik:upper ?any }} ; "
        f"INSERT DATA {{ <{SHARE}> ik:upper 0.75 }}",
        focus=SHARE,
        says="do not fit its side and the stated fraction 2/3",
    ),
    GraphFault(
        "an ordinary reading outside the certain bounds",
        f"DELETE WHERE {{ <{SHARE}> ik:ordinaryUpper ?any }} ; "
        f"INSERT DATA {{ <{SHARE}> ik:ordinaryUpper 0.8 }}",
        focus=SHARE,
        says="inside its certain bounds: its upper bound is too high",
    ),
    GraphFault(
        "a complement with the sense of the share itself",
        f"DELETE WHERE {{ <{SHARE}/complement> ik:sense ?any }} ; "
        f"INSERT DATA {{ <{SHARE}/complement> ik:sense <sense/not-met> }}",
        focus=f"{SHARE}/complement",
        says="must be the complement",
    ),
    GraphFault(
        "fieldwork on a day that does not exist",
        "DELETE WHERE { <inspection/wales-2026-01> ik:fieldwork ?any } ; INSERT DATA "
        '{ <inspection/wales-2026-01> ik:fieldwork "2026-02-30"^^xsd:date }',
        focus="inspection/wales-2026-01",
        says="one possible date",
    ),
    GraphFault(
        "fieldwork in a thirteenth month",
        "DELETE WHERE { <inspection/wales-2026-01> ik:fieldwork ?any } ; INSERT DATA "
        '{ <inspection/wales-2026-01> ik:fieldwork "2025-13"^^xsd:gYearMonth }',
        focus="inspection/wales-2026-01",
        says="one possible date",
    ),
    GraphFault(
        "a publication issued before the fieldwork",
        "DELETE WHERE { <inspection/wales-2026-01> ik:fieldwork ?any } ; INSERT DATA "
        '{ <inspection/wales-2026-01> ik:fieldwork "2026-04"^^xsd:gYearMonth }',
        focus=f"publication/{P}",
        says="cannot be issued before the fieldwork (2026-04)",
    ),
    GraphFault(
        "a policy in force before it began",
        "DELETE WHERE { <policy/probation-reset> ik:inForceFrom ?any } ; INSERT DATA "
        '{ <policy/probation-reset> ik:inForceFrom "2026-02"^^xsd:gYearMonth }',
        focus="inspection/wales-2026-01",
        says="begin only on 2026-02",
        severity="warning",
    ),
    GraphFault(
        "a policy phase that ends before it begins",
        "INSERT DATA { <policy/probation-reset> ik:hasPhase <policy-phase/odd> . "
        '<policy-phase/odd> a ik:PolicyPhase ; rdfs:label "odd"@en ; '
        'skos:definition "Odd."@en ; ik:inForceFrom "2025-02"^^xsd:gYearMonth ; '
        'ik:inForceUntil "2025-01-31"^^xsd:date }',
        focus="policy-phase/odd",
        says="cannot end (on 2025-01-31) before it begins (on 2025-02)",
    ),
    GraphFault(
        "counts that do not add up",
        f"DELETE WHERE {{ <{TOTAL}> ik:count ?any }} ; "
        f"INSERT DATA {{ <{TOTAL}> ik:count 4 }}",
        focus=TOTAL,
        says="counts 4 recommendations in all, but its addressees have 3 together",
    ),
    GraphFault(
        "a recommendation to somebody for whom none is counted",
        f"INSERT DATA {{ <recommendation/{P}/plan-better> ik:addressee "
        "<organisation/police> }",
        focus=f"recommendation/{P}/plan-better",
        says="counts none for that addressee",
    ),
    GraphFault(
        "evidence that ends before it starts",
        f"DELETE WHERE {{ <{EVIDENCE}/position> oa:end ?any }} ; "
        f"INSERT DATA {{ <{EVIDENCE}/position> oa:end 5 }}",
        focus=f"{EVIDENCE}/position",
        says="must end after its start",
    ),
    GraphFault(
        "evidence past the end of the text",
        f"DELETE WHERE {{ <{EVIDENCE}/position> oa:end ?any }} ; "
        f"INSERT DATA {{ <{EVIDENCE}/position> oa:end 4001 }}",
        focus=f"publication/{P}",
        says="ends at 4001, past the end of its publication's text at 4000",
    ),
    GraphFault(
        "a digest cut short",
        f"DELETE WHERE {{ <{EVIDENCE}> ik:digest ?any }} ; "
        f'INSERT DATA {{ <{EVIDENCE}> ik:digest "sha256:{DIGEST[:63]}" }}',
        focus=EVIDENCE,
        says="must read sha256: and 64 hexadecimal digits",
    ),
    GraphFault(
        "a region that is an organisation as well",
        "INSERT DATA { <region/wales> a ik:Organisation }",
        clash=("region/wales", "Type ik:Region", "Type ik:Organisation"),
    ),
    GraphFault(
        "an organisation given as the region",
        "INSERT DATA { <inspection/wales-2026-01> ik:inRegion "
        "<organisation/probation-wales> }",
        focus="inspection/wales-2026-01",
        says="an organisation is no region",
        clash=("ik:inRegion Range ik:Region", "organisation/probation-wales"),
    ),
    GraphFault(
        "a concept that is broader than itself",
        "INSERT DATA { <factor/system-pressure> skos:broader <factor/prison-capacity> "
        "}",
        focus="scheme/factors",
        says="is broader than itself",
    ),
    GraphFault(
        "an ontology term without a label",
        "DELETE WHERE { ik:Finding rdfs:label ?any }",
        focus="../ontology",
        says="ontology#Finding needs exactly one English label",
    ),
    GraphFault(
        "an ontology term with two definitions",
        'INSERT DATA { ik:theme skos:definition "Gives a topic."@en }',
        focus="../ontology",
        says="ontology#theme needs exactly one English definition",
    ),
    GraphFault(
        "a property that the ontology does not declare",
        f"INSERT DATA {{ <{FINDING}> ik:themes <theme/home-visits> }}",
        focus="../ontology",
        says="ontology#themes is used and never declared",
    ),
)


def _name(fault: RecordFault | GraphFault) -> str:
    return fault.name


@pytest.mark.parametrize("fault", RECORD_FAULTS, ids=_name)
def test_loading_reports(fault: RecordFault) -> None:
    assert fault.old in RECORD
    with pytest.raises(InputError) as caught:
        minimal_record(RECORD.replace(fault.old, fault.new, 1))
    assert fault.says in str(caught.value)


def test_the_unbroken_record_loads() -> None:
    assert minimal_record().publication.id == P


@pytest.mark.parametrize("fault", [f for f in GRAPH_FAULTS if f.says], ids=_name)
def test_shacl_reports(fault: GraphFault) -> None:
    focus = fault.focus.replace("../", ID.removesuffix("id/"))
    expected = (fault.severity, focus if focus.startswith("http") else ID + focus)
    found = validation.validate(changed(fault.update))
    reported = {(one.severity, one.focus) for one in found if fault.says in one.message}
    assert expected in reported, found


def test_shacl_passes_the_unbroken_graph() -> None:
    assert validation.validate(small_graph()) == []


@needs_java
@pytest.mark.parametrize("fault", [f for f in GRAPH_FAULTS if f.clash], ids=_name)
def test_hermit_finds_and_the_explanation_names(fault: GraphFault) -> None:
    graph = changed(fault.update)
    assert not reasoning.check(graph).consistent
    explanation = "\n".join(explaining.explain(graph))
    assert [words for words in fault.clash if words not in explanation] == []


@needs_java
def test_hermit_passes_the_unbroken_graph() -> None:
    report = reasoning.check(small_graph())
    assert (report.consistent, report.unsatisfiable) == (True, ())
