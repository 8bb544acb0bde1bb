"""A running server over a small store, and a client that hides nothing."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from urllib.parse import urlencode

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from inspectkg.graph import store
from inspectkg.ontology.terms import publication_graph, rebase
from inspectkg.web import serving
from inspectkg.web.settings import Settings

MANY = 6000
TRIG = """
@prefix id: <https://w3id.org/inspectkg/id/> .
@prefix ik: <https://w3id.org/inspectkg/ontology#> .
@prefix g: <https://w3id.org/inspectkg/graph/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix region: <https://w3id.org/inspectkg/id/region/> .
g:vocabulary {
  region:wales a ik:Region ; skos:prefLabel "Wales"@en .
  region:london a ik:Region ; skos:prefLabel "London"@en .
}
g:p { <https://w3id.org/inspectkg/id/finding/p/visits> a ik:Finding . }
<https://w3id.org/inspectkg/graph/p/proposed> {
  <https://w3id.org/inspectkg/id/finding/p/guess> a ik:Finding .
}
"""
FINDINGS = "SELECT ?f { ?f a <https://w3id.org/inspectkg/ontology#Finding> }"
MANY_ROWS = "SELECT ?s ?o { ?s <https://example.org/says> ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Said:
    """What a server said."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def type(self) -> str:
        return self.headers.get_content_type()


@dataclass(frozen=True)
class Live:
    """A server that runs, and how it is asked."""

    port: int
    store: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        **headers: str,
    ) -> Said:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        try:
            connection.request(method, target, body, named)
            response = connection.getresponse()
            return Said(response.status, response.headers, response.read())
        finally:
            connection.close()

    def get(self, target: str, **headers: str) -> Said:
        return self.ask("GET", target, **headers)

    def query(self, text: str, fmt: str = "", **headers: str) -> Said:
        fields = {"query": text, **({"format": fmt} if fmt else {})}
        return self.get(f"/sparql?{urlencode(fields)}", **headers)

    def post(self, content_type: str, body: bytes, suffix: str = "") -> Said:
        return self.ask("POST", f"/sparql{suffix}", body, Content_Type=content_type)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)


@contextmanager
def live(settings: Settings) -> Iterator[Live]:
    """Run a server in a thread, with a port of the system's choice."""
    listening = serving.bound(settings)
    server = serving.server(settings)
    thread = threading.Thread(target=server.run, args=[[listening]])
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started and thread.is_alive() and time.monotonic() < deadline:
        time.sleep(0.02)
    try:
        yield Live(listening.getsockname()[1], settings.store)
    finally:
        server.should_exit = True
        thread.join(30)
        listening.close()


def write_store(place: Path, text: str = "spoken") -> None:
    """Write the small store: a vocabulary, a finding, a proposal and many texts."""
    quads = list(parse(rebase(TRIG).encode(), RdfFormat.TRIG))
    store.write(place, [*quads, *_many(text)], {})


def _many(text: str) -> Iterator[Quad]:
    says = NamedNode("https://example.org/says")
    graph = NamedNode(publication_graph("many"))
    for number in range(MANY):
        said = Literal(f'{text} {number}, "so"\r\n<result> ,{{"')
        yield Quad(NamedNode(f"https://example.org/{number}"), says, said, graph)
