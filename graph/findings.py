"""Quads of findings, their shares, trends and the agencies involved."""

import pyoxigraph as ox

from ..records.shares import bounds, lower_decimal, upper_decimal
from ..records.statements import (
    ComparedShare,
    Figure,
    Finding,
    Involvement,
    RatingGiven,
    Share,
    Trend,
)
from .context import Context
from .writing import Sheet, decimal, plain, ref, refs, truth, when, words

CLASSES = {
    "strength": "ik:Strength",
    "concern": "ik:Concern",
    "mixed": "ik:MixedFinding",
    "not-stated": "ik:UngradedFinding",
}


def write_finding(
    sheet: Sheet, context: Context, node: ox.NamedNode, finding: Finding
) -> None:
    """Write one finding with all that belongs to it."""
    sheet.type(node, "ik:Finding", CLASSES[finding.polarity])
    sheet.add(node, "rdfs:label", words(finding.label))
    sheet.add(node, "ik:says", words(finding.says))
    sheet.add(node, "ik:polarity", ref("polarity", finding.polarity))
    sheet.add(node, "ik:theme", refs("theme", finding.themes))
    sheet.add(node, "ik:standard", refs("standard", finding.standards))
    states = context.named(finding.states, finding.id)
    sheet.add(node, "ik:statesInfluence", states)
    if finding.restates:
        sheet.add(node, "ik:restates", ref("finding", finding.restates))
    write_involvements(sheet, context, node, finding.agencies, finding.id)
    if finding.share:
        share = context.own("share", finding.id)
        sheet.add(node, "ik:hasShare", share)
        _write_share(sheet, context, share, finding.share)
        for number, other in enumerate(finding.share.compared_with, 1):
            beside = context.own("share", finding.id, f"compared-{number}")
            sheet.add(share, "ik:comparedShare", beside)
            _write_compared(sheet, context, beside, finding.share, other)
    if finding.trend:
        trend = context.own("trend", finding.id)
        sheet.add(node, "ik:hasTrend", trend)
        _write_trend(sheet, trend, finding.trend)


def write_involvements(
    sheet: Sheet,
    context: Context,
    node: ox.NamedNode,
    agencies: list[Involvement],
    statement: str,
) -> None:
    """Write the part that each agency has in a statement."""
    for agency in agencies:
        involvement = context.own("involvement", statement, agency.is_)
        sheet.add(node, "ik:involves", involvement)
        sheet.type(involvement, "ik:Involvement")
        body = context.concept("organisation", agency.is_)
        sheet.add(involvement, "ik:agency", body)
        sheet.add(involvement, "ik:agencyRole", ref("agency-role", agency.role))


def _write_share(
    sheet: Sheet, context: Context, node: ox.NamedNode, share: Share
) -> None:
    _write_measured(sheet, context, node, share)
    sheet.add(node, "ik:ofText", plain(share.of))
    if share.grade:
        sheet.add(node, "ik:restrictedToGrade", ref("role", share.grade))
    sheet.add(node, "ik:reading", ref("reading", share.reading))
    sheet.add(node, "ik:note", words(share.note))
    _write_figure(sheet, node, share)


def _write_compared(
    sheet: Sheet,
    context: Context,
    node: ox.NamedNode,
    share: Share,
    other: ComparedShare,
) -> None:
    """Write a share of the same measure, with which the text compares another."""
    _write_measured(sheet, context, node, share)
    sheet.add(node, "ik:ofText", plain(other.of or share.of))
    _write_figure(sheet, node, other)


def _write_measured(
    sheet: Sheet, context: Context, node: ox.NamedNode, share: Share
) -> None:
    sheet.type(node, "ik:Share")
    sheet.add(node, "ik:measure", context.concept("measure", share.measure))
    sheet.add(node, "ik:sense", ref("sense", share.counts))


def _write_figure(sheet: Sheet, node: ox.NamedNode, figure: Figure) -> None:
    sheet.add(node, "ik:restrictedToText", plain(figure.restricted_to))
    sheet.add(node, "ik:asOf", when(figure.as_of))
    sheet.add(node, "ik:side", ref("side", figure.side))
    sheet.add(node, "ik:stated", plain(figure.stated))
    sheet.add(node, "ik:near", truth(figure.near))
    between = bounds(figure)
    sheet.add(node, "ik:lower", decimal(lower_decimal(between.lower)))
    sheet.add(node, "ik:upper", decimal(upper_decimal(between.upper)))
    ordinary_lower = lower_decimal(between.ordinary_lower)
    sheet.add(node, "ik:ordinaryLower", decimal(ordinary_lower))
    ordinary_upper = upper_decimal(between.ordinary_upper)
    sheet.add(node, "ik:ordinaryUpper", decimal(ordinary_upper))


def _write_trend(sheet: Sheet, node: ox.NamedNode, trend: Trend) -> None:
    sheet.type(node, "ik:Trend")
    sheet.add(node, "ik:direction", ref("direction", trend.direction))
    if trend.since:
        sheet.add(node, "ik:sinceInspection", ref("inspection", trend.since))
    sheet.add(node, "ik:sinceText", plain(trend.since_text))


def write_rating(
    sheet: Sheet, context: Context, node: ox.NamedNode, given: RatingGiven
) -> None:
    """Write one judgement on a rating scale."""
    label = context.vocabulary.label("rating", given.rating)
    sheet.type(node, "ik:RatingGiven")
    sheet.add(node, "rdfs:label", words(label))
    sheet.add(node, "ik:rating", ref("rating", given.rating))
    if given.standard:
        sheet.add(node, "ik:standard", ref("standard", given.standard))
    if given.before:
        sheet.add(node, "ik:ratedBefore", ref("rating", given.before))
