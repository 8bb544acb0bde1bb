"""How much the command costs over the bare parts it needs, as ratios of one run.

Run it with the Python in which inspectkg is installed: `python
benchmarks/command.py`. Each pair is run in turns, and the fastest runs are
compared, since the machine may be doing other things.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

TURNS = 40
COMMAND = str(Path(sysconfig.get_path("scripts")) / "inspectkg")
QUERY = "policy-findings"
BARE = """
import sys
import click
import pyoxigraph
text = open(sys.argv[1]).read()
store = pyoxigraph.Store.read_only(sys.argv[2])
print(store.query(text).serialize(format=pyoxigraph.QueryResultsFormat.CSV).decode())
"""

Command = list[str]


def main() -> None:
    """Build a store in a temporary folder, then print the two ratios."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        environment = {**os.environ, "INSPECTKG_STORE": str(store)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        subprocess.run([COMMAND, "-q", "build"], check=True, env=environment)
        version = ([COMMAND, "--version"], [sys.executable, "-c", "import click"])
        report("inspectkg --version / import click", *version, environment)
        text = Path(folder) / "query.rq"
        text.write_text(query_text())
        current = (store / "versions" / (store / "current").read_text().strip()) / "db"
        report(
            f"inspectkg query {QUERY} / bare script",
            [COMMAND, "query", QUERY],
            [sys.executable, "-c", BARE, str(text), str(current)],
            environment,
        )


def query_text() -> str:
    """Return the named query as it stands, its parameters unbound."""
    from inspectkg.queries import library  # noqa: PLC0415 - once, not measured

    return library.load(QUERY).text


def report(
    name: str, ours: Command, bare: Command, environment: dict[str, str]
) -> None:
    """Run two commands in turns and print the ratio of their fastest runs."""
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(TURNS):
        times["ours"].append(seconds(ours, environment))
        times["bare"].append(seconds(bare, environment))
    fastest = {kind: min(values) for kind, values in times.items()}
    middle = {kind: sorted(values)[TURNS // 2] for kind, values in times.items()}
    print(
        f"{name}: {fastest['ours'] / fastest['bare']:.2f} "
        f"(medians {middle['ours'] / middle['bare']:.2f})"
    )


def seconds(command: Command, environment: dict[str, str]) -> float:
    """Return how long a command takes as a whole process."""
    start = time.perf_counter()
    subprocess.run(
        command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=-3
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
