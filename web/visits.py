"""A visit: what somebody asks of a page, and the page that they are given."""

from typing import NamedTuple

from .negotiation import Format, choose
from .protocol import Fields

HTML = Format("html", "text/html", ("application/xhtml+xml",))


class Visit(NamedTuple):
    """What was asked: the path below the page's own, and the fields of the address.

    `url` is this site's address without a slash, `documents` where the
    publications' texts are (see `held_texts`; empty where nowhere), and `reviewing`
    how many proposals of this publication whoever asks may decide on.
    """

    path: str = ""
    fields: Fields = []  # noqa: RUF012 - nobody changes it
    url: str = ""
    documents: str = ""
    reviewing: int = 0
    format: str | None = None
    accept: str | None = None

    def one(self, name: str, default: str = "") -> str:
        """Return the first value of a field, without the space around it."""
        given = (value.strip() for key, value in self.fields if key == name)
        return next((value for value in given if value), default)

    def every(self, name: str) -> list[str]:
        """Return the values of a field that may stand more than once, each once."""
        values = (value.strip() for key, value in self.fields if key == name)
        return list(dict.fromkeys(value for value in values if value))

    def number(self, name: str, default: int, most: int) -> int:
        """Return a whole number from 0 to `most`, or the default if it is none."""
        value = self.one(name)
        fits = value.isascii() and value.isdigit() and len(value) < len(str(most)) + 1
        return min(int(value), most) if fits else default

    def chosen(self, *formats: Format) -> Format:
        """Return the format that is wanted, HTML unless another is asked for.

        Raises Refused (406) if none fits.
        """
        return choose((HTML, *formats), self.format, self.accept)


class Page(NamedTuple):
    """What is given: content, its type, and the name of the file to save it as."""

    content: bytes
    content_type: str = HTML.content_type
    filename: str = ""


def text_page(text: str, content_type: str, filename: str = "") -> Page:
    """Return a page of text in UTF-8; what is no text becomes a question mark."""
    return Page(text.encode("utf-8", "replace"), content_type, filename)
