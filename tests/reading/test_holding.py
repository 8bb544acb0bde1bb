"""A record of proposals loads: what its model does not take is left out and told."""

import time
from copy import deepcopy
from typing import Any

import pytest

from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.errors import InputError
from inspectkg.reading.assembling import Assembled
from inspectkg.reading.evaluation.gold_set import annotated
from inspectkg.reading.holding import holdable, plain
from inspectkg.reading.readers.limits import within_time
from inspectkg.reading.running import read_record
from inspectkg.records.loading import checked
from inspectkg.records.model import Record

GOLD = {gold.name: gold.document for gold in annotated("development")}
NAME = "northbridge-pdu-2025-06-03"


@pytest.fixture(scope="module")
def read() -> Assembled:
    return read_record(GOLD[NAME], NAME)


def held(read: Assembled, **fields: Any) -> tuple[Assembled, dict[str, Any]]:  # noqa: ANN401
    """Return what is held of the record with a finding of these fields, and that."""
    record = deepcopy(read.record)
    finding = record["findings"][0]
    finding |= fields
    return holdable(Assembled(record, [], []), shipped()), finding


@pytest.mark.parametrize("name", sorted(GOLD))
def test_no_rule_proposes_what_no_record_can_hold(name: str) -> None:
    refused = read_record(GOLD[name], name).refused
    assert [one.why for one in refused if "cannot be held" in one.why] == []


@pytest.mark.parametrize(
    "fields",
    [{"deadline": "soon"}, {"polarity": "awful"}, {"said-by": ["the-cat"]}],
    ids=["an unknown key", "an unknown value", "an unknown voice"],
)
def test_a_statement_that_no_record_can_hold_is_left_out_and_told(
    read: Assembled, fields: dict[str, Any]
) -> None:
    found, finding = held(read, **fields)
    assert [one.why for one in found.refused] == [
        one.why for one in found.refused if f"{finding['id']} cannot be held" in one.why
    ]
    assert len(found.refused) == 1
    assert finding not in found.record["findings"]
    assert isinstance(checked(plain(found.record), shipped()), Record)


def test_of_a_list_only_the_item_goes_that_cannot_be_held(read: Assembled) -> None:
    found, _ = held(read, themes=["vetting", "weather"])
    assert found.record["findings"][0]["themes"] == ["vetting"]
    assert found.refused == []


def test_what_a_person_has_to_give_is_no_fault(read: Assembled) -> None:
    record = deepcopy(read.record)
    del record["inspection"]["body"]
    found = holdable(Assembled(record, ["inspection.body"], []), shipped())
    assert found.record == record


def test_whatever_takes_too_long_is_given_up() -> None:
    with pytest.raises(InputError, match="too long"), within_time(0.05, "too long"):
        time.sleep(5)
