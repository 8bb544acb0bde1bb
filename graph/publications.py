"""Quads of a publication, the inspection it is about, and how they came in."""

from collections.abc import Iterator

import pyoxigraph as ox

from ..ontology.terms import publication_graph, term
from ..records.model import Inspection
from ..records.references import statements
from ..records.statements import Statement
from .context import Context
from .writing import Sheet, number, plain, ref, refs, truth, when, words

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
MONTHS += ["September", "October", "November", "December"]


def write_publication(sheet: Sheet, context: Context) -> None:
    """Write what is known of the publication itself."""
    publication = context.record.publication
    node = ref("publication", publication.id)
    sheet.type(node, "ik:Publication")
    sheet.add(node, "rdfs:label", words(_label(context)))
    sheet.add(node, "dcterms:publisher", ref("organisation", publication.publisher))
    sheet.add(node, "dcterms:issued", when(publication.issued))
    sheet.add(node, "ik:publicationKind", ref("publication-kind", publication.kind))
    sheet.add(node, "ik:reportsOn", context.inspection)
    if publication.url:
        sheet.add(node, "schema:url", ox.NamedNode(publication.url))
    if publication.site:
        sheet.add(node, "ik:site", ox.NamedNode(publication.site))
    if publication.text:
        digest = f"sha256:{publication.text.sha256}"
        sheet.add(node, "ik:textDigest", plain(digest))
        sheet.add(node, "ik:textLength", number(publication.text.characters))


def _label(context: Context) -> str:
    publication = context.record.publication
    kind = context.vocabulary.label("publication-kind", publication.kind)
    day = publication.issued
    date = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{context.record.inspection.label}: {kind} of {date}"


def write_inspection(sheet: Sheet, context: Context) -> None:
    """Write the facts of the inspection, each with its evidence."""
    facts = context.record.inspection
    node = context.inspection
    sheet.type(node, "ik:Inspection")
    sheet.add(node, "rdfs:label", words(facts.label))
    sheet.add(node, "ik:partOfProgramme", ref("programme", facts.programme))
    sheet.add(node, "ik:numberInProgramme", number(facts.number_in_programme))
    sheet.add(node, "ik:inspects", context.concepts("organisation", facts.body))
    sheet.add(node, "ik:inRegion", list(_regions(context)))
    sheet.add(node, "ik:fieldwork", when(facts.fieldwork))
    sheet.add(node, "ik:announced", when(facts.announced))
    sheet.add(node, "ik:casesInspected", number(facts.cases))
    sheet.add(node, "ik:examined", refs("standard", facts.standards))
    _write_policies(sheet, node, facts)
    _write_earlier(sheet, node, facts)
    for key, proof in facts.evidence.items():
        for evidence in context.prove(sheet, node, proof, "inspection", key):
            sheet.add(evidence, "ik:supportsFact", plain(key))


def _regions(context: Context) -> Iterator[ox.NamedNode]:
    covers = term("coversRegion")
    for body in context.record.inspection.body:
        links = context.vocabulary.links.get(("organisation", body, covers), [])
        yield from map(ox.NamedNode, links)


def _write_policies(sheet: Sheet, node: ox.NamedNode, facts: Inspection) -> None:
    listed = facts.policies_in_force
    if listed is None:
        return
    for policy in refs("policy", listed.named):
        sheet.add(policy, "ik:inForceDuring", node)
    sheet.add(node, "ik:listComplete", truth(listed.complete))
    sheet.add(node, "ik:statedAim", plain(listed.stated_aim))


def _write_earlier(sheet: Sheet, node: ox.NamedNode, facts: Inspection) -> None:
    for earlier in facts.compares_with:
        other = ref("inspection", earlier.id)
        sheet.add(node, "ik:comparesWith", other)
        sheet.type(other, "ik:Inspection")
        sheet.add(other, "rdfs:label", words(earlier.label))
        sheet.add(other, "ik:dateAsStated", when(earlier.date_as_stated))
        sheet.add(other, "ik:note", words(earlier.note))


def write_terms(sheet: Sheet, context: Context) -> None:
    """Write the factors and work areas that only this publication has."""
    classes = {"factor": "ik:Factor", "work-area": "ik:WorkArea"}
    classes |= {"measure": "ik:Measure", "role": "ik:Role"}
    for local in context.record.terms:
        node = context.own(local.kind, local.id)
        sheet.type(node, classes.get(local.kind, "ik:InspectedBody"))
        sheet.add(node, "skos:prefLabel", words(local.label))
        sheet.add(node, "skos:definition", words(local.definition))
        sheet.add(node, "skos:inScheme", ref("scheme", f"{local.kind}s"))


def write_provenance(sheet: Sheet, context: Context) -> None:
    """Write where the publication's named graph comes from and how."""
    record = context.record
    graph = ox.NamedNode(publication_graph(context.publication))
    entry = ref("entry", context.publication)
    sheet.add(graph, "prov:wasDerivedFrom", ref("publication", context.publication))
    sheet.add(graph, "prov:wasGeneratedBy", entry)
    sheet.add(entry, "rdf:type", ox.NamedNode("http://www.w3.org/ns/prov#Activity"))
    sheet.add(entry, "rdfs:label", words(f"Entry of {context.publication}"))
    sheet.add(entry, "ik:entryMethod", ref("entry-method", record.entered.how))
    sheet.add(entry, "prov:wasAssociatedWith", ref("role", record.entered.by))
    sheet.add(entry, "prov:endedAtTime", when(record.entered.when))


def write_review(
    sheet: Sheet, context: Context, node: ox.NamedNode, statement: Statement | None
) -> None:
    """Write who accepted a statement, in which role, and when."""
    entered = context.record.entered
    status = statement.status if statement else "accepted"
    by = (statement and statement.by) or entered.by
    sheet.add(node, "prov:wasGeneratedBy", ref("entry", context.publication))
    sheet.add(node, "ik:reviewStatus", ref("review-status", status))
    if status != "proposed":
        sheet.add(node, "ik:reviewedBy", ref("role", by))
        day = (statement and statement.when) or entered.when
        sheet.add(node, "ik:reviewedOn", when(day))
    if statement:
        sheet.add(node, "ik:reviewReason", plain(statement.why))


def reviewed(context: Context) -> Iterator[tuple[str, Statement]]:
    """Yield every statement that is not rejected, with its kind."""
    for kind, _, statement in statements(context.record):
        if statement.status != "rejected":
            yield kind, statement
