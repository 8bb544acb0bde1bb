"""Evaluation: a query text from a stranger, handed to the engine safely.

The engine can only read here: a query that calls another service is refused,
FROM chooses among the graphs of the store, and an update does not parse.
"""

import re
from collections.abc import Sequence

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from ..graph.dataset import Dataset, dataset
from ..graph.refusal import UPDATE, refuse_service, refused
from ..ontology.terms import PREFIXES
from .protocol import READ_ONLY
from .refusals import Refused

Results = QuerySolutions | QueryBoolean | QueryTriples


def evaluate(store: Store, text: str, graphs: Dataset | None = None) -> Results:
    """Return what the engine makes of a query; `graphs` override its FROM.

    Raises InputError with line and column if it is malformed or calls SERVICE,
    Refused (403) if it is an update.
    """
    try:
        if "service" in text.casefold():
            refuse_service(text)
        seen = graphs or dataset(store, text, include_proposed=False)
        return store.query(text, prefixes=PREFIXES, **seen._asdict())
    except SyntaxError as error:
        if re.match(UPDATE, text):
            raise Refused(403, READ_ONLY) from None
        raise refused(text, error) from None
    except UnicodeEncodeError:
        raise Refused(400, "the query is no UTF-8 text: send it in UTF-8.") from None


def chosen_graphs(default: Sequence[str], named: Sequence[str]) -> Dataset | None:
    """Return the dataset that a protocol request chooses, if it chooses one.

    As the protocol has it, what is not named is then not there. Raises Refused (400)
    for what is no absolute IRI.
    """
    if not default and not named:
        return None
    return Dataset([*map(_graph, default)], [*map(_graph, named)])


def _graph(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError:
        raise Refused(
            400, "a graph is named by no IRI: give an absolute one."
        ) from None
