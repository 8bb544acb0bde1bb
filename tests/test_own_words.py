"""The project holds its own words: no sentence of a publication stands in it."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
SUFFIXES = {".py", ".yaml", ".ttl", ".rq", ".md", ".html", ".js", ".css", ".txt"}
OURS = ["ontology", "records", "queries", "reading", "graph", "web", "tests", "docs"]
RUN = 9
# Names and fixed terms, which cannot be put otherwise.
NAMES = ("kent surrey and sussex region of the probation service",)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text: str) -> set[str]:
    found = words(text)
    return {" ".join(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def test_no_file_shares_a_long_run_of_words_with_a_publication(
    documents: Path,
) -> None:
    theirs = set().union(*(runs(p.read_text("utf-8")) for p in documents.glob("*.txt")))
    assert len(theirs) > 1000
    files = [p for room in OURS for p in (ROOT / room).rglob("*") if p.is_file()]
    own = [path for path in [*files, *ROOT.glob("*.md")] if path.suffix in SUFFIXES]
    assert len(own) > 200
    shared = {
        f"{path.relative_to(ROOT)}: {run}"
        for path in own
        for run in runs(path.read_text("utf-8", errors="replace")) & theirs
        if not any(run in name or name in run for name in NAMES)
    }
    assert shared == set()
