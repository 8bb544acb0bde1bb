"""What the reader missed: a statement made from a passage that a person marks."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from ...ontology.errors import InputError

Ask = Callable[[str], str]

WANTED: dict[str, tuple[str, ...]] = {
    "finding": ("label", "says", "polarity"),
    "influence": ("from", "relation", "target", "basis"),
    "rating-given": ("rating",),
    "contrast": ("weighs", "against", "as"),
    "recommendation": ("to", "says"),
    "call": ("says",),
    "statement": ("role", "says"),
    "fact": ("says",),
}
"""What a statement of each kind cannot do without, in the order of asking."""

MORE = {"finding": ("themes",), "recommendation": ("themes",), "call": ("themes",)}
_NAMES = ("about", "against", "expresses", "said-by", "standards", "states", "themes")
LISTS = (*_NAMES, "to", "weighs")
_WORDS_IN_ID = 5


def fields(kind: str, ask: Ask, taken: set[str]) -> dict[str, Any]:
    """Ask for a new statement's own fields; return them with an id of their words.

    InputError for an unknown kind, or where a needed value is left empty.
    """
    if kind not in WANTED:
        message = f"{kind} is no kind of statement: give one of {', '.join(WANTED)}"
        raise InputError(message)
    told: dict[str, Any] = {}
    for key in WANTED[kind]:
        told[key] = entered(key, ask(f"{key}: "))
        if not told[key]:
            message = f"a {kind} needs {key}; nothing is added"
            raise InputError(message)
    for key in MORE.get(kind, ()):
        told |= (
            {key: given} if (given := entered(key, ask(f"{key} (or none): "))) else {}
        )
    return {"id": _id(kind, told, taken), **told}


def entered(key: str, typed: str, held: object = None) -> Any:  # noqa: ANN401 - YAML
    """Return what a person typed as a value: words, or a list parted by commas.

    What begins with a bracket or brace is YAML, where `held`, the value so far, is
    no text.
    """
    typed = typed.strip()
    if typed[:1] in ("[", "{") and not isinstance(held, str):
        return _yaml(typed)
    if key in LISTS:
        return [part for item in typed.split(",") if (part := item.strip())]
    return typed


def _yaml(typed: str) -> Any:  # noqa: ANN401 - any YAML value
    try:
        return yaml.load(typed, Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    except yaml.YAMLError as error:
        message = f"not readable as YAML ({' '.join(str(error).split())}); try again"
        raise InputError(message) from None


def _id(kind: str, told: Mapping[str, Any], taken: set[str]) -> str:
    words = f"{told.get('from', '')} {told.get('target', '')}".strip()
    words = words or str(told.get("label") or told.get("says") or kind)
    slug = "-".join(re.findall("[a-z0-9]+", words.lower())[:_WORDS_IN_ID]) or kind
    number = 1
    name = slug
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    return name
