"""The shipped queries, each read once: they do not change while a server runs."""

from functools import cache

from ..queries import library


@cache
def shipped(name: str) -> library.Query:
    """Return the shipped query `name`; raises InputError if there is none."""
    return library.load(name)
