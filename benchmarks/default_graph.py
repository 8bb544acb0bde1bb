"""Compare a union default graph with a copy of the named graphs in it.

Run as ``python benchmarks/default_graph.py [PUBLICATIONS]``. Both stores hold
the same synthetic publications, each in a named graph of about 300 quads.
Read the ratios; the seconds belong to the machine. The last line counts a
fact that two graphs state, which SPARQL's union would count once.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from statistics import geometric_mean
from typing import cast

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from inspectkg.ontology.terms import (
    PREFIXES,
    VOCABULARY_GRAPH,
    identifier,
    publication_graph,
    term,
)

REPEATS = 5
FINDINGS = 16
INFLUENCES_PER_FINDING = 0.6
TYPE = NamedNode(PREFIXES["rdf"] + "type")
BROADER = NamedNode(PREFIXES["skos"] + "broader")
HEADER = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())

QUERIES = {
    "influences counted by policy and region": """
        SELECT ?policy ?region (COUNT(?link) AS ?n) {
          ?link ik:from ?policy ; ik:relation ?relation ; ik:ofInspection ?visit .
          ?visit ik:inRegion ?region .
        } GROUP BY ?policy ?region""",
    "findings and policies of one theme": """
        SELECT ?finding ?policy ?words {
          ?finding ik:theme <THEME> ; ik:statesInfluence ?link ; ik:says ?words .
          ?link ik:from ?policy ; ik:target ?area .
        }""",
    "work areas below one, by path": """
        SELECT ?link ?area {
          ?area skos:broader* <WORK-AREA> . ?link ik:target ?area .
        }""",
    "words in a finding": """
        SELECT ?finding { ?finding ik:says ?words FILTER(CONTAINS(?words, "7 of")) }
        """,
    "what is said of one policy": """
        SELECT ?link ?property ?value {
          ?link ik:from <POLICY> ; ?property ?value .
        }""",
    "findings without an influence": """
        SELECT ?finding {
          ?finding a ik:Finding FILTER NOT EXISTS { ?finding ik:statesInfluence ?link }
        }""",
}


def publications(count: int) -> Iterator[Quad]:
    """Yield the vocabulary and `count` publications, the same on every run."""
    chance = random.Random(7)  # noqa: S311 - no secret
    for number in range(1, 60):
        broader = NamedNode(identifier("work-area", str(number // 3)))
        narrower = NamedNode(identifier("work-area", str(number)))
        yield Quad(narrower, BROADER, broader, NamedNode(VOCABULARY_GRAPH))
    for number in range(count):
        slug = f"region-{number % 12}-{number}"
        graph = NamedNode(publication_graph(slug))
        for subject, predicate, value in _publication(slug, number, chance):
            yield Quad(NamedNode(subject), predicate, value, graph)


Facts = Iterator[tuple[str, NamedNode, NamedNode | Literal]]


def _publication(slug: str, number: int, chance: random.Random) -> Facts:
    visit = identifier("inspection", slug)
    yield visit, TYPE, _ik("Inspection")
    yield visit, _ik("inRegion"), _id("region", number % 12)
    for local in range(FINDINGS):
        yield from _finding(slug, local, chance, NamedNode(visit))


def _finding(slug: str, local: int, chance: random.Random, visit: NamedNode) -> Facts:
    finding = identifier("finding", slug, str(local))
    words = f"{chance.randrange(9)} of {chance.randrange(10, 99)} cases fell short"
    yield finding, TYPE, _ik("Finding")
    yield finding, _ik("says"), Literal(words)
    yield finding, _ik("ofInspection"), visit
    yield finding, _ik("theme"), _id("theme", chance.randrange(20))
    yield from _evidence(finding, slug)
    if chance.random() < INFLUENCES_PER_FINDING:
        link = identifier("influence", slug, str(local))
        yield finding, _ik("statesInfluence"), NamedNode(link)
        yield link, TYPE, _ik("Influence")
        yield link, _ik("from"), _id("policy", chance.randrange(40))
        yield link, _ik("relation"), _id("relation", chance.randrange(4))
        yield link, _ik("target"), _id("work-area", chance.randrange(60))
        yield link, _ik("ofInspection"), visit
        yield from _evidence(link, slug)


def _evidence(statement: str, slug: str) -> Facts:
    evidence = statement.replace("/id/", "/id/evidence/")
    yield statement, _ik("attributedTo"), _id("attribution", 1)
    yield statement, _ik("evidence"), NamedNode(evidence)
    yield evidence, TYPE, _ik("Evidence")
    yield evidence, _ik("locator"), Literal(f"Heading of {slug}, paragraph")
    yield evidence, _ik("digest"), Literal(sha256(evidence.encode()).hexdigest())
    for name in ("start", "end", "foldedLength"):
        yield evidence, _ik(name), Literal(len(evidence))


def _ik(name: str) -> NamedNode:
    return NamedNode(term(name))


def _id(kind: str, number: int) -> NamedNode:
    return NamedNode(identifier(kind, str(number)))


def copied(quads: list[Quad]) -> Iterator[Quad]:
    """Yield the quads and their copies in the default graph."""
    for quad in quads:
        yield quad
        yield Quad(quad.subject, quad.predicate, quad.object)


def load(place: Path, quads: list[Quad], *, copy: bool) -> float:
    """Write a store to `place` and return the seconds it took."""
    start = time.perf_counter()
    store = Store(place)
    store.bulk_extend(copied(quads) if copy else quads)
    store.optimize()
    store.flush()
    return time.perf_counter() - start


def ask(store: Store, query: str, *, union: bool) -> tuple[float, list[str]]:
    """Return the fewest seconds an answer took, and its rows."""
    text = HEADER + query
    for kind in ("theme", "work-area", "policy"):
        text = text.replace(f"<{kind.upper()}>", f"<{identifier(kind, '1')}>")
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        solutions = store.query(text, use_default_graph_as_union=union)
        rows = list(cast("QuerySolutions", solutions))
        times.append(time.perf_counter() - start)
    return min(times), sorted(map(str, rows))


def size(place: Path) -> int:
    """Return the bytes of all files under `place`."""
    return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())


def main(count: int) -> None:
    """Print one line a measure: union, copy, and union over copy."""
    quads = list(publications(count))
    print(f"{count} publications, {len(quads)} quads; ratio is union / copy")
    with tempfile.TemporaryDirectory() as folder:
        union, copy = Path(folder, "union"), Path(folder, "copy")
        loads = [
            min(load(place.with_suffix(f".{run}"), quads, copy=kind) for run in "12")
            for place, kind in ((union, False), (copy, True))
        ]
        report("load, s", *loads)
        union, copy = union.with_suffix(".1"), copy.with_suffix(".1")
        report("size, MB", size(union) / 1e6, size(copy) / 1e6)
        compare(Store.read_only(str(union)), Store.read_only(str(copy)))


def compare(union: Store, copy: Store) -> None:
    """Print the time of each query on both, and the geometric means."""
    times = []
    for name, query in QUERIES.items():
        slow, expected = ask(union, query, union=True)
        fast, rows = ask(copy, query, union=False)
        if expected != rows or not rows:
            sys.exit(f"the two stores differ on: {name}")
        report(f"{name}, ms ({len(rows)} rows)", slow * 1e3, fast * 1e3)
        times.append((slow, fast))
    slow, fast = map(geometric_mean, zip(*times, strict=True))
    report("geometric mean, ms", slow * 1e3, fast * 1e3)
    report("count of one fact in two graphs", *count_twice_stated())


def count_twice_stated() -> list[int]:
    """Return how often a fact in two graphs is found, by union and by copy."""
    fact = (_id("policy", 1), TYPE, _ik("Policy"))
    store = Store()
    store.extend(copied([Quad(*fact, _id("graph", number)) for number in (1, 2)]))
    union = Store()
    union.extend(quad for quad in store if isinstance(quad.graph_name, NamedNode))
    query = "SELECT * { ?s ?p ?o }"
    return [
        len(ask(union, query, union=True)[1]),
        len(ask(store, query, union=False)[1]),
    ]


def report(name: str, union: float, copy: float) -> None:
    """Print one measure."""
    print(f"{name:55} {union:9.2f} {copy:9.2f} {union / copy:7.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
