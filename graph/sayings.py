"""Quads of recommendations, calls, quoted statements and background facts."""

import pyoxigraph as ox

from ..records.statements import Call, Fact, QuotedStatement, Recommendation
from .context import Context
from .findings import write_involvements
from .writing import Sheet, number, plain, ref, refs, truth, when, words


def write_counts(sheet: Sheet, context: Context) -> list[ox.NamedNode]:
    """Write how many recommendations there are, in all and for each addressee."""
    said = context.record.recommendations
    nodes = []
    if said.total is not None:
        node = context.own("recommendation-count", "total")
        nodes.append(node)
        sheet.add(node, "rdfs:label", words(f"{said.total} recommendations in all"))
        sheet.add(node, "ik:count", number(said.total))
        context.prove(sheet, node, said.evidence, "recommendation-count", "total")
    for item in said.to:
        node = context.own("recommendation-count", item.addressee)
        nodes.append(node)
        addressee = context.vocabulary.label("organisation", item.addressee)
        label = f"{item.count} recommendations to {addressee}"
        sheet.add(node, "rdfs:label", words(label))
        sheet.add(node, "ik:addressee", context.concept("organisation", item.addressee))
        sheet.add(node, "ik:count", number(item.count))
        path = ("recommendation-count", item.addressee)
        context.prove(sheet, node, item.evidence, *path)
    for node in nodes:
        sheet.type(node, "ik:RecommendationCount")
        sheet.add(node, "ik:ofInspection", context.inspection)
        said_by = context.attribution(sheet, ["inspectorate"])
        sheet.add(node, "ik:attributedTo", said_by)
    return nodes


def write_recommendation(
    sheet: Sheet, context: Context, node: ox.NamedNode, item: Recommendation
) -> None:
    """Write one recommendation whose content is stated."""
    sheet.type(node, "ik:Recommendation")
    sheet.add(node, "ik:says", words(item.says))
    sheet.add(node, "ik:addressee", context.concepts("organisation", item.to))
    sheet.add(node, "ik:within", plain(item.within))
    sheet.add(node, "ik:theme", refs("theme", item.themes))
    sheet.add(node, "ik:isExample", truth(item.example))
    sheet.add(node, "ik:atMost", number(item.at_most))
    write_involvements(sheet, context, node, item.agencies, item.id)


def write_call(sheet: Sheet, context: Context, node: ox.NamedNode, item: Call) -> None:
    """Write something asked for that is not counted as a recommendation."""
    sheet.type(node, "ik:Call")
    sheet.add(node, "ik:says", words(item.says))
    sheet.add(node, "ik:addressee", context.concepts("organisation", item.to))
    sheet.add(node, "ik:theme", refs("theme", item.themes))


def write_statement(
    sheet: Sheet, context: Context, node: ox.NamedNode, item: QuotedStatement
) -> None:
    """Write what someone in a public office is quoted as saying."""
    sheet.type(node, "ik:QuotedStatement")
    sheet.add(node, "ik:says", words(item.says))
    sheet.add(node, "ik:speakerRole", context.concept("role", item.role))
    if item.person:
        sheet.add(node, "ik:speaker", ref("person", item.person))
    said = context.named(item.expresses, item.id)
    sheet.add(node, "ik:expresses", said)


def write_fact(sheet: Sheet, context: Context, node: ox.NamedNode, item: Fact) -> None:
    """Write one background fact, as the publication has it."""
    sheet.type(node, "ik:BackgroundFact")
    sheet.add(node, "ik:says", words(item.says))
    about = (end.rpartition("/") for end in item.about)
    sheet.add(node, "ik:about", [ref(kind, slug) for kind, _, slug in about])
    if item.change:
        sheet.type(node, "ik:OrganisationalChangeClaim")
        sheet.add(node, "ik:changedFrom", refs("organisation", item.change.from_))
        sheet.add(node, "ik:changedTo", ref("organisation", item.change.to))
        sheet.add(node, "ik:changedOn", when(item.change.when))
    if item.rating:
        sheet.type(node, "ik:RatingUse")
        sheet.add(node, "ik:ratingScale", ref("rating-scale", item.rating.scale))
        sheet.add(node, "ik:scaleUsed", truth(item.rating.used))
    del context
