"""Quads of influences and contrasts."""

import pyoxigraph as ox

from ..records.statements import Alternative, Contrast, Influence
from .context import Context
from .writing import Sheet, plain, ref, words


def write_influence(
    sheet: Sheet, context: Context, node: ox.NamedNode, link: Influence
) -> None:
    """Write one influence and the other readings of its wording."""
    sheet.type(node, "ik:Influence")
    sheet.add(node, "rdfs:label", words(context.influence_label(link.id)))
    sheet.add(node, "ik:from", context.end(link.from_))
    sheet.add(node, "ik:relation", ref("relation", link.relation))
    sheet.add(node, "ik:target", context.end(link.target))
    sheet.add(node, "ik:basis", ref("basis", link.basis))
    sheet.add(node, "ik:status", ref("status", link.effect))
    sheet.add(node, "ik:degree", plain(link.degree))
    sheet.add(node, "ik:hedge", plain(link.hedge))
    sheet.add(node, "ik:reading", ref("reading", link.reading))
    for place, other in enumerate(link.alternatives, start=1):
        alternative = context.own("alternative", link.id, str(place))
        sheet.add(node, "ik:hasAlternative", alternative)
        _write_alternative(sheet, context, alternative, other)


def _write_alternative(
    sheet: Sheet, context: Context, node: ox.NamedNode, other: Alternative
) -> None:
    sheet.type(node, "ik:Alternative")
    if other.from_:
        sheet.add(node, "ik:alternativeFrom", context.end(other.from_))
    if other.relation:
        sheet.add(node, "ik:alternativeRelation", ref("relation", other.relation))
    if other.target:
        sheet.add(node, "ik:alternativeTarget", context.end(other.target))
    sheet.add(node, "ik:note", words(other.note))


def write_contrast(
    sheet: Sheet, context: Context, node: ox.NamedNode, contrast: Contrast
) -> None:
    """Write one contrast, both halves of it."""
    sheet.type(node, "ik:Contrast")
    sheet.add(node, "rdfs:label", words(_contrast_label(context, contrast)))
    sheet.add(node, "ik:weighs", context.ends(contrast.weighs))
    sheet.add(node, "ik:against", context.ends(contrast.against))
    sheet.add(node, "ik:contrastKind", ref("contrast-kind", contrast.as_))


def _contrast_label(context: Context, contrast: Contrast) -> str:
    halves = [
        "; ".join(context.end_label(end) for end in half)
        for half in (contrast.weighs, contrast.against)
    ]
    kind = context.vocabulary.label("contrast-kind", contrast.as_)
    return f"{halves[0]} – {kind} – {halves[1]}"
