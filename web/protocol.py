"""The SPARQL 1.1 Protocol: from an HTTP request to a query and its dataset.

Source: https://www.w3.org/TR/sparql11-protocol/, sections 2.1 and 2.2.
"""

from typing import NamedTuple
from urllib.parse import parse_qsl

from .refusals import Refused

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
MOST_FIELDS = 2000
READ_ONLY = (
    "this endpoint only reads: give a SELECT, ASK, CONSTRUCT or DESCRIBE query, "
    "and change the graph by its records and `inspectkg build`."
)

Fields = list[tuple[str, str]]


class Asked(NamedTuple):
    """A query as the protocol carries it; no text where nothing was asked."""

    text: str | None = None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str | None = None


def parse(
    method: str, query_string: bytes, content_type: str = "", body: bytes = b""
) -> Asked:
    """Return what a GET, HEAD or POST request asks.

    Raises Refused: 400 for a request that is malformed, 403 for an update,
    415 for a body of another type or charset.
    """
    fields = decoded(query_string)
    if method == "POST":
        media_type, charset = _type(content_type)
        if media_type == UPDATE:
            raise Refused(403, READ_ONLY)
        if media_type not in {FORM, DIRECT}:
            raise Refused(415, f"the body must be {FORM} or {DIRECT}: say which it is.")
        if charset not in {"", "utf-8", "utf8", "us-ascii"}:
            raise Refused(415, "the body must be in UTF-8: send it so.")
        fields += decoded(body) if media_type == FORM else [("query", _text(body))]
    return _asked(fields, needed=method == "POST")


def decoded(data: bytes) -> Fields:
    """Return the fields of a query string or form. Refused (400) if malformed."""
    try:
        return parse_qsl(
            data.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:  # which UnicodeDecodeError is, too
        msg = "the parameters cannot be read: percent-encode them as UTF-8."
        raise Refused(400, msg) from None


def only(fields: Fields, name: str) -> str | None:
    """Return the value of a field that may stand once. Refused (400) if twice."""
    values = [value for key, value in fields if key == name]
    if len(values) > 1:
        raise Refused(400, f"the parameter {name!r} is given twice: give it once.")
    return values[0] if values else None


def _asked(fields: Fields, *, needed: bool) -> Asked:
    if any(key == "update" for key, _ in fields):
        raise Refused(403, READ_ONLY)
    text = only(fields, "query")
    if text is None and needed:
        raise Refused(400, "there is no query: give one as the parameter 'query'.")
    default = tuple(value for key, value in fields if key == "default-graph-uri")
    named = tuple(value for key, value in fields if key == "named-graph-uri")
    return Asked(text, default, named, only(fields, "format"))


def _type(content_type: str) -> tuple[str, str]:
    media_type, *parameters = (part.strip() for part in content_type.lower().split(";"))
    charsets = [p.partition("=")[2] for p in parameters if p.startswith("charset=")]
    return media_type, charsets[0].strip('"') if charsets else ""


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Refused(400, "the query is no UTF-8 text: send it in UTF-8.") from None
