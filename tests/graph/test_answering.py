"""Answering: queries, what is refused, and parameters as people type them."""

import subprocess
import sys
import time
from collections.abc import Sequence

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Store, Triple

from inspectkg.graph.answering import Solutions, Triples, Truth, answer, ask
from inspectkg.graph.parameters import XSD_DATE
from inspectkg.ontology.errors import InputError
from inspectkg.ontology.terms import GRAPH, ID, ONTOLOGY, rebase
from inspectkg.queries import library

DATA = """
@prefix id: <https://w3id.org/inspectkg/id/> .
@prefix ik: <https://w3id.org/inspectkg/ontology#> .
@prefix g: <https://w3id.org/inspectkg/graph/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix region: <https://w3id.org/inspectkg/id/region/> .
{VOCABULARY}
g:vocabulary {
{VOCABULARY}
}
<https://w3id.org/inspectkg/graph/p/proposed> {
  <https://w3id.org/inspectkg/id/finding/p/guess> a ik:Finding .
}
<https://w3id.org/inspectkg/id/finding/p/visits> a ik:Finding ;
  rdfs:label "Home visits missing"@en ;
  ik:theme <https://w3id.org/inspectkg/id/theme/staffing> .
g:p {
<https://w3id.org/inspectkg/id/finding/p/visits> a ik:Finding .
}
"""
VOCABULARY = """
region:south-central a ik:Region ; skos:prefLabel "South Central"@en ;
  skos:altLabel "South Central region"@en ; skos:hiddenLabel "South-Central"@en .
region:wales a ik:Region ; skos:prefLabel "Wales"@en, "Cymru"@cy .
region:london a ik:Region ; skos:prefLabel "London"@en ; skos:altLabel "Cymru"@en .
<https://w3id.org/inspectkg/id/theme/staffing> skos:prefLabel "Staffing"@en .
<https://w3id.org/inspectkg/id/factor/staffing> skos:prefLabel "Staffing"@en .
"""
REGION = "<https://w3id.org/inspectkg/id/region/wales>"


@pytest.fixture(scope="module")
def store() -> Store:
    filled = Store()
    text = rebase(DATA.replace("{VOCABULARY}", VOCABULARY))
    filled.load(text.encode(), format=RdfFormat.TRIG)
    return filled


def typed(kind: str, *, default: str = "") -> library.Query:
    """Return a query that gives back its one parameter."""
    more = f", default: {default}" if default else ""
    return library.read(
        f"#+ parameters:\n#+   value: {{type: {kind}{more}}}\n"
        "SELECT ?value WHERE {\n VALUES ?value { UNDEF } #: value\n}",
        "echo",
    )


def echoed(store: Store, kind: str, *values: str, default: str = "") -> list[object]:
    given = {"value": values} if values else {}
    result = ask(store, typed(kind, default=default), given)
    assert isinstance(result, Solutions)
    return [row[0] for row in result.rows]


def entity(path: str) -> NamedNode:
    return NamedNode(ID + path)


def test_select_gives_columns_and_rows_with_gaps(store: Store) -> None:
    text = "SELECT ?a ?b WHERE { VALUES (?a ?b) { (1 UNDEF) } }"
    assert answer(store, text) == Solutions(("a", "b"), [(Literal(1), None)])


def test_ask_gives_a_truth(store: Store) -> None:
    assert answer(store, f"ASK {{ {REGION} a ik:Region }}") == Truth(value=True)
    assert answer(store, "ASK { <a:b> a ik:Region }") == Truth(value=False)


def test_construct_gives_each_triple_once(store: Store) -> None:
    text = "CONSTRUCT { ik:x ik:y 1 } WHERE { ?region a ik:Region }"
    x, y = NamedNode(ONTOLOGY + "x"), NamedNode(ONTOLOGY + "y")
    assert answer(store, text) == Triples([Triple(x, y, Literal(1))])


def test_describe_gives_triples(store: Store) -> None:
    result = answer(store, f"DESCRIBE {REGION}")
    assert isinstance(result, Triples)
    assert {str(triple.subject) for triple in result.triples} == {
        str(entity("region/wales"))
    }


def test_an_answer_beyond_the_limit_is_cut_and_says_so(store: Store) -> None:
    text = "SELECT ?x WHERE { VALUES ?x { 1 2 3 } }"
    three, two = answer(store, text, limit=3), answer(store, text, limit=2)
    assert isinstance(three, Solutions)
    assert isinstance(two, Solutions)
    assert (len(three.rows), three.cut) == (3, False)
    assert (len(two.rows), two.cut) == (2, True)


FINDINGS = "SELECT ?f WHERE { ?f a ik:Finding } ORDER BY ?f"


def test_proposals_are_seen_only_on_request(store: Store) -> None:
    accepted = answer(store, FINDINGS)
    everything = answer(store, FINDINGS, include_proposed=True)
    visits, guess = entity("finding/p/visits"), entity("finding/p/guess")
    assert accepted == Solutions(("f",), [(visits,)])
    assert everything == Solutions(("f",), [(guess,), (visits,)])


def test_graph_variables_show_no_proposals_unless_asked_for(store: Store) -> None:
    text = "SELECT DISTINCT ?f WHERE { GRAPH ?g { ?f a ik:Finding } } ORDER BY ?f"
    visits, guess = entity("finding/p/visits"), entity("finding/p/guess")
    everything = Solutions(("f",), [(guess,), (visits,)])
    assert answer(store, text) == Solutions(("f",), [(visits,)])
    assert answer(store, text, include_proposed=True) == everything


def test_a_graph_of_proposals_that_is_spelt_out_is_seen(store: Store) -> None:
    guess = Solutions(("f",), [(entity("finding/p/guess"),)])
    for place in ("FROM {} WHERE {{", "FROM NAMED {} WHERE {{ GRAPH ?g {{"):
        block = place.format(f"<{GRAPH}p/proposed>")
        text = f"SELECT ?f {block} ?f a ik:Finding {'}' * block.count('{')}"
        assert answer(store, text) == guess


def test_a_query_sees_the_graphs_that_it_names_and_no_other(store: Store) -> None:
    text = f"SELECT ?x FROM NAMED <{GRAPH}p> WHERE {{ GRAPH ?g {{ ?x a ?kind }} }}"  # noqa: S608
    assert answer(store, text) == Solutions(("x",), [(entity("finding/p/visits"),)])


def test_from_and_proposals_on_request_do_not_go_together(store: Store) -> None:
    text = f"SELECT ?f FROM <{GRAPH}p> WHERE {{ ?f a ik:Finding }}"  # noqa: S608
    assert answer(store, text) == Solutions(("f",), [(entity("finding/p/visits"),)])
    with pytest.raises(InputError, match="names its graphs by FROM"):
        answer(store, text, include_proposed=True)


def test_the_property_from_is_no_dataset(store: Store) -> None:
    text = "SELECT ?x WHERE { ?x ik:from ik:y }"
    assert answer(store, text, include_proposed=True) == Solutions(("x",), [])


SERVICE = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"


@pytest.mark.parametrize(
    "block",
    [
        SERVICE,
        SERVICE.lower(),
        SERVICE.replace("SERVICE ", "SERVICE SILENT "),
        SERVICE.replace("SERVICE ", "SERVICE"),
        SERVICE.replace("SERVICE ", "serviceSILENT"),
        f"# a comment ends here:\r {SERVICE}",
        f"?s ?p '#' . {SERVICE}",
        f"FILTER EXISTS {{ {SERVICE} }}",
        f"OPTIONAL {{ {{ SELECT * WHERE {{ {SERVICE} }} }} }}",
        "SERVICE ?where { ?s ?p ?o }",
        "SERVICE ik:here { ?s ?p ?o }",
        "SERVICE:here { ?s ?p ?o }",
    ],
)
def test_a_call_of_another_service_is_refused(store: Store, block: str) -> None:
    text = f"PREFIX : <http://127.0.0.1:9/> SELECT * WHERE {{ {block} }}"
    with pytest.raises(InputError, match="SERVICE is refused"):
        answer(store, text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service WHERE { ?service a ik:None }",
        "SELECT ?s WHERE { ?s rdfs:label 'SERVICE <http://127.0.0.1:9/> { }' }",
        "SELECT ?s WHERE { ?s a <https://example.org/service> } # SERVICE <x>",
        "PREFIX service: <https://example.org/> SELECT ?s WHERE { ?s a service:x }",
        "SELECT ?service ?SERVICE WHERE { ?service a ik:None, ?SERVICE }",
    ],
)
def test_the_word_service_may_stand_in_names_and_texts(store: Store, text: str) -> None:
    result = answer(store, text)
    assert isinstance(result, Solutions)
    assert result.rows == []


def test_a_syntax_error_beside_the_word_service_is_a_syntax_error(store: Store) -> None:
    with pytest.raises(InputError, match="not valid SPARQL near line 1, column"):
        answer(store, "SELECT ?service WHERE { ?service a ")


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a:a> <a:b> 1 }",
        "# note\nPREFIX a: <https://example.org/#>\ndelete where { ?s ?p ?o }",
        "CLEAR ALL",
        "LOAD <http://127.0.0.1:9/>",
        "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_told_that_this_only_reads(store: Store, text: str) -> None:
    with pytest.raises(InputError, match="this command only reads"):
        answer(store, text)


def test_a_syntax_error_says_where_and_stays_short(store: Store) -> None:
    with pytest.raises(InputError) as caught:
        answer(store, "SELECT ?x\nWHERE { ?x a ] }")
    message = str(caught.value)
    assert "near line 2, column 17, in `WHERE { ?x a ] }`" in message
    assert len(message) < 120


def test_an_undeclared_prefix_is_named_as_the_reason(store: Store) -> None:
    with pytest.raises(InputError, match="Prefix not found"):
        answer(store, "SELECT ?x WHERE { ?x a nowhere:Thing }")


@pytest.mark.parametrize("text", ["", "\udcff", "SELECT ?service { '\udcff' }"])
def test_what_is_no_query_is_an_input_error(store: Store, text: str) -> None:
    with pytest.raises(InputError):
        answer(store, text)


@pytest.mark.parametrize(
    "name",
    [
        "south-central",
        "South-Central",
        "south central",
        "  South   Central ",
        "SOUTH CENTRAL REGION",
        "region/south-central",
        ID + "region/south-central",
    ],
)
def test_a_region_is_known_by_slug_label_and_address(store: Store, name: str) -> None:
    assert echoed(store, "region", name) == [entity("region/south-central")]


def test_a_preferred_label_goes_before_an_alternative_one(store: Store) -> None:
    assert echoed(store, "region", "cymru") == [entity("region/wales")]


def test_a_repeated_parameter_means_any_of_its_values(store: Store) -> None:
    found = echoed(store, "region", "wales", "london")
    assert found == [entity("region/wales"), entity("region/london")]


@pytest.mark.parametrize(
    ("kind", "name", "hint"),
    [
        ("region", "Suoth Centrl", "did you mean south-central"),
        ("region", "wlaes", "did you mean wales"),
        ("region", "xyzzy", "known are london, south-central, wales"),
        ("region", ID + "theme/staffing", "is no region"),
        ("region", '"> } #', "is no region"),
        ("region", "", "is no region"),
        ("planet", "mars", "holds no planet"),
        ("iri", "finding/p/vists", "did you mean finding/p/visits"),
        ("iri", "Staffing", "give one of factor/staffing, theme/staffing"),
    ],
)
def test_an_unknown_entity_brings_the_nearest(
    store: Store, kind: str, name: str, hint: str
) -> None:
    with pytest.raises(InputError, match=hint):
        echoed(store, kind, name)


@pytest.mark.parametrize(
    "name", ["finding/p/visits", ID + "finding/p/visits", "home visits missing"]
)
def test_any_entity_is_known_by_path_address_and_label(store: Store, name: str) -> None:
    assert echoed(store, "iri", name) == [entity("finding/p/visits")]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("text", 'a"} #', Literal('a"} #')),
        ("text", "any", Literal("any")),
        ("integer", "-07", Literal(-7)),
        ("boolean", "True", Literal(True)),  # noqa: FBT003
        ("date", "2025", Literal("2025-01-01", datatype=XSD_DATE)),
        ("date", "2025-11", Literal("2025-11-01", datatype=XSD_DATE)),
        ("date", "2024-02-29", Literal("2024-02-29", datatype=XSD_DATE)),
        ("last-date", "2025", Literal("2025-12-31", datatype=XSD_DATE)),
        ("last-date", "2024-02", Literal("2024-02-29", datatype=XSD_DATE)),
        ("last-date", "2025-06", Literal("2025-06-30", datatype=XSD_DATE)),
        ("last-date", "2025-06-02", Literal("2025-06-02", datatype=XSD_DATE)),
    ],
)
def test_values_become_typed_terms(
    store: Store, kind: str, value: str, expected: Literal
) -> None:
    assert echoed(store, kind, value) == [expected]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("integer", "1.5", "a whole number"),
        ("integer", "1_000", "a whole number"),
        ("integer", "٣", "a whole number"),
        ("integer", "9" * 40, "a whole number"),
        ("boolean", "maybe", "true or false"),
        ("date", "2025-02-30", "a date as YYYY"),
        ("date", "2025-00", "a date as YYYY"),
        ("date", "0000", "a date as YYYY"),
        ("date", "11 November", "a date as YYYY"),
        ("last-date", "9999-13", "a date as YYYY"),
        ("text", "\udcff", "text in UTF-8"),
        ("region", "\udcff", "text in UTF-8"),
    ],
)
def test_a_value_of_the_wrong_form_says_what_is_expected(
    store: Store, kind: str, value: str, expected: str
) -> None:
    with pytest.raises(InputError, match=f"value=.*: give {expected}"):
        echoed(store, kind, value)


def test_any_leaves_a_parameter_unbound(store: Store) -> None:
    assert echoed(store, "region", default="any") == [None]
    assert echoed(store, "region", "any", default="any") == [None]


def test_a_default_is_used_where_nothing_is_given(store: Store) -> None:
    assert echoed(store, "region", default="Wales") == [entity("region/wales")]
    assert echoed(store, "region", "london", default="Wales") == [
        entity("region/london")
    ]


def test_a_missing_parameter_says_how_to_give_it(store: Store) -> None:
    with pytest.raises(InputError, match="give it with `-p value=VALUE`"):
        echoed(store, "region")


def test_an_unknown_parameter_lists_those_there_are(store: Store) -> None:
    with pytest.raises(
        InputError, match="no parameter 'regoin'; its parameters: value"
    ):
        ask(store, typed("region"), {"regoin": ["wales"]})


def run(*lines: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "\n".join(lines)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_query_past_its_time_ends_the_process_with_one_sentence() -> None:
    started = time.monotonic()
    ended = run(
        "from pyoxigraph import Store",
        "from inspectkg.graph.answering import answer, time_limit",
        "ten = ' '.join(map(str, range(100)))",
        "text = ' '.join(f'VALUES ?x{i} {{ {ten} }}' for i in range(6))",
        "with time_limit(0.5, 'It took too long.'):",
        "    answer(Store(), f'SELECT (COUNT(*) AS ?n) WHERE {{ {text} }}')",
    )
    assert (ended.returncode, ended.stderr) == (3, "It took too long.\n")
    assert time.monotonic() - started < 20


def test_a_query_within_its_time_is_left_alone() -> None:
    ended = run(
        "import time",
        "from inspectkg.graph.answering import time_limit",
        "with time_limit(0.2, 'It took too long.'): pass",
        "with time_limit(None, 'It took too long.'): pass",
        "time.sleep(0.5)",
    )
    assert (ended.returncode, ended.stderr) == (0, "")


HEAVY: Sequence[str] = ("rdflib", "pydantic", "networkx", "numpy", "yaml", "sqlite3")


@pytest.mark.parametrize("room", ["graph.answering", "graph.formats", "graph.search"])
def test_asking_imports_nothing_heavy(room: str) -> None:
    ended = run(
        "import sys",
        f"import inspectkg.{room}, inspectkg.graph.coverage, inspectkg.queries.library",
        f"print([name for name in {HEAVY!r} if name in sys.modules])",
    )
    assert ended.stdout == "[]\n"
