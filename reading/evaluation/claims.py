"""What a record claims, taken apart into things that are right or wrong by themselves.

Both sides of an evaluation, the record made by hand and the one that was read, are
taken apart in the same way. `docs/evaluation.md` says what counts as the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ...ontology.concepts import Vocabulary
from ...ontology.senses import is_affirming
from ...records.evidence import Folded
from ...records.references import END_KINDS
from ..reviewing.matching import Characters, characters
from ..reviewing.review import Entry, listed
from ..reviewing.unmatched import spans

NOT_MEASURED = ("fact",)
_HERE = Path()
_LEFT_OUT = ("id", "label", "evidence", "compares-with", "policies-in-force")
_EMPTY_WORDS = (
    *("and", "for", "from", "has", "have", "its", "not", "the", "their", "them"),
    *("they", "this", "that", "was", "were", "which", "with", "work"),
)
_STEM = 5
_TELLING = ("label", "says", "from", "target")


@dataclass(frozen=True)
class End:
    """An end of an influence: a concept of the vocabulary, or else its words.

    `others` are the words of each further name that the vocabulary has for it.
    """

    name: str
    concept: tuple[str, str] | None
    words: frozenset[str]
    others: tuple[frozenset[str], ...] = ()

    def __str__(self) -> str:
        """Return the end as the record writes it."""
        return self.name


@dataclass(frozen=True)
class Claim:
    """One thing that is right or wrong: its kind, its passage, what it says.

    `rule` and `version` are those of the statement that it is part of; `holdable`
    is False where the vocabulary has no word for it: a share with a measure that only
    this record has, and what the record has no place for.
    """

    kind: str
    name: str
    taken: Characters
    said: Mapping[str, Any]
    rule: str = ""
    version: int = 1
    holdable: bool = True


@dataclass(frozen=True)
class Claims:
    """All that a record claims about one document."""

    record: Mapping[str, Any]
    folded: Folded
    vocabulary: Vocabulary
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Claim]:
        """Yield every claim, in the order of the record."""
        yield from self._facts()
        for entry in listed(_HERE, self.record):
            if (
                entry.kind not in NOT_MEASURED
                and entry.fields.get("status") != "rejected"
            ):
                yield from self._of(entry)
        yield from self._counts()
        yield from self._further()

    def _of(self, entry: Entry) -> Iterator[Claim]:
        said: Mapping[str, Any] = entry.fields
        if entry.kind == "influence":
            ends = {key: self._end(str(said[key])) for key in ("from", "target")}
            said = {**said, **ends}
        yield self._claim(entry.kind, entry, said)
        if entry.kind == "finding":
            for theme in said.get("themes", ()):
                yield self._claim("theme", entry, {"is": theme})
            if "share" in said:
                yield from self._share(entry, said["share"])
            if "trend" in said:
                yield self._claim("trend", entry, said["trend"])

    def _share(self, entry: Entry, share: Mapping[str, Any]) -> Iterator[Claim]:
        """Yield a share and those it is compared with, which have no sense of theirs.

        `so` tells whether it counts where its measure is so, or the others.
        """
        holdable = str(share.get("measure")) not in self._own_measures
        said = {**share, "so": is_affirming(str(share.get("counts")), self.vocabulary)}
        yield self._claim("share", entry, said, holdable=holdable)
        for other in share.get("compared-with", ()):
            yield self._claim("share", entry, other, holdable=False)

    @cached_property
    def _own_measures(self) -> frozenset[str]:
        return frozenset(t.id for t in self._terms() if t.kind == "measure")

    def _claim(
        self,
        kind: str,
        entry: Entry,
        said: Mapping[str, Any],
        *,
        holdable: bool = True,
    ) -> Claim:
        rule = entry.fields.get("rule") or {}
        taken = characters(self.folded, entry.spans)
        version = int(rule.get("version", 1))
        name = rule.get("id", "")
        return Claim(kind, entry.id, taken, said, name, version, holdable)

    def _facts(self) -> Iterator[Claim]:
        held = self.record.get("inspection") or {}
        proofs = held.get("evidence") or {}
        told = {key: value for key, value in held.items() if key not in _LEFT_OUT}
        policies = held.get("policies-in-force") or {}
        told["policies-in-force"] = policies.get("named", [])
        for key, value in told.items():
            taken = characters(self.folded, spans(proofs.get(key)))
            for one in value if isinstance(value, list) else [value]:
                said = {"field": key, "value": str(one)}
                yield Claim("inspection-fact", key, taken, said)

    def _counts(self) -> Iterator[Claim]:
        held = self.record.get("recommendations") or {}
        counts = {str(c["addressee"]): str(c["count"]) for c in held.get("to") or ()}
        if held.get("total") is not None:
            counts["everybody"] = str(held["total"])
        for addressee, count in counts.items():
            said = {"to": addressee, "count": count}
            yield Claim("count", addressee, frozenset(), said)

    def _further(self) -> Iterator[Claim]:
        """Yield the shares and ratings that the record had no words for."""
        statements = {e.id: e for e in listed(_HERE, self.record)}
        for item in self.extra.get("extra") or ():
            kind, of = item.get("kind"), str(item.get("of"))
            held = statements[of].spans if of in statements else []
            taken = characters(self.folded, spans(item.get("evidence")) or held)
            if kind == "share" and isinstance(item.get("share"), Mapping):
                yield Claim(kind, of, taken, item["share"], holdable=False)
            elif kind == "rating":
                said = {"rating": item["rating"]}
                said |= {"standard": of} if of != "inspection" else {}
                yield Claim("rating-given", of, taken, said, holdable=False)

    def _end(self, end: str) -> End:
        kind, _, slug = end.rpartition("/")
        kinds: Sequence[str] = (kind,) if kind else END_KINDS
        for local in (*listed(_HERE, self.record), *self._terms()):
            if local.id == slug and kind in ("", local.kind):
                return End(end, None, words(local.fields))
        for known in kinds:
            if self.vocabulary.has(known, slug):
                first, *others = (
                    words({"label": name})
                    for name in self.vocabulary.names(known, slug)
                )
                return End(end, (known, slug), first, tuple(others))
        return End(end, None, words({"label": slug.replace("-", " ")}))

    def _terms(self) -> Iterator[Entry]:
        for term in self.record.get("terms") or ():
            yield Entry(_HERE, str(term.get("kind")), (), term)


def words(fields: Mapping[str, Any]) -> frozenset[str]:
    """Return the stems of the words that say what something is.

    An influence has none of its own, and goes by those of its ends.
    """
    text = " ".join(str(fields.get(key, "")) for key in _TELLING)
    found = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(word[:_STEM] for word in found if word not in _EMPTY_WORDS)
