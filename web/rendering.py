"""Rendering: templates whose every value is text, whatever it holds."""

import re
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from ..graph.details import web_address
from ..ontology import VERSION
from .addresses import link_of, page_of, query, slug
from .visits import Page

ROOM = files("inspectkg.web")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def page(template: str, **values: object) -> Page:
    """Return the page that a template makes of `values`."""
    return Page(render(template, **values).encode("utf-8", "replace"))


def render(template: str, **values: object) -> str:
    """Return the text that a template makes of `values`."""
    return environment().get_template(template).render(**values)


def day(text: object) -> str:
    """Return an ISO date, or a year and month, as people write it."""
    value = str(text)
    try:
        if len(value) == len("2026-02"):
            return f"{date.fromisoformat(value + '-01'):%B %Y}"
        found = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{found.day} {found:%B %Y}"


def words(name: str) -> str:
    """Return the name of a column as words: ``restrictedTo`` as ``restricted to``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 finding``, ``2 findings``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


@cache
def static_files() -> dict[str, bytes]:
    """Return the style sheet and the scripts, by name."""
    folder = ROOM.joinpath("static")
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


@cache
def edition() -> str:
    """Return what changes when a template or a static file does."""
    content = sha256(VERSION.encode())
    folder = ROOM.joinpath("templates")
    for name in sorted(each.name for each in folder.iterdir()):
        content.update(folder.joinpath(name).read_bytes())
    for name, data in sorted(static_files().items()):
        content.update(name.encode() + data)
    return content.hexdigest()[:12]


@cache
def environment() -> Environment:
    """Return the templates with the filters that they use."""
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(_source),
    )
    filters: dict[str, Any] = {
        "day": day,
        "words": words,
        "count": count,
        "link": link_of,
        "page": page_of,
        "slug": slug,
        "web": web_address,
    }
    made.filters.update(filters)
    values: dict[str, Any] = {
        "query": query,
        "edition": edition(),
        "version": VERSION,
    }
    made.globals.update(values)
    return made


def _source(name: str) -> str:
    return ROOM.joinpath("templates", name).read_text("utf-8")
