"""Graphs as they are: the Graph Store Protocol's reads, the dump and VoID.

Source: https://www.w3.org/TR/sparql11-http-rdf-update/, sections 4 and 5.2. A
graph is named by ``/graph-store?graph=IRI``, or has its own path under ``/graph``.
"""

from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp

from ..ontology.terms import GRAPH
from .protocol import only
from .refusals import Refused
from .replying import Terms, fields_of, format_of, respond, site_of


async def graph_store(request: Request) -> ASGIApp:
    """Give the graph named by the parameter ``graph``, or the default graph."""
    fields = fields_of(request)
    name = only(fields, "graph")
    is_default = any(key == "default" for key, _ in fields)
    if is_default == (name is not None):
        raise Refused(400, "name one graph: give ?graph=IRI or ?default.")
    return _graph(request, name)


async def own_graph(request: Request) -> ASGIApp:
    """Give the graph whose IRI ends in this path."""
    return _graph(request, GRAPH + request.path_params["path"])


async def data(request: Request) -> ASGIApp:
    """Give all that is accepted, graph by graph."""
    return respond(request, "dump", {}, _long(request), format_of(fields_of(request)))


async def void(request: Request) -> ASGIApp:
    """Describe the data: how much there is of each class and property."""
    about = {"about": "data", "url": site_of(request).url(request)}
    terms = _long(request, is_cached=True)
    return respond(request, "describe", about, terms, format_of(fields_of(request)))


def _graph(request: Request, name: str | None) -> ASGIApp:
    fmt = format_of(fields_of(request))
    return respond(request, "graph", {"graph": name}, _long(request), fmt)


def _long(request: Request, *, is_cached: bool = False) -> Terms:
    seconds = site_of(request).settings.long_timeout
    return Terms(seconds, is_cached=is_cached, is_limited=False)


routes = [
    Route("/graph-store", graph_store),
    Route("/graph/{path:path}", own_graph),
    Route("/data", data),
    Route("/.well-known/void", void),
]
