"""What the writers of one publication's quads share: names, labels, evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from ..ontology.concepts import Vocabulary
from ..records.evidence import fold, locate
from ..records.model import Record
from ..records.proof import anchor_of
from ..records.references import (
    local_kinds,
    resolve,
    rests_on,
    statements,
    voice_kind,
)
from ..records.statements import Evidence, Voices
from .writing import Sheet, number, plain, ref, words

LOCAL_PATHS = {"count": "recommendation-count"}


@dataclass
class Context:
    """One record, the vocabulary, and the publication's text where it is held."""

    record: Record
    vocabulary: Vocabulary
    text: str | None = None

    def __post_init__(self) -> None:
        """Look up what the record itself names."""
        self.terms = {(term.kind, term.id): term.label for term in self.record.terms}
        own = [(*name, label) for name, label in self.terms.items()]
        self.vocabulary = self.vocabulary.with_terms(own)
        self.publication = self.record.publication.id
        self.local = local_kinds(self.record)
        self.labels = {term.id: term.label for term in self.record.terms}
        self.labels |= {item.id: item.label for item in self.record.findings}
        self.influences = {item.id: item for item in self.record.influences}
        self.waiting = _waiting(self.record)
        self.standing = {
            s.id
            for _, _, s in statements(self.record)
            if s.status != "rejected" and s.id not in self.waiting
        }
        self.folded = None if self.text is None else fold(self.text)

    @property
    def inspection(self) -> ox.NamedNode:
        """The inspection that the publication is about."""
        return ref("inspection", self.record.inspection.id)

    def own(self, kind: str, *slugs: str) -> ox.NamedNode:
        """Return the node of something that this publication gives an id."""
        return ref(LOCAL_PATHS.get(kind, kind), self.publication, *slugs)

    def concept(self, kind: str, slug: str) -> ox.NamedNode:
        """Return the node of a concept, of the record's own or of a vocabulary."""
        own = (kind, slug) in self.terms
        return self.own(kind, slug) if own else ref(kind, slug)

    def concepts(self, kind: str, slugs: Iterable[str]) -> list[ox.NamedNode]:
        """Return the nodes of several concepts of one kind."""
        return [self.concept(kind, slug) for slug in slugs]

    def end(self, end: str) -> ox.NamedNode:
        """Return the node at an end of a link."""
        kind, slug = resolve(end, self.local, self.vocabulary)[0]
        if self.local.get(slug) != kind:
            return ref(kind, slug)
        return self.own(kind, slug.removeprefix("recommendations-to-"))

    def ends(self, ends: Iterable[str]) -> list[ox.NamedNode]:
        """Return the nodes at the ends of a link."""
        return [self.end(end) for end in ends]

    def named(self, slugs: Iterable[str], by: str) -> list[ox.NamedNode]:
        """Return the nodes of statements that the statement `by` names.

        Rejected ones are left out, and waiting ones unless `by` is waiting too.
        """
        known = self.standing | (self.waiting if by in self.waiting else set())
        return [self.own(self.local[slug], slug) for slug in slugs if slug in known]

    def end_label(self, end: str) -> str:
        """Return what stands at an end of a link, for a person."""
        kind, slug = resolve(end, self.local, self.vocabulary)[0]
        if slug in self.influences and kind == "influence":
            return f"the link “{self.influence_label(slug)}”"
        if self.local.get(slug) == kind:
            return self.labels.get(slug, slug)
        return self.vocabulary.label(kind, slug)

    def influence_label(self, slug: str) -> str:
        """Return an influence in short: what, how, on what."""
        link = self.influences[slug]
        relation = self.vocabulary.label("relation", link.relation)
        target = self.end_label(link.target)
        kind, _ = resolve(link.target, self.local, self.vocabulary)[0]
        inside = target if kind == "policy" else low(target)
        return f"{self.end_label(link.from_)} – {relation} – {inside}"

    def attribution(self, sheet: Sheet, voices: Voices) -> ox.NamedNode:
        """Write who says so, from the outermost voice inwards."""
        groups = [[v] if isinstance(v, str) else v for v in voices]
        return self._attribution(sheet, [self._resolved(group) for group in groups])

    def _resolved(self, group: Sequence[str]) -> list[str]:
        publisher = self.record.publication.publisher
        return [publisher if voice == "inspectorate" else voice for voice in group]

    def _attribution(self, sheet: Sheet, groups: list[list[str]]) -> ox.NamedNode:
        node = ref("attribution", *("-and-".join(group) for group in groups))
        sheet.type(node, "ik:Attribution")
        sheet.add(node, "rdfs:label", words(self._voices_label(groups)))
        for voice in groups[0]:
            kind = voice_kind(voice, self.vocabulary)
            sheet.add(node, "ik:voice", self.concept(kind, voice))
        if groups[1:]:
            sheet.add(node, "ik:reporting", self._attribution(sheet, groups[1:]))
        return node

    def _voices_label(self, groups: list[list[str]]) -> str:
        spoken = [" and ".join(self._voice_label(v) for v in g) for g in groups]
        return ", reporting ".join(spoken)

    def _voice_label(self, voice: str) -> str:
        kind = voice_kind(voice, self.vocabulary)
        label = self.vocabulary.label(kind, voice)
        return low(label) if kind == "role" else label

    def prove(
        self, sheet: Sheet, subject: ox.NamedNode, proof: list[Evidence], *path: str
    ) -> list[ox.NamedNode]:
        """Write the evidence of a statement; return its nodes."""
        nodes = []
        for place, item in enumerate(proof, start=1):
            node = ref("evidence", self.publication, *path, str(place))
            nodes.append(node)
            sheet.add(subject, "ik:evidence", node)
            self._write_evidence(sheet, node, item)
        return nodes

    def _write_evidence(self, sheet: Sheet, node: ox.NamedNode, item: Evidence) -> None:
        sheet.type(node, "ik:Evidence", "oa:SpecificResource")
        sheet.add(node, "oa:hasSource", ref("publication", self.publication))
        sheet.add(node, "ik:digest", plain(item.digest))
        sheet.add(node, "ik:foldedLength", number(item.length))
        sheet.add(node, "ik:fold", number(item.fold))
        sheet.add(node, "ik:locator", plain(item.locator))
        if item.span:
            position = ox.NamedNode(node.value + "/position")
            sheet.add(node, "oa:hasSelector", position)
            sheet.type(position, "oa:TextPositionSelector")
            sheet.add(position, "oa:start", number(item.span[0]))
            sheet.add(position, "oa:end", number(item.span[1]))
        quote = self.quote(item)
        if quote:
            selector = ox.NamedNode(node.value + "/quote")
            sheet.add(node, "oa:hasSelector", selector)
            sheet.type(selector, "oa:TextQuoteSelector")
            sheet.add(selector, "oa:exact", plain(quote))

    def quote(self, item: Evidence) -> str | None:
        """Return the publisher's words where the record or a text holds them."""
        if item.quote or not (self.folded and self.text and item.span):
            return item.quote
        found = locate(self.folded, anchor_of(item))
        return self.text[found.start : found.end] if found else None


def _waiting(record: Record) -> set[str]:
    """Return what is proposed, and the links that rest on it, step by step."""
    waiting = {s.id for _, _, s in statements(record) if s.status == "proposed"}
    links = {s.id: set(rests_on(s)) for _, _, s in statements(record)}
    while more := {name for name, ends in links.items() if ends & waiting} - waiting:
        waiting |= more
    return waiting


def low(label: str) -> str:
    """Return a common name as it stands inside a sentence; HM keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
