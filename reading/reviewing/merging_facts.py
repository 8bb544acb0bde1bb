"""What has no decision in a record: inspection facts, counts and local terms.

What the record has stays; what only the new reading has is added; where the two
differ, that is told.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ...records.source import Source
from .editing import applied, with_items, with_values

_OWN = ("id", "label", "evidence")
_COUNTS = ("recommendations", "to")


def further_terms(held: Mapping[str, Any], fresh: Mapping[str, Any]) -> list[Any]:
    """Return the local terms of a reading that the record lacks."""
    known = {term.get("id") for term in held.get("terms") or ()}
    return [term for term in fresh.get("terms") or () if term["id"] not in known]


def with_facts(
    yaml_text: str, reading: Mapping[str, Any], name: str
) -> tuple[str, list[str]]:
    """Return the record with the facts it lacked; a sentence for each that differs."""
    yaml_text, differing = _inspection(yaml_text, reading.get("inspection") or {}, name)
    said = reading.get("recommendations") or {}
    yaml_text, more = _total(yaml_text, said, name)
    yaml_text, most = _counts(yaml_text, said.get("to") or [], name)
    return yaml_text, [*differing, *more, *most]


def appended(yaml_text: str, path: Sequence[str], items: list[Any], name: str) -> str:
    """Return the record with items at the end of one of its lists."""
    source = Source(yaml_text, name)
    return applied(yaml_text, with_items(source, yaml_text, path, items))


def _inspection(
    yaml_text: str, fresh: Mapping[str, Any], name: str
) -> tuple[str, list[str]]:
    source = Source(yaml_text, name)
    held = source.data.get("inspection")
    if not isinstance(held, Mapping):
        return yaml_text, []
    told = {key: value for key, value in fresh.items() if key not in _OWN}
    new = {key: value for key, value in told.items() if key not in held}
    proofs = fresh.get("evidence") or {}
    proved = {key: proofs[key] for key in new if key in proofs}
    edits = [*with_values(source, yaml_text, ("inspection",), new)]
    if proved and isinstance(held.get("evidence"), Mapping):
        edits += with_values(source, yaml_text, ("inspection", "evidence"), proved)
    elif proved:
        edits += with_values(source, yaml_text, ("inspection",), {"evidence": proved})
    differing = [
        _differs(f"inspection.{key}", held[key], value)
        for key, value in told.items()
        if key in held and _plain(held[key]) != _plain(value)
    ]
    return applied(yaml_text, edits), differing


def _total(yaml_text: str, said: Mapping[str, Any], name: str) -> tuple[str, list[str]]:
    if said.get("total") is None:
        return yaml_text, []
    source = Source(yaml_text, name)
    held = source.data.get("recommendations")
    if not isinstance(held, Mapping):
        whole = {"total": said["total"], "evidence": said["evidence"]}
        edits = with_values(source, yaml_text, (), {"recommendations": whole})
        return applied(yaml_text, edits), []
    if held.get("total") is None:
        values = {"total": said["total"], "evidence": said["evidence"]}
        edits = with_values(source, yaml_text, ("recommendations",), values)
        return applied(yaml_text, edits), []
    if held["total"] != said["total"]:
        place = "recommendations.total"
        return yaml_text, [_differs(place, held["total"], said["total"])]
    return yaml_text, []


def _counts(
    yaml_text: str, fresh: Sequence[Mapping[str, Any]], name: str
) -> tuple[str, list[str]]:
    data = Source(yaml_text, name).data
    counts = (data.get("recommendations") or {}).get("to") or []
    held = {count.get("addressee"): count.get("count") for count in counts}
    new = [count for count in fresh if count["addressee"] not in held]
    differing = [
        _differs(f"recommendations.to {addressee}", held[addressee], count["count"])
        for count in fresh
        if (addressee := count["addressee"]) in held
        and held[addressee] != count["count"]
    ]
    return appended(yaml_text, _COUNTS, new, name), differing


def _differs(place: str, held: object, read: object) -> str:
    return f"{place} is {_plain(held)} in the record and {_plain(read)} as read."


def _plain(value: Any) -> str:  # noqa: ANN401 - any YAML value
    if isinstance(value, Mapping):
        return "; ".join(f"{k} {_plain(v)}" for k, v in sorted(value.items()))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
