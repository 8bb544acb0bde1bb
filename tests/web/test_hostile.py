"""Hostile input: it changes nothing, leaks nothing and harms nobody else."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

from inspectkg.graph import store
from inspectkg.ontology.errors import InputError
from inspectkg.web import connection, serving
from inspectkg.web.guard import Guard
from inspectkg.web.settings import Settings

from .live import FINDINGS, Live


@contextmanager
def trap() -> Iterator[tuple[int, list[object]]]:
    """Listen, and keep every connection that anybody makes."""
    caught: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        ended = threading.Event()

        def accept() -> None:
            while not ended.is_set():
                try:
                    client, address = listening.accept()
                except TimeoutError:
                    continue
                caught.append(address)
                client.close()

        thread = threading.Thread(target=accept)
        thread.start()
        yield listening.getsockname()[1], caught
        ended.set()
        thread.join()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "SELECT * {{ SERVICE SILENT <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "ASK {{ VALUES ?x {{ <http://127.0.0.1:{port}/> }} sErViCe ?x {{ }} }}",
        "SELECT * FROM <http://127.0.0.1:{port}/> {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <http://127.0.0.1:{port}/> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "DESCRIBE <http://127.0.0.1:{port}/>",
        "LOAD <http://127.0.0.1:{port}/>",
    ],
)
def test_no_query_reaches_the_network(site: Live, query: str) -> None:
    with trap() as (port, caught):
        said = site.query(query.format(port=port))
    assert caught == []
    assert said.status in {200, 400, 403}
    assert b'"bindings":[]' in said.body or b"{" not in said.body or said.status == 400


@pytest.mark.parametrize("clause", ["FROM", "FROM NAMED"])
def test_no_query_reads_a_file(site: Live, tmp_path: Path, clause: str) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<a:a> <a:b> 'secret' .")
    query = f"SELECT * {clause} <{secret.as_uri()}> {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"  # noqa: E501
    said = site.query(query)
    assert (said.status, b'"bindings":[]' in said.body) == (200, True)


@pytest.mark.parametrize(
    "path",
    [
        "/query/../../pyproject.toml",
        "/query/..%2f..%2fetc%2fpasswd",
        "/query/%2e%2e/%2e%2e/etc/passwd",
        "/graph/../../../etc/passwd",
        "/graph/..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/query/a%00b",
        "/graph/%ff%3e%20",
        "/query/%0d%0aX-Evil:%201",
    ],
)
def test_a_path_leads_to_no_file(site: Live, path: str) -> None:
    said = site.get(path)
    assert said.status in {400, 404}
    assert b"root:" not in said.body
    assert said.headers["X-Evil"] is None


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "localhost@evil.example",
        "evil.example:8000",
        "localhost:80:80",
        "localhost:x",
        "",
        "127.0.0.1.evil.example",
        "[::1].evil",
    ],
)
def test_a_host_that_is_not_ours_is_told_nothing(site: Live, host: str) -> None:
    said = site.get("/data?format=nt", Host=host)
    assert said.status == 400
    assert b"w3id.org" not in said.body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1", "[::1]:8"])
def test_this_machine_goes_by_its_usual_names(site: Live, host: str) -> None:
    assert site.get("/query", Host=host).status == 200


def test_a_name_is_answered_to_once_it_is_allowed(place: Path) -> None:
    async def nothing(*_: object) -> None: ...

    guard = Guard(nothing, Settings(place, hosts=("Graph.Example.org",)))
    scope = {"headers": [(b"host", b"graph.example.org:80")]}
    assert guard._is_ours(scope)  # noqa: SLF001 - no other way without its DNS


@pytest.mark.parametrize("target", ["/sparql?query=x", "/data", "/nothing", "/query"])
def test_every_response_forbids_scripts_and_sniffing(site: Live, target: str) -> None:
    said = site.get(target)
    assert "default-src 'none'" in said.headers["Content-Security-Policy"]
    assert said.headers["X-Content-Type-Options"] == "nosniff"
    assert said.headers["Server"] is None


def test_markup_in_a_query_comes_back_as_plain_text_only(site: Live) -> None:
    said = site.query("SELECT <script>alert(1)</script>")
    assert (said.status, said.type) == (400, "text/plain")
    assert said.headers["X-Content-Type-Options"] == "nosniff"


BOMBS = {
    "nested groups": "ASK " + "{" * 5000 + "}" * 5000,
    "nested brackets": "SELECT (" + "(" * 9000 + "1" + ")" * 9000 + " AS ?x) {}",
    "nested paths": "ASK { ?s " + "(" * 9000 + "<a:a>" + ")*" * 9000 + " ?o }",
    "unions": "SELECT (COUNT(*) AS ?n) {" + " UNION ".join(["{?s ?p ?o}"] * 2000) + "}",
    "regular expression": 'ASK { ?s ?p ?o FILTER REGEX(STR(?o), "(a*)*(b*)*$" ) }',
    "doubling": "SELECT (STRLEN(?z) AS ?n) { BIND('x' AS ?a) "
    + " ".join(f"BIND(CONCAT(?v{i}, ?v{i}) AS ?v{i + 1})" for i in range(40))
    + " BIND(?v40 AS ?z) }",
    "doubling a text": "SELECT (STRLEN(?v40) AS ?n) { BIND('xxxxxxxx' AS ?v0) "
    + " ".join(f"BIND(CONCAT(?v{i}, ?v{i}) AS ?v{i + 1})" for i in range(40))
    + " }",
    "null": "ASK { ?s ?p '\0' }",
    "lone surrogate": "ASK { ?s ?p '\\uD800' }",
    "paths": "ASK { ?s (<a:a>|!<a:a>)* ?m . ?m (<a:a>|!<a:a>)* ?o . ?o (!<b:b>)+ 7 }",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_hurts_nobody_but_itself(site: Live, place: Path, bomb: str) -> None:
    before = list(store.dump(store.open_read(place)))
    body = BOMBS[bomb].encode("utf-8", "surrogatepass")
    said = site.post("application/sparql-query", body)
    assert said.status in {200, 400, 503}
    assert b"Traceback" not in said.body
    assert str(place).encode() not in said.body
    assert site.query(FINDINGS).status == 200
    assert before == list(store.dump(store.open_read(place)))


def test_requests_that_are_no_http_end_the_connection(site: Live) -> None:
    for nonsense in (
        b"\x00" * 1000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
    ):
        with site.connect() as client:
            client.sendall(nonsense)
            assert client.recv(100).startswith(b"HTTP/1.1 400")


def test_an_endless_head_is_refused(site: Live) -> None:
    with site.connect() as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        with pytest.raises(OSError, match=r"reset|pipe"):  # noqa: PT012 - many pieces
            for _ in range(300):
                client.sendall(b"X-A: " + b"a" * 1000 + b"\r\n")
            while client.recv(1000):
                pass
            raise ConnectionResetError("reset")  # noqa: EM101 - closed is as good


def test_a_head_that_does_not_arrive_is_not_waited_for(
    site: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "HEAD_SECONDS", 0.3)
    with site.connect() as client:
        client.sendall(b"GET /query HTTP/1.1\r\nHost: ")
        assert client.recv(100) == b""


def test_slow_clients_do_not_keep_others_waiting(site: Live) -> None:
    big = f"GET /sparql?query={quote('SELECT * {?s ?p ?o . ?a ?b ?c}')} HTTP/1.1\r\n"
    slow = [site.connect() for _ in range(20)]
    try:
        for client in slow:
            client.sendall(b"POST /sparql HTTP/1.1\r\nHost: localhost\r\n")
        slow[0].sendall(b"Content-Type: application/sparql-query\r\n")
        slow[1].close()
        with site.connect() as reader:
            reader.sendall(f"{big}Host: localhost\r\n\r\n".encode())
            assert reader.recv(1000).startswith(b"HTTP/1.1 200")
            assert site.query(FINDINGS).status == 200
    finally:
        for client in slow:
            client.close()


def test_a_client_that_stops_reading_is_dropped_and_its_worker_freed(
    site: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "STALLED_SECONDS", 0.5)
    query = quote("SELECT * {?s ?p ?o . ?a ?b ?c}")
    head = f"GET /sparql?query={query} HTTP/1.1\r\nHost: localhost\r\n\r\n"
    readers = [site.connect() for _ in range(2)]  # as many as there are workers
    for reader in readers:
        reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        reader.sendall(head.encode())
        assert reader.recv(1000).startswith(b"HTTP/1.1 200")
    assert site.query(FINDINGS).status == 200
    for reader in readers:
        reader.close()


def test_the_server_listens_on_this_machine_alone_unless_asked() -> None:
    assert Settings(Path()).host == "127.0.0.1"


def test_an_address_that_is_taken_is_told_in_one_sentence(site: Live) -> None:
    taken = Settings(site.store, port=site.port)
    with pytest.raises(InputError, match=f"port {site.port} .* choose another --port"):
        serving.bound(taken)
