"""Asking for a page without a server, and reading what it says."""

from html.parser import HTMLParser
from urllib.parse import parse_qsl

from inspectkg.web.pages import PAGES
from inspectkg.web.view import View
from inspectkg.web.visits import Visit

NAMES = {
    "": "home",
    "policies/cell": "cell",
    **{name: name for name in PAGES if name not in {"home", "cell", "question"}},
}


class _Reader(HTMLParser):
    """Collects the text, the links and the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


class Read:
    """A page as read: `text` with single spaces, `links`, `tags` and `raw`."""

    def __init__(self, raw: str) -> None:
        reader = _Reader()
        reader.feed(raw)
        self.raw = raw
        self.text = " ".join(" ".join(reader.words).split())
        self.links = reader.links
        self.tags = reader.tags


def asked(view: View, address: str, documents: str = "") -> Read:
    """Return the page at an address of the explorer."""
    path, _, query = address.strip("/").partition("?")
    return Read(given(view, path, query, documents=documents).decode())


def given(
    view: View, path: str, query: str = "", fmt: str = "", documents: str = ""
) -> bytes:
    """Return the content of the page at a path."""
    name, rest = NAMES.get(path, ""), ""
    if not name:
        first, _, rest = path.partition("/")
        name = {"id": "entity", "questions": "question"}[first]
    fields = parse_qsl(query)
    visit = Visit(rest, fields, "http://here", documents, format=fmt or None)
    return PAGES[name](view, visit).content
