"""Addresses: where an IRI of the graph has its page, and what may become a link."""

import re
from collections.abc import Iterable
from urllib.parse import quote, urlencode, urlsplit

from ..graph.details import web_address
from ..ontology.terms import BASE, ID

SLUGS = re.compile(r"(?a)[A-Za-z0-9_~-][\w.~-]*(?:/[A-Za-z0-9_~-][\w.~-]*)*")
SAFE = "/~.:"
# Browsers find a long quotation by its first and last words.
WHOLE, ENDS = 300, 6


def is_path(path: str) -> bool:
    """Tell whether a path is made of slugs, as those of individuals are."""
    return len(path) < 500 and bool(SLUGS.fullmatch(path))  # noqa: PLR2004


def slug(iri: str) -> str:
    """Return the path of an individual, such as ``region/wales``; else the IRI."""
    return iri.removeprefix(ID)


def page_of(iri: str) -> str:
    """Return the path of the page on an IRI of ours, '' if it is not ours."""
    if not iri.startswith(BASE):
        return ""
    path, mark, fragment = iri.removeprefix(BASE).partition("#")
    if not is_path(path):
        return ""
    return f"/{quote(path, safe=SAFE)}" + (mark and f"#{quote(fragment)}")


def link_of(iri: str) -> str:
    """Return where a link to an IRI leads: its page here, or the web; '' if nowhere.

    What is neither ours nor http(s), such as ``javascript:``, is never a link.
    """
    return page_of(iri) or web_address(iri)


def query(fields: Iterable[tuple[str, str]]) -> str:
    """Return fields as a query string with its question mark, '' without any."""
    text = urlencode([(key, value) for key, value in fields if value], safe=SAFE)
    return f"?{text}" if text else ""


def text_fragment(address: str, words: str) -> str:
    """Return a link to `words` on the publisher's page; '' without such a page.

    The address of a whole site is no page. Source of the form:
    https://wicg.github.io/scroll-to-text-fragment/
    """
    if not words or not web_address(address) or urlsplit(address).path in {"", "/"}:
        return ""
    parts = words.split()
    ends = (" ".join(parts[:ENDS]), " ".join(parts[-ENDS:]))
    is_short = len(words) <= WHOLE or len(parts) <= 2 * ENDS
    pieces = (" ".join(parts),) if is_short else ends
    named = ",".join(quote(piece, safe="").replace("-", "%2D") for piece in pieces)
    return f"{address.partition('#')[0]}#:~:text={named}"
