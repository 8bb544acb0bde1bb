"""Content negotiation: the format of an answer, by name or by Accept.

Sources: RFC 9110, section 12.5.1, and the media types of the W3C's recommendations.
"""

from typing import NamedTuple

from .refusals import Refused


class Format(NamedTuple):
    """A format: its name in ``?format=``, its media type and others it goes by."""

    name: str
    media_type: str
    aliases: tuple[str, ...] = ()

    @property
    def content_type(self) -> str:
        """The media type to send, with the charset where the type is a text."""
        is_text = self.media_type.startswith("text/")
        return f"{self.media_type}; charset=utf-8" if is_text else self.media_type


Formats = tuple[Format, ...]

JSON = "application/json"
XML = ("application/xml", "text/xml")

RESULTS: Formats = (
    Format("json", "application/sparql-results+json", (JSON, "srj")),
    Format("xml", "application/sparql-results+xml", (*XML, "srx")),
    Format("csv", "text/csv"),
    Format("tsv", "text/tab-separated-values"),
)
# Some clients ask for a graph by the names of the results' formats.
GRAPHS: Formats = (
    Format("ttl", "text/turtle", ("turtle", "n3", "application/x-turtle")),
    Format("nt", "application/n-triples", ("ntriples", "n-triples", "text/plain")),
    Format("jsonld", "application/ld+json", ("json-ld", "json", JSON)),
    Format("rdf", "application/rdf+xml", ("rdf+xml", "rdf/xml", "xml", *XML)),
)
DATASETS: Formats = (
    Format("trig", "application/trig"),
    Format("nq", "application/n-quads", ("nquads", "n-quads")),
)


def choose(formats: Formats, name: str | None, accept: str | None) -> Format:
    """Return the one of `formats` asked for by `name`, else by the Accept header.

    Without either it is the first. Raises Refused (406) if none fits.
    """
    if name:
        found = (
            f for f in formats if name.lower() in {*f.aliases, f.name, f.media_type}
        )
        chosen = next(found, None)
    elif not accept or not accept.strip():
        chosen = formats[0]
    else:
        ranges = _ranges(accept)
        best = max(formats, key=lambda f: _quality(f, ranges))
        chosen = best if _quality(best, ranges) else None
    if not chosen:
        known = ", ".join(f"{f.name} ({f.media_type})" for f in formats)
        raise Refused(406, f"this answer has no such format: choose one of {known}.")
    return chosen


def _ranges(accept: str) -> dict[str, float]:
    ranges: dict[str, float] = {}
    for item in accept.lower().split(","):
        media_range, *parameters = (part.strip() for part in item.split(";"))
        ranges[media_range] = max(_weight(parameters), ranges.get(media_range, 0))
    return ranges


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def _quality(offered: Format, ranges: dict[str, float]) -> float:
    """Return the weight of a format: that of the most specific range it is in."""
    types = [offered.media_type, *(a for a in offered.aliases if "/" in a)]
    named = [ranges[name] for name in types if name in ranges]
    if named:
        return max(named)
    kind = f"{offered.media_type.partition('/')[0]}/*"
    return ranges.get(kind, ranges.get("*/*", 0.0))
