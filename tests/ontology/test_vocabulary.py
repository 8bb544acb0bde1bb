"""The shipped vocabularies: how they are made, and which facts they state."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS, ORG, RDF, SKOS
from rdflib.term import Node

from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.resources import vocabulary_files, vocabulary_graph
from inspectkg.ontology.senses import pair_of, sense_for
from inspectkg.ontology.terms import ID, ONTOLOGY

IK = Namespace(ONTOLOGY)
URL = URIRef("https://schema.org/url")
LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
FILES = {file.name: file for file in vocabulary_files()}
WITH_FACTS = (
    "organisations.ttl",
    "people.ttl",
    "policies.ttl",
    "programmes.ttl",
    "ratings.ttl",
    "regions.ttl",
    "responses.ttl",
    "roles.ttl",
    "sources.ttl",
    "standards.ttl",
    "themes.ttl",
)


@pytest.fixture(scope="module")
def everything() -> Graph:
    return vocabulary_graph()


@pytest.fixture(scope="module")
def with_facts() -> Graph:
    graph = Graph()
    for name in WITH_FACTS:
        graph.parse(data=FILES[name].read_text("utf-8"), format="turtle")
    return graph


def the(kind: str, slug: str) -> URIRef:
    return URIRef(f"{ID}{kind}/{slug}")


def concepts(graph: Graph) -> set[Node]:
    return set(graph.subjects(SKOS.inScheme))


def labels(graph: Graph, concept: Node) -> Iterator[str]:
    for predicate in LABELS:
        yield from (
            str(label).casefold() for label in graph.objects(concept, predicate)
        )


def found(graph: Graph, kind: str, name: str) -> set[Node]:
    return {
        concept
        for concept in concepts(graph)
        if str(concept).startswith(f"{ID}{kind}/")
        if name.casefold() in labels(graph, concept)
    }


def test_every_address_ends_in_a_name(everything: Graph) -> None:
    own = {str(s) for s in everything.subjects() if str(s).startswith(ID)}
    name = re.compile(r"[a-z-]+(/[a-z0-9]+(-[a-z0-9]+)*)+")
    assert {iri for iri in own if not name.fullmatch(iri.removeprefix(ID))} == set()


def values(graph: Graph, subject: Node, predicate: URIRef) -> list[str]:
    return sorted(str(value) for value in graph.objects(subject, predicate))


def period(graph: Graph, subject: Node) -> tuple[str, str]:
    """Return first and last day as text, a bare month or year taken widely."""
    start = values(graph, subject, IK.inForceFrom) or ["0000"]
    end = values(graph, subject, IK.inForceUntil) or ["9999"]
    return start[0], end[0] + "~"


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_vocabulary_file_parses_and_says_something(name: str) -> None:
    assert len(Graph().parse(data=FILES[name].read_text("utf-8"), format="turtle"))


def test_what_holds_facts_has_no_blank_node(with_facts: Graph) -> None:
    assert {type(node) for node in with_facts.subjects()} == {URIRef}


@pytest.mark.parametrize("predicate", [SKOS.prefLabel, SKOS.definition])
def test_a_concept_is_named_and_defined_once(
    everything: Graph, predicate: URIRef
) -> None:
    counts = {c: len(values(everything, c, predicate)) for c in concepts(everything)}
    assert [concept for concept, count in counts.items() if count != 1] == []


def test_a_definition_is_a_sentence(with_facts: Graph) -> None:
    texts = [str(text) for text in with_facts.objects(None, SKOS.definition)]
    assert [text for text in texts if not (text[0].isupper() and text[-1] == ".")] == []


def test_a_concept_stands_on_top_or_under_one_broader_concept(
    with_facts: Graph,
) -> None:
    places = {
        concept: values(with_facts, concept, SKOS.broader)
        + values(with_facts, concept, SKOS.topConceptOf)
        for concept in concepts(with_facts)
    }
    assert [concept for concept, found_at in places.items() if len(found_at) != 1] == []


def test_nothing_is_broader_than_itself(everything: Graph) -> None:
    circular = [
        concept
        for concept in concepts(everything)
        for above in everything.objects(concept, SKOS.broader)
        if concept in everything.transitive_objects(above, SKOS.broader)
    ]
    assert circular == []


def test_no_two_concepts_of_a_scheme_share_a_label(everything: Graph) -> None:
    bearers: dict[tuple[Node, str], set[Node]] = defaultdict(set)
    for concept, scheme in everything.subject_objects(SKOS.inScheme):
        for label in labels(everything, concept):
            bearers[scheme, label].add(concept)
    assert [key for key, who in bearers.items() if len(who) > 1] == []


def test_whatever_is_pointed_at_exists(everything: Graph) -> None:
    described = set(everything.subjects())
    pointed_at = {node for node in everything.objects() if str(node).startswith(ID)}
    assert pointed_at - described == set()


def test_every_concept_names_a_source_and_how_sure_it_is(with_facts: Graph) -> None:
    wrong = [
        concept
        for concept in concepts(with_facts)
        if not values(with_facts, concept, DCTERMS.source)
        or values(with_facts, concept, IK.sureness) not in (["A"], ["Am"], ["B"])
    ]
    assert wrong == []


def test_a_source_has_a_key_an_address_and_a_description(with_facts: Graph) -> None:
    cited = set(with_facts.objects(None, DCTERMS.source))
    complete = {
        source
        for source in with_facts.subjects(RDF.type, IK.Source)
        if values(with_facts, source, SKOS.notation) == [str(source).split("/")[-1]]
        and values(with_facts, source, URL)
        and values(with_facts, source, DCTERMS.description)
    }
    assert cited == complete


def test_every_measure_is_affirmed_by_a_sense_that_has_a_complement() -> None:
    known = shipped()
    pairs = {slug: pair_of(slug, known) for slug in known.slugs("measure")}
    assert all(pair and all(pair) for pair in pairs.values())
    assert pairs["staffing-against-target"] == ("in-post", "vacant")
    assert sense_for("planning-met", "insufficient", known) == "not-met"
    assert sense_for("of-this-record-alone", "insufficient", known) == "insufficient"


def test_the_probation_service_has_twelve_regions_one_of_them_wales(
    everything: Graph,
) -> None:
    regions = list(everything.subjects(RDF.type, IK.Region))
    nations = [values(everything, region, IK.nation) for region in regions]
    assert (len(regions), nations.count(["England"])) == (12, 11)
    assert values(everything, the("region", "wales"), IK.nation) == ["Wales"]


def test_each_region_has_one_body_with_delivery_units(everything: Graph) -> None:
    bodies = {
        region: list(everything.subjects(IK.coversRegion, region))
        for region in everything.subjects(RDF.type, IK.Region)
    }
    assert {1} == {len(covering) for covering in bodies.values()}
    units = {r: set(everything.subjects(ORG.unitOf, b[0])) for r, b in bodies.items()}
    assert [region for region, those in units.items() if len(those) < 5] == []
    assert len(units[the("region", "south-central")]) == 7


@pytest.mark.parametrize(
    ("kind", "name", "slug"),
    [
        ("organisation", "HMPPS", "hmpps"),
        ("organisation", "HM Prison and Probation Service", "hmpps"),
        ("organisation", "HM Prisons and Probation Service", "hmpps"),
        ("organisation", "HMI Probation", "hmi-probation"),
        ("organisation", "YOT", "youth-justice-services"),
        ("organisation", "children's social care", "childrens-services"),
        ("region", "Kent, Surrey, and Sussex", "kent-surrey-and-sussex"),
        ("region", "South-Central", "south-central"),
        ("role", "probation service officers", "probation-services-officer"),
        ("role", "practitioners", "probation-practitioners"),
        ("policy", "ESCL", "end-of-custody-supervised-licence"),
        ("policy", "SDS 40", "sds40"),
        ("policy", "prison early release schemes", "early-release-schemes"),
        ("theme", "arrest lists", "information-sharing"),
        ("acceptance", "partly agreed", "accepted-in-part"),
        ("role", "Chief Inspector of Prisons", "chief-inspector-of-prisons"),
        ("role", "HM Inspector of Fire & Rescue Services", "hm-inspector-of-fire"),
        ("role", "directors of children's services", "director-of-childrens-services"),
        ("role", "YJS case managers", "youth-justice-practitioners"),
        ("role", "detainees", "detained-people"),
        ("organisation", "ICB", "integrated-care-boards"),
        ("organisation", "NPCC", "national-police-chiefs-council"),
        ("organisation", "drug and alcohol services", "substance-misuse-services"),
        ("organisation", "IRC", "immigration-removal-centres"),
        ("theme", "999 calls", "police-response"),
        ("theme", "unused material", "disclosure-of-material"),
        ("theme", "looked after children", "children-in-care"),
        ("theme", "on-call engines", "fire-response"),
        ("theme", "preparation for release", "resettlement"),
        ("programme", "CQC inspection", "cqc-assessments"),
        ("factor", "inexperienced staff", "inexperience-of-staff"),
        ("work-area", "child protection", "child-protection-work"),
    ],
)
def test_a_name_or_slip_finds_what_it_means(
    everything: Graph, kind: str, name: str, slug: str
) -> None:
    assert {the(kind, slug)} == found(everything, kind, name)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("organisation", "HMIP"),
        ("organisation", "NPS"),
        ("organisation", "National Probation Service"),
        ("policy", "Impact"),
        ("policy", "Reset"),
        ("policy", "tagging"),
        ("standard", "Workforce"),
        ("standard", "Investigating crime"),
        ("standard", "Care leavers"),
        ("standard", "Safety"),
        ("role", "staff"),
        ("role", "leaders"),
        ("role", "managers"),
        ("role", "partners"),
        ("organisation", "the force"),
        ("organisation", "council"),
        ("theme", "support"),
        ("theme", "plan"),
    ],
)
def test_a_name_that_only_context_can_resolve_is_no_label(
    everything: Graph, kind: str, name: str
) -> None:
    assert found(everything, kind, name) == set()


def test_no_slug_is_a_factor_and_a_work_area(everything: Graph) -> None:
    slugs = [
        str(concept).removeprefix(ID)
        for concept in concepts(everything)
        if str(concept).startswith((f"{ID}factor/", f"{ID}work-area/"))
    ]
    bare = [slug.rsplit("/", 1)[-1] for slug in slugs]
    assert sorted(slug for slug in set(bare) if bare.count(slug) > 1) == []


def test_grades_rise_from_services_officer_to_regional_director(
    everything: Graph,
) -> None:
    ranked = sorted(
        (int(str(order)), str(grade).rsplit("/", 1)[-1])
        for grade, order in everything.subject_objects(IK.gradeOrder)
    )
    assert ranked == [
        (1, "probation-services-officer"),
        (2, "probation-officer"),
        (3, "senior-probation-officer"),
        (5, "head-of-pdu"),
        (6, "regional-probation-director"),
    ]


def test_the_ratings_of_a_scale_are_ordered_without_gap(everything: Graph) -> None:
    orders: dict[Node, list[int]] = defaultdict(list)
    for rating, scale in everything.subject_objects(IK.ratingOf):
        orders[scale] += [int(n) for n in values(everything, rating, IK.ratingOrder)]
    assert set(everything.subjects(RDF.type, IK.RatingScale)) == set(orders)
    wrong = [
        s for s, those in orders.items() if sorted(those) != [*range(1, len(those) + 1)]
    ]
    assert wrong == []


def test_ratings_of_different_scales_are_never_equated(everything: Graph) -> None:
    assert not list(everything.subject_objects(SKOS.exactMatch))
    for one, other in everything.subject_objects(SKOS.closeMatch):
        assert everything.value(one, SKOS.inScheme) != everything.value(
            other, SKOS.inScheme
        )


@pytest.mark.parametrize(
    ("kind", "slug", "start", "end"),
    [
        ("policy", "end-of-custody-supervised-licence", "2023-10-17", None),
        ("policy", "sds40", "2024-09-10", None),
        ("policy", "home-detention-curfew", "1999-01-28", None),
        ("policy", "fixed-term-recall-2024", "2024-04-02", None),
        ("policy", "ftr48", None, None),
        ("policy", "recall-56-days", "2026-03-31", None),
        ("policy", "progression-model", None, None),
        ("policy", "impact", "2025-04", None),
        ("policy", "post-sentence-supervision", "2015-02-01", None),
        ("policy-phase", "ecsl-35-days", "2024-03-08", "2024-05-22"),
        ("policy-phase", "ecsl-70-days", "2024-05-23", None),
        ("policy-phase", "hdc-365-days", "2025-06-03", None),
        ("policy-phase", "sds40-further-releases", "2024-10-22", None),
        ("post", "sue-mcallister", "2023-10-01", "2024-02-29"),
        ("post", "martin-jones", "2024-03", None),
        ("post", "andrew-bridges", "2004", None),
        ("post", "rod-morgan", None, None),
        ("programme", "dynamic-inspection-of-public-protection", "2025-10", None),
    ],
)
def test_only_dates_that_were_read_are_stated(
    everything: Graph, kind: str, slug: str, start: str | None, end: str | None
) -> None:
    subject = the(kind, slug)
    assert (subject, None, None) in everything
    assert [start] * bool(start) == values(everything, subject, IK.inForceFrom)
    assert [end] * bool(end) == values(everything, subject, IK.inForceUntil)


@pytest.mark.parametrize(
    "unread",
    [
        "1 April 2017",
        "2017-04-01",
        "2025-09-02",
        "9 May 2007",
        "Calderbank",
        "Paul Wilson",
        "points out of 21",
        "80 per cent",
    ],
)
def test_a_fact_that_was_not_confirmed_is_not_shipped(unread: str) -> None:
    holding = [n for n in WITH_FACTS if unread in FILES[n].read_text("utf-8")]
    assert holding == []


def test_the_probation_ratings_state_no_score_bands(everything: Graph) -> None:
    ratings = everything.subjects(
        IK.ratingOf, the("rating-scale", "hmi-probation-four-point")
    )
    texts = [
        text
        for rating in ratings
        for predicate in (SKOS.definition, SKOS.scopeNote)
        for text in values(everything, rating, predicate)
    ]
    assert texts
    assert [text for text in texts if any(c.isdigit() for c in text)] == []


def test_a_change_of_organisation_is_dated_as_finely_as_it_was_read(
    everything: Graph,
) -> None:
    dates = {
        str(change).rsplit("/", 1)[-1]: values(everything, change, IK.changedOn)
        for change in everything.subjects(RDF.type, ORG.ChangeEvent)
    }
    assert dates == {
        "hmpps-creation-2017": ["2017-04"],
        "probation-unification-2021": ["2021-06-26"],
    }


def test_delivery_units_did_not_replace_the_earlier_bodies(everything: Graph) -> None:
    unification = the("change", "probation-unification-2021")
    results = list(everything.objects(unification, ORG.resultingOrganization))
    assert results == [the("organisation", "probation-service")]


def test_nothing_ends_before_it_begins(everything: Graph) -> None:
    dated = {
        *everything.subjects(IK.inForceFrom),
        *everything.subjects(IK.inForceUntil),
    }
    periods = {subject: period(everything, subject) for subject in dated}
    assert [s for s, (start, end) in periods.items() if start > end] == []


def test_a_phase_lies_within_its_policy(everything: Graph) -> None:
    outside = []
    for policy, phase in everything.subject_objects(IK.hasPhase):
        start, end = period(everything, policy)
        phase_start = values(everything, phase, IK.inForceFrom)
        if [day for day in phase_start if not start[: len(day)] <= day <= end]:
            outside.append(phase)
    # A draft precedes what it is a draft of.
    assert outside == [the("policy-phase", "target-operating-model-draft")]


def test_the_steps_of_early_release_follow_each_other(everything: Graph) -> None:
    for policy, days in (("ecsl", (18, 35, 70)), ("hdc", (135, 180, 365))):
        steps = [the("policy-phase", f"{policy}-{number}-days") for number in days]
        periods = [period(everything, step) for step in steps]
        edges = [edge for span in periods for edge in span]
        assert sorted(edges) == edges


def test_named_early_release_schemes_are_kinds_of_the_unnamed_one(
    everything: Graph,
) -> None:
    narrower = everything.subjects(SKOS.broader, the("policy", "early-release-schemes"))
    assert {
        the("policy", "end-of-custody-supervised-licence"),
        the("policy", "home-detention-curfew"),
        the("policy", "progression-model"),
        the("policy", "sds40"),
    } == set(narrower)
