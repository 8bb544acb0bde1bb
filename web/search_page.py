"""Search: words in labels and in what is said, with the words that were hit."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from ..graph import search as words_search
from .rendering import page
from .view import View
from .visits import Page, Visit

MOST = 60
OPEN, CLOSE = "\x02", "\x03"
KINDS = (
    "finding",
    "recommendation",
    "influence",
    "policy",
    "factor",
    "work-area",
    "organisation",
    "theme",
)

Marked = list[tuple[str, bool]]
"""Pieces of a text, and whether each is a hit."""


def search(view: View, visit: Visit) -> Page:
    """Show what bears or says the words of the field ``q``."""
    words, kind = visit.one("q")[:200], visit.one("kind")
    hits = words_search.find(view.store, words, MOST) if words else []
    kinds = sorted({hit.kind for hit in hits}, key=_rank)
    shown = [hit for hit in hits if not kind or hit.kind == kind]
    marked = marks([text for hit in shown for text in (hit.label, hit.text)], words)
    return page(
        "search.html",
        words=words,
        kind=kind,
        kinds=[(each, sum(hit.kind == each for hit in hits)) for each in kinds],
        hits=[
            (
                hit,
                view.kind(hit.iri),
                marked[2 * n] or marked[2 * n + 1] or [(view.label(hit.iri), False)],
                marked[2 * n + 1] if hit.label else [],
                hit.iri in view.network,
            )
            for n, hit in enumerate(shown)
        ],
        is_cut=len(hits) == MOST,
        most=MOST,
        coverage=view.coverage,
    )


def marks(texts: list[str], words: str) -> list[Marked]:
    """Return the texts in pieces, with the words found marked, by their stems."""
    tokens = words_search.tokens_of(words)
    clean = [text.replace(OPEN, "").replace(CLOSE, "") for text in texts]
    found = {}
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute(
            "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'porter unicode61')"
        )
        index.executemany("INSERT INTO t (rowid, x) VALUES (?, ?)", enumerate(clean, 1))
        if tokens:
            asked = "SELECT rowid, highlight(t, 0, ?, ?) FROM t WHERE t MATCH ?"
            found = dict(index.execute(asked, (OPEN, CLOSE, " OR ".join(tokens))))
    return [list(_pieces(found.get(n, text))) for n, text in enumerate(clean, 1)]


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    first, *others = text.split(OPEN)
    if first:
        yield first, False
    for other in others:
        hit, _, after = other.partition(CLOSE)
        yield hit, True
        if after:
            yield after, False


def _rank(kind: str) -> tuple[int, str]:
    return (KINDS.index(kind) if kind in KINDS else len(KINDS)), kind
