"""Limits: on time, rows, memory and company, and what is said when one is met."""

import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path
from urllib.parse import quote

import pytest

from inspectkg.ontology.errors import InputError
from inspectkg.web import serving
from inspectkg.web.settings import Settings

from .live import ENDLESS, FINDINGS, MANY, MANY_ROWS, Live, live

PRODUCT = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
HUGE_SORT = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c LIMIT 1000000"


def children() -> set[int]:
    """Return the process ids of this process's children."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {int(pid) for task in tasks for pid in task.read_text().split()}


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def working(pids: set[int]) -> set[int]:
    """Return those that take processor time while we look."""
    alive = {pid for pid in pids if Path(f"/proc/{pid}/stat").exists()}
    before = {pid: cpu_seconds(pid) for pid in alive}
    time.sleep(0.5)
    return {p for p in alive & children() if cpu_seconds(p) - before[p] > 0.2}


def comes_back(server: Live) -> bool:
    """Tell whether the server answers again before long."""
    for _ in range(40):
        if server.query(FINDINGS).status == 200:
            return True
        time.sleep(0.5)
    return False


@pytest.fixture(scope="module")
def small(settings: Settings) -> Iterator[Live]:
    """Return a server that cuts early; its worker may take a while to be replaced."""
    few = replace(settings, max_rows=10, max_bytes=50_000, patience=20)
    with live(few) as running:
        yield running


@pytest.fixture
def narrow(settings: Settings) -> Iterator[Live]:
    """Return a server with one worker and no queue."""
    with live(replace(settings, workers=1, queue=0)) as running:
        yield running


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux")
def test_the_time_limit_ends_the_work_itself(site: Live) -> None:
    started = time.monotonic()
    said = site.query(ENDLESS)
    assert 1.4 < time.monotonic() - started < 5
    assert (said.status, said.type) == (503, "text/plain")
    assert said.text == "no answer within 1.5 seconds: ask for less.\n"
    assert working(children()) == set()
    assert site.query(FINDINGS).status == 200


def test_a_stream_that_the_time_limit_breaks_off_does_not_pass_for_whole(
    site: Live,
) -> None:
    limitless = f"/sparql?query={quote(PRODUCT)}&format=csv"
    connection = HTTPConnection("127.0.0.1", site.port, timeout=20)
    connection.request("GET", limitless)
    response = connection.getresponse()
    assert response.status == 200
    with pytest.raises(IncompleteRead):
        response.read()
    connection.close()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux")
def test_a_client_that_leaves_takes_its_query_along(site: Live) -> None:
    with site.connect() as client:
        head = f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: localhost\r\n\r\n"
        client.sendall(head.encode())
        time.sleep(0.3)
    time.sleep(0.3)
    assert working(children()) == set()


def test_rows_beyond_the_limit_are_cut_and_the_answer_says_so(small: Live) -> None:
    said = small.query(MANY_ROWS)
    answer = json.loads(said.body)
    assert len(answer["results"]["bindings"]) == 10
    assert answer["meta"]["cut"] is True
    assert "cut at 10 rows" in said.headers["Inspectkg-Cut"]
    assert said.headers["Inspectkg-Row-Limit"] == "10"


@pytest.mark.parametrize("fmt", ["nt", "ttl", "rdf", "jsonld"])
def test_triples_beyond_the_limit_are_cut_too(small: Live, fmt: str) -> None:
    said = small.query("CONSTRUCT WHERE { ?s ?p ?o }", fmt)
    assert "cut at 10 triples" in said.headers["Inspectkg-Cut"]
    assert (b"cut at 10 triples" in said.body) == (fmt != "jsonld")


def test_a_dump_is_never_cut(small: Live) -> None:
    assert small.get("/data?format=nt").body.count(b" .\n") == MANY + 5


def test_a_cut_csv_stream_breaks_off_because_csv_cannot_say_so(
    settings: Settings,
) -> None:
    with live(replace(settings, max_rows=MANY - 1, workers=1)) as site:
        with pytest.raises(IncompleteRead) as broken:
            site.query(MANY_ROWS, "csv")
        answer = json.loads(site.query(MANY_ROWS, "json").body)
    assert broken.value.partial.count(b'"so""') == MANY - 1
    assert len(answer["results"]["bindings"]) == MANY - 1
    assert "cut at 5999 rows" in answer["meta"]["limit"]


def test_without_room_in_the_queue_one_is_told_to_come_back(narrow: Live) -> None:
    first = threading.Thread(target=narrow.query, args=[ENDLESS])
    first.start()
    time.sleep(0.4)
    said = narrow.query(FINDINGS)
    first.join()
    assert said.status == 503
    assert int(said.headers["Retry-After"]) > 0
    assert comes_back(narrow)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs Linux")
def test_a_query_that_takes_too_much_memory_is_ended_alone(
    settings: Settings,
) -> None:
    hungry = replace(settings, timeout=20, max_memory=200 * 1024 * 1024, workers=1)
    with live(hungry) as site:
        said = site.query(HUGE_SORT)
        assert (said.status, said.text.partition(":")[0]) == (
            503,
            "the query broke the worker, for want of memory or by its depth",
        )
        assert site.query(FINDINGS).status == 200


def test_a_query_text_beyond_the_limit_is_413(site: Live) -> None:
    text = b"ASK {} #" + b"x" * 10_000_000
    for content_type, body in (
        ("application/sparql-query", text),
        ("application/x-www-form-urlencoded", b"query=" + text),
    ):
        with site.connect() as client:
            head = (
                "POST /sparql HTTP/1.1\r\nHost: localhost\r\n"
                f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            client.sendall(head.encode() + body[:400_000])
            assert client.recv(100).startswith(b"HTTP/1.1 413")


def test_a_taken_port_gives_way_to_a_free_one_unless_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(serving, "PORT", port)
        with serving.bound(Settings(tmp_path)) as other:
            assert other.getsockname()[1] not in {0, port}
        with pytest.raises(InputError, match=f"port {port}"):
            serving.bound(Settings(tmp_path, port=port))
