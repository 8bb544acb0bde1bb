"""Measure the SPARQL endpoint, as ratios within one run.

Run as ``python benchmarks/endpoint.py [COPIES] [SECONDS]``. The shipped records,
each 285 times over, make a million quads. Clients, server and workers share
this machine; read the ratios, not the times. Needs Linux, and ``oxigraph`` and ``curl``
for the streaming measure.
"""

import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, IncompleteRead
from pathlib import Path
from statistics import geometric_mean, median
from urllib.parse import quote, urlencode

from multiplied import multiplied
from pyoxigraph import QueryResultsFormat, Store

from inspectkg.graph import store as stores
from inspectkg.graph import versions
from inspectkg.ontology.terms import PREFIXES
from inspectkg.queries import library

SERVER = """
import json, sys
from pathlib import Path
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from inspectkg.web import application, serving
from inspectkg.web.settings import Settings

async def empty(request):
    return PlainTextResponse("")

application.ROUTERS = ([Route("/empty", empty)], *application.ROUTERS)
given = json.loads(sys.argv[1])
serving.serve(Settings(Path(given.pop("store")), **given), lambda _: None)
"""
NAMED = "policy-findings"
ROWS = 100_000
STREAMED = f"SELECT ?s ?p ?o {{ ?s ?p ?o }} LIMIT {ROWS}"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
CLIENTS = 32
SLOW = 8.0
PATIENCE = 120.0
KIB_PER_MIB = 1024


def main(copies: int, seconds: float) -> None:
    """Print one line for each measure."""
    with tempfile.TemporaryDirectory() as folder:
        shipped, large = Path(folder, "shipped"), Path(folder, "large")
        build_shipped(shipped)
        quads = list(multiplied(stores.open_read(shipped), copies))
        print(f"each publication {copies} times, {len(quads)} quads")
        stores.write(large, quads, {})
        del quads
        against_an_empty_route(shipped)
        against_the_bare_engine(large)
        against_oxigraphs_server(large)
        under_load(shipped, seconds)


def build_shipped(place: Path) -> None:
    """Build a store of the shipped records, with the command."""
    command = [sys.executable, "-m", "inspectkg.cli", "build", "--store", str(place)]
    subprocess.run(command, check=True, capture_output=True)


def against_an_empty_route(place: Path) -> None:
    """Compare a named query with a route that does nothing, kept and not kept."""
    for name, size in (("kept answers", 16 << 20), ("nothing kept", 0)):
        with served(place, cache_bytes=size) as server:
            times = alternating(
                lambda: server.get("/empty"), lambda: server.get(f"/query/{NAMED}")
            )
            report(f"{NAMED} / empty route, {name}", times[1], times[0], 2.0)


def against_the_bare_engine(place: Path) -> None:
    """Compare named queries over HTTP, none kept, with the same in this process."""
    bare = stores.open_read(place)
    ratios = []
    with served(place, cache_bytes=0, workers=2, timeout=PATIENCE) as server:
        for query in library.listing():
            text = query.text
            start = time.perf_counter()
            evaluate(bare, text)
            taken = time.perf_counter() - start
            server.reconnect()
            if taken > SLOW:
                print(f"  {query.name}: left out, the bare engine takes {taken:.0f} s")
                continue

            def asked(name: str = query.name, *, again: bool = taken > 1) -> None:
                if again:
                    server.reconnect()
                server.get(f"/query/{name}")

            def direct(text: str = text) -> None:
                evaluate(bare, text)

            repeats = max(3, min(50, int(2 / taken)))
            fast, slow = alternating(direct, asked, repeats)
            ratios.append(slow / fast)
            report(f"  {query.name} over HTTP / bare engine", slow, fast, 1.3)
    print(f"  geometric mean {geometric_mean(ratios):.2f}, worst {max(ratios):.2f}")


def evaluate(store: Store, text: str) -> bytes | None:
    """Answer a query in this process, as JSON."""
    results = store.query(text, prefixes=PREFIXES)
    return results.serialize(format=QueryResultsFormat.JSON)


def against_oxigraphs_server(place: Path) -> None:
    """Compare the rate of a streamed answer with that of ``oxigraph serve``."""
    oxigraph, curl = shutil.which("oxigraph", path=_path()), shutil.which("curl")
    if not oxigraph or not curl:
        print("oxigraph or curl is not installed: streaming is not compared")
        return
    database = place / "versions" / versions.current(place) / "db"
    port = free_port()
    command = [oxigraph, "serve-read-only", "--location", str(database)]
    bind = ["--bind", f"127.0.0.1:{port}"]
    with served(place) as ours, running([*command, *bind], port):
        for accept in ("application/sparql-results+json", "text/csv"):
            urls = (
                f"http://127.0.0.1:{ours.port}/sparql?query={quote(STREAMED)}",
                f"http://127.0.0.1:{port}/query?query={quote(STREAMED)}",
            )
            here, there = (
                [curl, "-sf", "-o", os.devnull, "-H", f"Accept: {accept}", url]
                for url in urls
            )
            mine, theirs = alternating(
                lambda here=here: subprocess.run(here, check=True),
                lambda there=there: subprocess.run(there, check=True),
                repeats=15,
            )
            name = f"{ROWS} rows, rate / oxigraph's, {accept.rpartition('/')[2]}"
            report(name, 1 / mine, 1 / theirs, 0.7, at_least=True)


def under_load(place: Path, seconds: float) -> None:
    """Let clients ask, one in ten for what takes for ever, and watch the memory."""
    said: Counter[str] = Counter()
    memory: list[int] = []
    with served(place, timeout=1.0, workers=4, patience=60) as server:
        ends = time.monotonic() + seconds
        threads = [
            threading.Thread(target=client, args=[server.port, ends, said, seed])
            for seed in range(CLIENTS)
        ]
        for thread in threads:
            thread.start()
        while time.monotonic() < ends:
            time.sleep(min(1.0, seconds / 20))
            memory.append(server.memory())
        for thread in threads:
            thread.join()
    print(f"{CLIENTS} clients, {seconds:g} s: {dict(sorted(said.items()))}")
    part = len(memory) // 4
    report("memory, last quarter / second, MiB", *quarters(memory, part), 1.1)


def quarters(values: list[int], part: int) -> tuple[float, float]:
    """Return the median of the last and of the second quarter."""
    return median(values[-part:]), median(values[part : 2 * part])


def client(port: int, ends: float, said: Counter[str], seed: int) -> None:
    """Ask until the time is over, and count what is said."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    targets = [f"/query/{name}" for name in library.names()]
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    while time.monotonic() < ends:
        is_endless = chance.random() < 0.1  # noqa: PLR2004 - one in ten
        marked = f"{ENDLESS} #{chance.random()}"
        target = chance.choice(targets)
        if is_endless:
            target = "/sparql?" + urlencode({"query": marked})
        try:
            connection.request("GET", target)
            response = connection.getresponse()
            body = response.read()
        except (OSError, IncompleteRead) as error:
            said[f"{'endless' if is_endless else 'named'}: {type(error).__name__}"] += 1
            connection.close()
            continue
        limit = " time limit" if body.startswith(b"no answer within") else ""
        kind = "endless" if is_endless else "named"
        said[f"{kind}: {response.status}{limit}"] += 1


class Server:
    """A server in a process of its own."""

    def __init__(self, port: int, process: subprocess.Popen[bytes]) -> None:
        """Connect to it, once."""
        self.port, self._process = port, process
        self._connection = HTTPConnection("127.0.0.1", port, timeout=120)

    def get(self, target: str) -> bytes:
        """Return the body at `target`."""
        self._connection.request("GET", target)
        response = self._connection.getresponse()
        body = response.read()
        if response.status != 200:  # noqa: PLR2004
            sys.exit(f"{target}: {response.status} {body.decode()}")
        return body

    def reconnect(self) -> None:
        """Connect anew: an idle connection is not kept for long."""
        self._connection.close()

    def memory(self) -> int:
        """Return the MiB that the server alone holds."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        lines = dict(line.split(":", 1) for line in status.splitlines())
        return int(lines["VmRSS"].split()[0]) // KIB_PER_MIB


@contextmanager
def served(place: Path, **settings: float) -> Iterator[Server]:
    """Run a server on `place`."""
    import json  # noqa: PLC0415 - only here

    port = free_port()
    given = json.dumps({"store": str(place), "port": port, **settings})
    command = [sys.executable, "-c", SERVER, given]
    with running(command, port) as process:
        server = Server(port, process)
        server.get("/query")
        yield server


@contextmanager
def running(command: list[str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command until the block ends, once it listens."""
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(port)
            yield process
        finally:
            process.terminate()


def wait_for(port: int) -> None:
    """Wait until somebody listens at `port`."""
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(f"nobody listens at port {port}")


def free_port() -> int:
    """Return a port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def alternating(
    one: Callable[[], object], other: Callable[[], object], repeats: int = 300
) -> tuple[float, float]:
    """Return the median seconds of two things done in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        for spent, done in zip(times, (one, other), strict=True):
            start = time.perf_counter()
            done()
            spent.append(time.perf_counter() - start)
    return median(times[0]), median(times[1])


def report(
    name: str, value: float, base: float, aim: float, *, at_least: bool = False
) -> None:
    """Print one measure: both values, their ratio and what is aimed at."""
    ratio = value / base
    is_met = ratio >= aim if at_least else ratio <= aim
    sign = ">=" if at_least else "<="
    met = "met" if is_met else "MISSED"
    print(f"{name:62} {value:11.5f} {base:11.5f} {ratio:6.2f} {sign} {aim} {met}")


def _path() -> str:
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 285,
        float(sys.argv[2]) if len(sys.argv) > 2 else 60,  # noqa: PLR2004
    )
