"""What a record's parts say of each other: ids, ends of links, dates, bounds."""

from collections.abc import Iterator

from ..ontology.concepts import Vocabulary
from .model import Record
from .source import Loc
from .statements import Contrast, Evidence, Influence, Statement

END_KINDS = ("policy", "factor", "work-area")
FACT_KINDS = ("organisation", "programme", "region", "policy", "rating-scale")

Fault = tuple[Loc, str]
Local = dict[str, str]


def statements(record: Record) -> Iterator[tuple[str, Loc, Statement]]:
    """Yield every statement of a record with its kind and place in the YAML."""
    groups: list[tuple[str, Loc, list[Statement]]] = [
        ("finding", ("findings",), [*record.findings]),
        ("influence", ("influences",), [*record.influences]),
        ("rating-given", ("ratings",), [*record.ratings]),
        ("contrast", ("contrasts",), [*record.contrasts]),
        (
            "recommendation",
            ("recommendations", "stated"),
            [*record.recommendations.stated],
        ),
        ("call", ("recommendations", "calls"), [*record.recommendations.calls]),
        ("statement", ("statements",), [*record.statements]),
        ("fact", ("facts",), [*record.facts]),
    ]
    for kind, loc, group in groups:
        for place, statement in enumerate(group):
            yield kind, (*loc, place), statement


def local_kinds(record: Record) -> Local:
    """Return the kind of everything that the record itself gives an id."""
    kinds: Local = {term.id: term.kind for term in record.terms}
    kinds |= {statement.id: kind for kind, _, statement in statements(record)}
    return kinds | {count_id(c.addressee): "count" for c in record.recommendations.to}


def count_id(addressee: str) -> str:
    """Return the id by which a contrast can name one addressee's count."""
    return f"recommendations-to-{addressee}"


def resolve(end: str, local: Local, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Return the (kind, slug) that an end of a link can mean.

    An end is the id of something in the record, or the slug of a policy, factor
    or work area; `kind/slug` says which, where a slug stands for several.
    """
    kind, _, slug = end.rpartition("/")
    found = [(local[slug], slug)] if slug in local else []
    kinds = (kind,) if kind else END_KINDS
    found += [(k, slug) for k in kinds if vocabulary.has(k, slug)]
    return [pair for pair in found if kind in ("", pair[0])]


def faults(record: Record, vocabulary: Vocabulary) -> list[Fault]:
    """Return what is wrong between the parts of a record, with its place."""
    local = local_kinds(record)
    own = [(term.kind, term.id, term.label) for term in record.terms]
    return [
        *_overlapping(record),
        *_known_already(record, vocabulary),
        *_ends(record, local, vocabulary),
        *_rejected_ends(record),
        *_lists(record, local, vocabulary),
        *_voices(record, vocabulary.with_terms(own)),
        *_spans(record),
        *_recommendations(record),
        *_trends(record),
    ]


def _overlapping(record: Record) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    named = [(("terms", n, "id"), t.id, "term") for n, t in enumerate(record.terms)] + [
        ((*loc, "id"), s.id, kind) for kind, loc, s in statements(record)
    ]
    for loc, name, kind in named:
        if name in seen:
            yield loc, f"{name} is already the id of a {seen[name]}; choose another"
        seen.setdefault(name, kind)


def _known_already(record: Record, vocabulary: Vocabulary) -> Iterator[Fault]:
    for place, term in enumerate(record.terms):
        if vocabulary.has(term.kind, term.id):
            what = f"{term.id} is a {term.kind} of the vocabulary; use it, or rename"
            yield ("terms", place, "id"), what


def _ends(record: Record, local: Local, vocabulary: Vocabulary) -> Iterator[Fault]:
    for place, influence in enumerate(record.influences):
        for loc, end in _influence_ends(("influences", place), influence):
            yield from _end(loc, end, local, vocabulary)
    for place, contrast in enumerate(record.contrasts):
        for side in ("weighs", "against"):
            for n, end in enumerate(getattr(contrast, side)):
                yield from _end(("contrasts", place, side, n), end, local, vocabulary)


def _rejected_ends(record: Record) -> Iterator[Fault]:
    """Find what stands and rests on what was rejected."""
    rejected = {s.id for _, _, s in statements(record) if s.status == "rejected"}
    for _, loc, statement in statements(record):
        if statement.status != "rejected":
            for end in rests_on(statement):
                if end in rejected:
                    what = f"rests on {end}, which is rejected; reject this too"
                    yield (*loc, "id"), f"{statement.id} {what}, or accept {end}"


def rests_on(statement: Statement) -> list[str]:
    """Return the slugs at the ends of a link; nothing for other statements."""
    ends: list[str] = []
    if isinstance(statement, Influence):
        ends = [statement.from_, statement.target]
    elif isinstance(statement, Contrast):
        ends = [*statement.weighs, *statement.against]
    return [end.rpartition("/")[2] for end in ends]


def _influence_ends(loc: Loc, influence: Influence) -> Iterator[tuple[Loc, str]]:
    yield (*loc, "from"), influence.from_
    yield (*loc, "target"), influence.target
    for n, other in enumerate(influence.alternatives):
        for key, end in (("from", other.from_), ("target", other.target)):
            if end:
                yield (*loc, "alternatives", n, key), end


def _end(loc: Loc, end: str, local: Local, vocabulary: Vocabulary) -> Iterator[Fault]:
    found = resolve(end, local, vocabulary)
    if not found:
        near = vocabulary.nearest(END_KINDS, end.rpartition("/")[2])
        what = f"unknown '{end}'; give an id of this record or a policy, factor or "
        yield loc, what + f"work area (nearest: {', '.join(near) or 'none'})"
    elif len(found) > 1:
        choices = " or ".join(f"{kind}/{slug}" for kind, slug in found)
        yield loc, f"'{end}' can mean several things; write {choices}"


def _lists(record: Record, local: Local, vocabulary: Vocabulary) -> Iterator[Fault]:
    for place, finding in enumerate(record.findings):
        for n, name in enumerate(finding.states):
            if local.get(name) != "influence":
                yield ("findings", place, "states", n), f"no influence '{name}' here"
    for place, statement in enumerate(record.statements):
        for n, name in enumerate(statement.expresses):
            if name not in local:
                yield ("statements", place, "expresses", n), f"no id '{name}' here"
    for place, fact in enumerate(record.facts):
        for n, end in enumerate(fact.about):
            kind, _, slug = end.rpartition("/")
            if kind not in FACT_KINDS or not vocabulary.has(kind, slug):
                what = f"'{end}' is no KIND/SLUG of {', '.join(FACT_KINDS)}"
                yield ("facts", place, "about", n), what


def _voices(record: Record, vocabulary: Vocabulary) -> Iterator[Fault]:
    for _, loc, statement in statements(record):
        for n, voices in enumerate(statement.said_by):
            for voice in [voices] if isinstance(voices, str) else voices:
                if voice != "inspectorate" and not voice_kind(voice, vocabulary):
                    near = vocabulary.nearest(("role", "organisation"), voice)
                    what = f"unknown role or organisation '{voice}'; nearest: "
                    yield (*loc, "said-by", n), what + (", ".join(near) or "none")


def voice_kind(voice: str, vocabulary: Vocabulary) -> str:
    """Return the vocabulary kind of a voice: role, organisation, or nothing."""
    kinds = ("role", "organisation")
    return next((kind for kind in kinds if vocabulary.has(kind, voice)), "")


def _spans(record: Record) -> Iterator[Fault]:
    text = record.publication.text
    for loc, item in all_evidence(record):
        if item.span is None:
            continue
        if text is None:
            yield loc, "has a span, but publication.text is missing; run anchor again"
        elif item.span[1] > text.characters:
            what = f"span ends at {item.span[1]}, past the end of the text at "
            yield (*loc, "span"), what + str(text.characters)


def _recommendations(record: Record) -> Iterator[Fault]:
    said = record.recommendations
    total = sum(count.count for count in said.to)
    if said.total is not None and said.to and total != said.total:
        what = f"total is {said.total}, but the addressees have {total} together"
        yield ("recommendations", "total"), what
    for place, count in enumerate(said.to):
        stated = sum(count.addressee in item.to for item in said.stated)
        if stated > count.count:
            what = f"{stated} are stated for {count.addressee}, more than the count"
            yield ("recommendations", "to", place, "count"), what


def _trends(record: Record) -> Iterator[Fault]:
    earlier = {inspection.id for inspection in record.inspection.compares_with}
    for place, finding in enumerate(record.findings):
        if finding.trend and finding.trend.since not in (None, *earlier):
            what = f"'{finding.trend.since}' is not among inspection.compares-with"
            yield ("findings", place, "trend", "since"), what


def all_evidence(record: Record) -> Iterator[tuple[Loc, Evidence]]:
    """Yield every piece of evidence of a record with its place in the YAML."""
    for key, proof in record.inspection.evidence.items():
        yield from _items(("inspection", "evidence", key), proof)
    for _, loc, statement in statements(record):
        yield from _items((*loc, "evidence"), statement.evidence)
    yield from _items(("recommendations", "evidence"), record.recommendations.evidence)
    for place, count in enumerate(record.recommendations.to):
        yield from _items(("recommendations", "to", place, "evidence"), count.evidence)
    for place, omission in enumerate(record.omitted):
        yield from _items(("omitted", place, "evidence"), omission.evidence)


def _items(loc: Loc, proof: list[Evidence]) -> Iterator[tuple[Loc, Evidence]]:
    for place, item in enumerate(proof):
        yield (*loc, place), item
