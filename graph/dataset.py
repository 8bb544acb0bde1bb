"""The graphs that a query sees: accepted statements, and proposals on request."""

import re
from typing import NamedTuple, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Store

from ..ontology.errors import InputError

DefaultGraphs: TypeAlias = list[NamedNode | BlankNode | DefaultGraph]
NamedGraphs: TypeAlias = list[NamedNode | BlankNode]

PROPOSALS = "/proposed"
_COMMENT = r"(?m)^[ \t]*#.*"
_GRAPH = r"(?i)\bgraph\b"
_OWN_GRAPHS = r"(?i)(?<![:?$\w])FROM\s*(?:NAMED\s*)?(?:<|[\w.-]*:)"


class Dataset(NamedTuple):
    """What to hand to the engine; None leaves it to the query and the store."""

    default_graph: DefaultGraphs | None = None
    named_graphs: NamedGraphs | None = None


def dataset(store: Store, text: str, *, include_proposed: bool) -> Dataset:
    """Return the graphs that the query `text` may see.

    Without `include_proposed`, neither the default graph nor ``GRAPH ?any``
    shows a proposal; a query that spells out the graph of one does see it.
    Raises InputError if proposals are wanted by a query with its own FROM.
    """
    own = bool(re.search(_OWN_GRAPHS, re.sub(_COMMENT, "", text)))
    if include_proposed:
        return _with_proposals(store, own=own)
    if own or PROPOSALS in text or not re.search(_GRAPH, text):
        return Dataset()
    graphs = list(store.named_graphs())
    accepted = [graph for graph in graphs if not _is_proposal(graph)]
    return Dataset(named_graphs=accepted if len(accepted) < len(graphs) else None)


def _with_proposals(store: Store, *, own: bool) -> Dataset:
    if own:
        msg = (
            "the query names its graphs by FROM, so no proposals can be added: "
            "name their graphs there, or take FROM out."
        )
        raise InputError(msg)
    # A union of all graphs would count twice what the default graph copies.
    proposed = (graph for graph in store.named_graphs() if _is_proposal(graph))
    return Dataset(default_graph=[DefaultGraph(), *proposed])


def _is_proposal(graph: NamedNode | BlankNode) -> bool:
    return graph.value.endswith(PROPOSALS)
