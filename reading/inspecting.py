"""The parts of a record that are no statements: the inspection, and the counts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .gate import Proved
from .language.dates import MONTHS
from .resolving import Resolver

if TYPE_CHECKING:
    from ..records.evidence import Evidence

_ORDER = (
    *("id", "label", "programme", "number-in-programme", "body", "fieldwork"),
    *("announced", "cases", "standards", "policies-in-force", "compares-with"),
    "evidence",
)
_DATE_IN_NAME = re.compile(r"-?(?:19|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?$")


def inspection(
    publication: Mapping[str, Any], facts: Sequence[Proved], resolver: Resolver
) -> dict[str, Any]:
    """Return the record's inspection; of two values for one fact the first stands."""
    found: dict[str, Any] = {}
    proofs: dict[str, list[Evidence]] = {}
    for one in facts:
        fields = one.proposal.fields
        if one.proposal.kind == "policies-in-force":
            fields = {"policies-in-force": _policies(found, fields)}
        elif one.proposal.kind != "inspection-fact":
            continue
        for key, value in resolver.fields(fields).items():
            is_new = key not in found
            if is_new or key == "policies-in-force":
                found[key] = value
            if is_new or found[key] == value:
                proofs.setdefault(key, []).extend(one.evidence)
    found |= _identity(publication, found)
    if "compares-with" in found:
        found["compares-with"] = [_earlier(publication["id"], found["compares-with"])]
    found["evidence"] = {key: list(dict.fromkeys(e)) for key, e in proofs.items()}
    return {key: found[key] for key in _ORDER if key in found}


def counts(facts: Iterable[Proved], resolver: Resolver) -> dict[str, Any]:
    """Return how many recommendations there are, in all and by addressee.

    A total that the addressees together do not come to is right all the same if
    not all of them are told; more than the total is told as the text has it.
    """
    found: dict[str, Any] = {}
    to: dict[str, dict[str, Any]] = {}
    for one in facts:
        if one.proposal.kind != "count":
            continue
        fields = resolver.fields(one.proposal.fields)
        if "total" in fields and "total" not in found:
            found |= {"total": fields["total"], "evidence": list(one.evidence)}
        elif "addressee" in fields and fields["addressee"] not in to:
            to[fields["addressee"]] = {**fields, "evidence": list(one.evidence)}
    return found | ({"to": list(to.values())} if to else {})


def _policies(found: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Join the policies of several sentences."""
    held = found.get("policies-in-force", {})
    named = dict.fromkeys([*held.get("named", ()), *fields["named"]])
    return {**fields, **held, "named": list(named)}


def _identity(
    publication: Mapping[str, Any], found: Mapping[str, Any]
) -> dict[str, Any]:
    """Return id and label, which all publications about the inspection can share."""
    stem = _stem(publication["id"])
    when = found.get("fieldwork") or publication.get("issued", "")[:4]
    named = " ".join(word.capitalize() for word in stem.split("-"))
    return {
        "id": f"{stem}-{when}" if when else stem,
        "label": f"{named}, {_told(when)}" if when else named,
    }


def _earlier(name: str, earlier: Mapping[str, Any]) -> dict[str, Any]:
    date = earlier["date-as-stated"]
    label = f"Earlier inspection, {_told(date)}"
    return {"id": f"{_stem(name)}-{date}", "label": label, "date-as-stated": date}


def _stem(name: str) -> str:
    return _DATE_IN_NAME.sub("", name) or name


def _told(date: str) -> str:
    """Return a year or month as people say it: "November 2025"."""
    year, _, rest = date.partition("-")
    return f"{MONTHS[int(rest[:2]) - 1]} {year}" if rest else year
