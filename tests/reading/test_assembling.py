"""From proposals to a record that loads, with evidence for everything."""

from collections.abc import Sequence

import pytest

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.assembling import Assembled, assemble
from inspectkg.reading.extractor import LocalEnd, Proposal, Reference
from inspectkg.reading.gate import Gate, Proved, Refused
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.language.naming import Names
from inspectkg.reading.recording import yaml_text
from inspectkg.reading.support import Support
from inspectkg.records.evidence import Span
from inspectkg.records.loading import parse
from inspectkg.records.source import Source

from .reading_text import document_of, facts_of

TEXT = """\
Exampleton Probation Delivery Unit inspected

HM Inspectorate of Probation visited the Exampleton PDU in March 2025.

Findings

Visits to homes were rare. Vacancies slowed the planning of work. Visits to homes
were rare again in June.
"""
NAME = "exampleton-2025-06-03"


def span_of(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


def finding(words: str, **more: object) -> Proposal:
    fields = {"label": words, "says": f"{words}.", "polarity": "concern", **more}
    return Proposal("finding", fields, (span_of(words),), "finding.test", 2)


def assembled(proposals: Sequence[Proposal]) -> Assembled:
    support = Support({("finding.test", 2): (9, 10)})
    told = [*facts_of(TEXT, NAME), *proposals]
    return assemble(
        document_of(TEXT, NAME),
        told,
        name=NAME,
        lexicon=Lexicon.shipped(),
        support=support,
    )


def test_a_record_of_proposals_loads() -> None:
    made = assembled([finding("Vacancies slowed the planning of work")])
    text = yaml_text(made, TEXT, "0" * 64)
    record = parse(Source(text, "read.yaml"), shipped())
    (found,) = record.findings
    assert (found.status, found.id) == ("proposed", "vacancies-slowed-planning")
    assert found.rule is not None
    assert (found.rule.id, found.rule.right, found.rule.emitted) == (
        "finding.test",
        9,
        10,
    )
    assert record.entered.how == "rule"
    assert record.inspection.id == "exampleton-2025-03"


def test_evidence_has_words_span_digest_and_place() -> None:
    made = assembled([finding("Vacancies slowed the planning of work")])
    record = parse(Source(yaml_text(made, TEXT), "read.yaml"), shipped())
    (piece,) = record.findings[0].evidence
    assert piece.quote == "Vacancies slowed the planning of work"
    assert TEXT[slice(*piece.span or ())] == piece.quote
    assert piece.locator == "Findings, paragraph 1"


def test_what_is_not_said_is_missing_and_not_invented() -> None:
    made = assemble(
        document_of("Words of no inspectorate.\n", "words"),
        [],
        name="words",
        lexicon=Lexicon.shipped(),
    )
    assert "publication.issued" in made.missing
    assert "inspection.programme" in made.missing
    assert "# Not said by the publication" in yaml_text(made, "")


def test_the_same_twice_is_one_statement_with_two_pieces_of_evidence() -> None:
    words = "Visits to homes"
    again = Proposal(
        "finding",
        finding("Visits to homes were rare").fields,
        (span_of(words, TEXT.index("Vacancies")),),
        "finding.test",
        2,
    )
    made = assembled([finding("Visits to homes were rare"), again])
    (found,) = made.record["findings"]
    assert len(found["evidence"]) == 2


def test_references_become_ids_and_own_ends_become_terms() -> None:
    words = "Vacancies slowed the planning of work"
    link = Proposal(
        "influence",
        {
            "from": LocalEnd("factor", "Empty desks", "Desks with nobody at them."),
            "relation": "hinders",
            "target": Reference("finding", span_of(words)),
            "basis": "stated-cause",
        },
        (span_of(words),),
        "influence.test",
    )
    made = assembled(
        [finding(words, states=[Reference("influence", span_of(words))]), link]
    )
    (influence,) = made.record["influences"]
    assert influence["from"] == "empty-desks"
    assert influence["target"] == made.record["findings"][0]["id"]
    assert made.record["findings"][0]["states"] == [influence["id"]]
    assert [term["id"] for term in made.record["terms"]] == ["empty-desks"]
    parse(Source(yaml_text(made, TEXT), "read.yaml"), shipped())


def test_a_link_that_points_at_nothing_is_left_out_and_told() -> None:
    words = "Vacancies slowed the planning of work"
    contrast = Proposal(
        "contrast",
        {
            "weighs": [Reference("finding", span_of("Exampleton"))],
            "against": ["vetting-delays"],
            "as": "despite",
        },
        (span_of(words),),
        "contrast.test",
    )
    made = assembled([finding(words), contrast])
    assert "contrasts" not in made.record
    assert [refused.proposal.kind for refused in made.refused] == ["contrast"]


def test_a_claimed_quote_must_stand_at_its_span_exactly() -> None:
    gate = Gate(document_of(TEXT))
    words = "Vacancies slowed the planning of work"
    right = Proposal("call", {}, (span_of(words),), "model.call", quotes=(words,))
    wrong = Proposal("call", {}, (span_of(words),), "model.call", quotes=("Vacancies",))
    assert isinstance(gate.check(right), Proved)
    refused = gate.check(wrong)
    assert isinstance(refused, Refused)
    assert "does not stand in the text there" in refused.why


@pytest.mark.parametrize(
    "spans", [(), (Span(0, 0),), (Span(5, 3),), (Span(0, 10_000),), (Span(-4, 9),)]
)
def test_a_proposal_without_words_in_the_text_is_refused(
    spans: tuple[Span, ...],
) -> None:
    found = Gate(document_of(TEXT)).check(Proposal("call", {}, spans, "x.y"))
    assert isinstance(found, Refused)


def test_words_that_stand_there_twice_are_lengthened() -> None:
    gate = Gate(document_of(TEXT))
    found = gate.check(Proposal("call", {}, (span_of("Visits to homes"),), "x.y"))
    assert isinstance(found, Proved)
    start, end = found.evidence[0].span
    assert TEXT.count(TEXT[start:end]) == 1
    assert TEXT[start:end].startswith("Visits to homes")


def test_a_line_that_stands_there_twice_is_told_apart_by_what_follows() -> None:
    text = "HMPPS should:\n- recruit\n- train\n\nHMPPS should:\n- mend its roofs\n"
    gate = Gate(document_of(text))
    leads = [Span(0, 13), Span(text.rindex("HMPPS"), text.rindex("HMPPS") + 13)]
    found = [gate.check(Proposal("call", {}, (lead,), "x.y")) for lead in leads]
    pieces = [one.evidence[0] for one in found if isinstance(one, Proved)]
    assert [piece.span.start for piece in pieces] == [lead.start for lead in leads]
    assert len({piece.digest for piece in pieces}) == 2


def test_a_span_never_cuts_a_word() -> None:
    gate = Gate(document_of(TEXT))
    start, end = span_of("Vacancies slowed the planning")
    found = gate.check(Proposal("call", {}, (Span(start + 2, end - 3),), "x.y"))
    assert isinstance(found, Proved)
    assert found.evidence[0].span == (start, end)


def test_ids_are_key_words_and_longer_where_they_would_be_the_same() -> None:
    names = Names(["home-visits"])
    assert names.of("The home visits") == "home-visits-2"
    first = names.of("Plans for risk were late in many offices")
    assert first == "plans-risk-late-many"
    assert names.of("Plans for risk were late in many homes") == (
        "plans-risk-late-many-homes"
    )
