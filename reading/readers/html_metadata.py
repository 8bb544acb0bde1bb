"""What a page says of itself: address, date, language, name of the site."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .text import squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATES = (
    "article:published_time",
    "dcterms.issued",
    "dc.date.issued",
    "govuk:first-published-at",
    "citation_publication_date",
    "date",
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000})")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 2000


def metadata(root: "_Element", head: str) -> dict[str, str]:
    """Return url, published (ISO date), language, site, title, as far as it says.

    The address is the canonical link, else Open Graph's, else the one that a
    browser notes in the first lines of a saved page (`head`).
    """
    properties = dict(_properties(root))
    found = {
        "url": _canonical(root)
        or properties.get("og:url", "")
        or "".join(_SAVED_FROM.findall(head)[:1]),
        "published": _published(root, properties),
        "language": root.get("lang", ""),
        "site": properties.get("og:site_name", ""),
        "title": root.findtext(".//title") or "",
    }
    squeezed = {name: squeeze(value[:_LONGEST]) for name, value in found.items()}
    return {name: value for name, value in squeezed.items() if value}


def _properties(root: "_Element") -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name")
        if name:
            yield name.lower(), meta.get("content") or ""


def _canonical(root: "_Element") -> str:
    links = (
        e for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"
    )
    return next((link.get("href") or "" for link in links), "")


def _published(root: "_Element", properties: dict[str, str]) -> str:
    said = [properties[name] for name in _DATES if name in properties]
    said += _linked_data(root)
    said += [time.get("datetime") or "" for time in root.iter("time")]
    dates = (_DATE.match(value) for value in said)
    return next((date[0] for date in dates if date), "")


def _linked_data(root: "_Element") -> Iterator[str]:
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from _date_published(_loaded(script.text or ""))


def _loaded(text: str) -> Any:  # noqa: ANN401 - whatever the page has
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _date_published(data: Any) -> Iterator[str]:  # noqa: ANN401
    for part in data if isinstance(data, list) else [data]:
        if isinstance(part, dict) and isinstance(part.get("datePublished"), str):
            yield part["datePublished"]
