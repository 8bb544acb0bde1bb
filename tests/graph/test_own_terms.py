"""Ratings, a record's own measures, and what rests on what nobody accepted."""

import pytest
from pyoxigraph import Store

from inspectkg.graph.answering import Solutions, ask
from inspectkg.graph.builder import is_proposal, quads
from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.errors import InputError
from inspectkg.queries import library
from inspectkg.records.loading import parse
from inspectkg.records.source import Source

from ..records.minimal import EVIDENCE, RECORD

LINK = f"""\
  - id: more
    from: snow
    relation: mitigates
    target: change-progress
    basis: intended
    effect: planned
    evidence: [{EVIDENCE}]
"""

RATINGS = f"""\
ratings:
  - id: overall
    rating: hmi-probation-good
    before: hmi-probation-requires-improvement
    evidence: [{EVIDENCE}]
  - id: planning
    rating: hmi-probation-inadequate
    standard: planning
    evidence: [{EVIDENCE}]
"""


def answered(text: str, query: str) -> list[tuple[str, ...]]:
    return [tuple(row.values()) for row in told(text, query)]


def told(text: str, query: str) -> list[dict[str, str]]:
    record = parse(Source(text, "wales.yaml"), shipped())
    store = Store()
    store.extend(q for q in quads([record]) if not is_proposal(q))
    plain = Store()
    for quad in store:
        plain.add(type(quad)(quad.subject, quad.predicate, quad.object))
    answer = ask(plain, library.load(query))
    assert isinstance(answer, Solutions)
    return [
        {
            name: getattr(term, "value", "")
            for name, term in zip(answer.columns, row, strict=True)
        }
        for row in answer.rows
    ]


def test_ratings_are_told_with_their_scale_and_what_they_rate() -> None:
    rows = [row[:4] for row in answered(RECORD + RATINGS, "ratings")]
    scale = rows[0][1]
    assert rows == [
        ("Good", scale, "", "Requires improvement"),
        ("Inadequate", scale, "Planning", ""),
    ]


def test_a_share_may_measure_what_only_its_record_knows() -> None:
    own = "  - {id: maps-drawn, kind: measure, label: Maps drawn, definition: Maps.}\n"
    text = RECORD.replace("terms:\n", "terms:\n" + own)
    text = text.replace("measure: planning-met", "measure: maps-drawn")
    assert answered(text, "measures")[0][0] == "Maps drawn"


def test_a_share_is_told_with_what_the_text_compares_it_with() -> None:
    row = told(RECORD, "measures")[0]
    assert row["stated"] == "2/3"
    assert row["comparedWith"] == "exactly 3/4, in 2023"


def test_what_a_share_is_compared_with_is_no_share_of_the_finding() -> None:
    assert len(answered(RECORD, "measures")) == 1


def test_nothing_that_stands_rests_on_what_was_rejected() -> None:
    text = RECORD.replace(
        "  - id: change-progress\n", "  - id: change-progress\n    status: rejected\n"
    )
    assert text != RECORD
    loaded = parse(Source(text, "wales.yaml"), shipped())
    assert [i.id for i in loaded.influences if i.status == "rejected"]
    graph = "\n".join(map(str, quads([loaded])))
    assert "influence/wales-2026-03-05/change-progress" not in graph


def test_a_link_that_stands_on_a_rejected_one_is_a_fault() -> None:
    text = RECORD.replace("influences:\n", "influences:\n" + LINK)
    text = text.replace(
        "  - id: change-progress\n", "  - id: change-progress\n    status: rejected\n"
    )
    with pytest.raises(InputError, match="more rests on change-progress, which is"):
        parse(Source(text, "wales.yaml"), shipped())


def test_a_link_that_rests_on_a_proposal_waits_with_it() -> None:
    text = RECORD.replace(
        "  - id: change-progress\n", "  - id: change-progress\n    status: proposed\n"
    )
    text = text.replace("influences:\n", "influences:\n" + LINK)
    loaded = parse(Source(text, "wales.yaml"), shipped())
    stating = [str(q) for q in quads([loaded]) if not is_proposal(q)]
    assert not [line for line in stating if "influence/wales-2026-03-05/more" in line]
