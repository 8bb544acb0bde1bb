"""Making ids of what proposals point at: other statements, and terms of their own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..records.evidence import Span
from ..records.references import END_KINDS
from .extractor import LocalEnd, Reference
from .gate import Proved
from .passages.describing import slug_of

NEEDED = ("from", "target", "weighs", "against")


class UnresolvedError(Exception):
    """A proposal points at a statement that is not there."""


@dataclass
class Resolver:
    """The ids of the statements of one record, and its own terms as they are met."""

    ids: dict[int, str]
    proved: Sequence[Proved]
    known: Mapping[tuple[str, str], str]
    terms: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)

    def fields(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Return fields with ids in the place of references and own terms.

        Raises UnresolvedError if what a link needs is not there; other references
        that point at nothing are left out.
        """
        resolved = {key: self._value(key, value) for key, value in fields.items()}
        for key in NEEDED:
            if key in resolved and resolved[key] in (None, []):
                raise UnresolvedError(key)
        return {key: value for key, value in resolved.items() if _is_told(value)}

    def _value(self, key: str, value: Any) -> Any:  # noqa: ANN401 - any YAML value
        if isinstance(value, str):
            return value
        if isinstance(value, Reference):
            return self._id(value)
        if isinstance(value, LocalEnd):
            return self._term(value)
        if isinstance(value, Mapping):
            return {k: self._value(k, v) for k, v in value.items()}
        if isinstance(value, list | tuple):
            items = (self._value(key, item) for item in value)
            return list(_unique(item for item in items if item is not None))
        return value

    def _id(self, reference: Reference) -> str | None:
        """Return the id of the statement of that kind that overlaps the span most."""
        best, most = None, 0
        for index, one in enumerate(self.proved):
            if one.proposal.kind == reference.kind and index in self.ids:
                shared = _overlap(reference.span, one.proposal.spans)
                if shared > most:
                    best, most = self.ids[index], shared
        return best

    def _term(self, local: LocalEnd) -> str:
        slug = slug_of(local.label)
        if (local.kind, slug) in self.known:
            return slug
        while slug in self.ids.values() or self._is_other(slug):
            slug = f"{slug}-{local.kind}"
        term = {"id": slug, "kind": local.kind, "label": local.label}
        self.terms.setdefault(
            (local.kind, slug), {**term, "definition": local.definition}
        )
        return slug

    def _is_other(self, slug: str) -> bool:
        """Whether an end of this slug could be taken for one of the vocabulary."""
        return any((kind, slug) in self.known for kind in END_KINDS)


def _overlap(span: Span, others: Iterable[Span]) -> int:
    start, end = span
    shared = 0
    for other_start, other_end in others:
        if other_start < end and start < other_end:
            shared += min(end, other_end) - max(start, other_start)
    return shared


def _unique(items: Iterable[Any]) -> Iterable[Any]:
    seen: list[Any] = []
    for item in items:
        if item not in seen:
            seen.append(item)
            yield item


def _is_told(value: object) -> bool:
    return value is not None and value not in ([], {}, "")
