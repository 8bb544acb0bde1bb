"""Assembling: from the proposals on a document to a record of proposals.

What a record needs and the publication does not say is left out; `missing` names
it, for a person to give. Every statement waits for a decision (`proposed`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..records.evidence import Span
from ..records.references import END_KINDS
from .extractor import LocalEnd, Proposal
from .gate import Gate, Proved, Refused
from .inspecting import counts, inspection
from .language.lexicon import Lexicon
from .language.naming import Names
from .passages.describing import describe
from .readers.text import Document
from .resolving import Resolver, UnresolvedError
from .support import Support

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "finding": ("findings",),
    "rating-given": ("ratings",),
    "influence": ("influences",),
    "contrast": ("contrasts",),
    "recommendation": ("recommendations", "stated"),
    "call": ("recommendations", "calls"),
    "statement": ("statements",),
    "fact": ("facts",),
}
"""Where the statements of each kind stand in a record."""

_NEEDED = (
    ("publication", "kind"),
    ("publication", "publisher"),
    ("publication", "issued"),
    ("inspection", "programme"),
    ("inspection", "body"),
    ("entered", "when"),
)
_ORDER = (
    *("publication", "entered", "inspection", "terms", "findings", "ratings"),
    *("influences", "contrasts", "recommendations", "statements", "facts"),
)
_NAMING = ("label", "from", "relation", "target", "weighs", "against", "says", "rating")
_EXPRESSED = ("finding", "influence", "contrast", "call", "rating-given")
_SAME_SHARE = ("measure", "counts", "side", "stated", "near")
_ENTERED_BY = "record-editor"


@dataclass(frozen=True)
class Assembled:
    """A record as data, what it still needs, and the proposals left out."""

    record: dict[str, Any]
    missing: list[str]
    refused: list[Refused]


def assemble(
    document: Document,
    proposals: Iterable[Proposal],
    *,
    name: str,
    lexicon: Lexicon,
    support: Support | None = None,
) -> Assembled:
    """Return the record of a document; `name` is its file's name without suffix."""
    proved, refused = Gate(document).check_all(proposals)
    proved = merged(proved)
    stated = [one for one in proved if one.proposal.kind in SECTIONS]
    facts = [one for one in proved if one.proposal.kind not in SECTIONS]
    publication = describe(document, lexicon, name)
    resolver = Resolver(_ids(stated, lexicon), stated, lexicon.vocabulary.labels)
    record: dict[str, Any] = {"publication": publication}
    record["entered"] = _entered(publication)
    record["inspection"] = inspection(publication, facts, resolver)
    record["recommendations"] = counts(facts, resolver)
    lost = _state(record, stated, resolver, support or Support.shipped())
    record["terms"] = list(resolver.terms.values())
    ordered = {key: record[key] for key in _ORDER if record.get(key)}
    return Assembled(ordered, _missing(record), [*refused, *lost])


def merged(proved: Iterable[Proved]) -> list[Proved]:
    """Return each proposal once, with the evidence of all that say the same.

    Findings say the same if their share does: of the same measure, sense and size.
    """
    found: dict[str, Proved] = {}
    for one in proved:
        proposal = one.proposal
        key = repr((proposal.kind, proposal.said_by, _said(proposal.fields)))
        if key in found:
            first = found[key]
            evidence = tuple(dict.fromkeys([*first.evidence, *one.evidence]))
            spans = tuple(piece.span for piece in evidence)
            fuller = max(
                first.proposal, proposal, key=lambda one: len(repr(one.fields))
            )
            found[key] = Proved(replace(fuller, spans=spans), evidence)
        else:
            found[key] = one
    return list(found.values())


def _said(fields: Mapping[str, Any]) -> list[tuple[str, Any]]:
    share = fields.get("share")
    if share and isinstance(share.get("measure"), str):
        told = {key: share.get(key) for key in _SAME_SHARE}
        return [("polarity", fields.get("polarity")), *told.items()]
    return sorted(fields.items())


def _entered(publication: Mapping[str, Any]) -> dict[str, str]:
    """Say who entered it: a record made by rules is as old as its publication."""
    issued = publication.get("issued")
    when = {"when": issued} if issued else {}
    return {"by": _ENTERED_BY, **when, "how": "rule"}


def _ids(stated: Sequence[Proved], lexicon: Lexicon) -> dict[int, str]:
    """Give each statement an id that no end of a link can be taken for."""
    names = Names(slug for _, slug in lexicon.concepts(*END_KINDS))
    return {
        index: names.of(_words(one.proposal.fields), one.proposal.kind)
        for index, one in enumerate(stated)
    }


def _words(fields: Mapping[str, Any]) -> str:
    told = [fields[key] for key in _NAMING if fields.get(key)]
    words = [one.label if isinstance(one, LocalEnd) else one for one in told]
    plain = [one.rpartition("/")[2] for one in words if isinstance(one, str)]
    return plain[0] if "label" in fields or "says" in fields else " ".join(plain)


def _state(
    record: dict[str, Any],
    stated: Sequence[Proved],
    resolver: Resolver,
    support: Support,
) -> list[Refused]:
    """Put the statements in their sections; return those that point at nothing."""
    told, lost = _resolved(stated, resolver)
    for index, fields in told.items():
        one = stated[index]
        if one.proposal.kind == "statement":
            fields["expresses"] = _expressed(one, stated, resolver.ids)
        statement = {
            "id": resolver.ids[index],
            **{key: value for key, value in fields.items() if value != []},
            "said-by": list(one.proposal.said_by),
            "status": "proposed",
            "rule": support.of(one.proposal.rule, one.proposal.version),
            "evidence": list(one.evidence),
        }
        if one.proposal.said_by == ("inspectorate",):
            del statement["said-by"]
        _section(record, one.proposal.kind).append(statement)
    return lost


def _resolved(
    stated: Sequence[Proved], resolver: Resolver
) -> tuple[dict[int, dict[str, Any]], list[Refused]]:
    """Resolve all fields, again while a statement goes that others rest on."""
    lost: list[Refused] = []
    while True:
        before = len(lost)
        told: dict[int, dict[str, Any]] = {}
        resolver.terms.clear()
        for index in list(resolver.ids):
            proposal = stated[index].proposal
            try:
                told[index] = resolver.fields(proposal.fields)
            except UnresolvedError as error:
                why = f"{proposal.rule}: `{error}` points at nothing that is proved"
                lost.append(Refused(proposal, why))
                del resolver.ids[index]
        if len(lost) == before:
            return told, lost


def _expressed(
    one: Proved, stated: Sequence[Proved], ids: Mapping[int, str]
) -> list[str]:
    """Return the ids of what is said within the words of a statement."""
    return [
        ids[index]
        for index, other in enumerate(stated)
        if index in ids
        and other.proposal.kind in _EXPRESSED
        and all(_within(span, one.proposal.spans) for span in other.proposal.spans)
    ]


def _within(span: Span, spans: Iterable[Span]) -> bool:
    return any(s.start <= span.start and span.end <= s.end for s in spans)


def _section(record: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    *path, last = SECTIONS[kind]
    holder = record
    for step in path:
        holder = holder.setdefault(step, {})
    section: list[dict[str, Any]] = holder.setdefault(last, [])
    return section


def _missing(record: Mapping[str, Any]) -> list[str]:
    """Return the keys that a record needs and this one lacks."""
    return [f"{a}.{b}" for a, b in _NEEDED if b not in record.get(a, {})]
