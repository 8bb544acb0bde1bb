"""What standards and graded areas are called on lines that give ratings."""

import re
from functools import cache
from importlib.resources import files

from ...ontology.terms import PREFIXES, identifier
from ..language.lexicon import Concept, Lexicon, Mention
from ..language.numbers import NUMBER
from .material import Material

_NAMES = files("inspectkg.reading.rules_facts") / "standard_names.yaml"
_OPENING = 600
_BROADER = PREFIXES["skos"] + "broader"
_OWN = {
    "hmi-prisons": (
        "healthy-prison-",
        "custody-",
        "childrens-custody-",
        "court-custody-",
    ),
    "hmicfrs": ("fire-", "custody-"),
    "ofsted": ("ilacs-", "social-care-", "education-"),
    "cqc": ("key-question-", "service-"),
    "hmcpsi": ("casework-",),
    "ciw": ("care-standard-",),
}
_CHILDRENS = "childrens-custody-"
_HOLDS_CHILDREN = re.compile(
    r"\bsecure training centre|\byoung offender institution|\bchildren (?:in custody|"
    r"held|living (?:there|here))\b|\b(?:hold|held|holds) (?:\w+ )*(?:boys|girls|"
    r"children)\b|\bboys (?:held|at|in|were|are|spent)\b"
)
# "Health care" is no test of places that hold children.
_NO_TEST = re.compile(
    r"\b(?:health|social|medical|dental|personal|mental|end of life|nursing) $"
)
_WHOLE = "ilacs-overall-effectiveness"
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’-]+ $")
_COUNTED = re.compile(rf"\b{NUMBER} $")
_TESTS = ("healthy-prison-", "healthy-establishment-")
_OF_TESTS = re.compile(
    r"\bhealthy (?:prison|establishment)\b|\boutcomes\b|\bjudged\b|\brated\b"
    r"|\btests? of\b|\b(?:reasonably|not sufficiently) good\b"
)
_DETENTION = re.compile(
    r"\bimmigration removal cent|\bshort-term holding|\bhealthy establishment\b"
)
_NUMBER = re.compile(
    r"^(?:(?:[a-z] ?)?\(?\d+(?:\.\d+)*[.):]?|[a-z]\)|[-•–*])\s+", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"^(?:the |domain \w+[,:]? |standard (?:\d[\d.]*[,:]? )?|(?:quality|standard) of |"
    r"outcomes? for |outcomes? in )"
)


def bare(name: str) -> str:
    """Return a name in small letters without number, article and closing marks."""
    plain = _NUMBER.sub("", name.strip())
    return _ARTICLE.sub("", plain).strip(" '\".:?!")


def standard_named(material: Material, name: str) -> str | None:
    """Return the standard that is called so on a line, by who inspects; else None."""
    plain = bare(name)
    known = material.lexicon.vocabulary.has
    for slug, pattern in _patterns().get(material.publisher or "", ()):
        if pattern.fullmatch(plain) and known("standard", slug):
            return slug
    return None


def short_names(material: Material, text: str) -> set[Concept]:
    """Return the standards whose short names count in a text, by who inspects.

    "Safety" is a test of prisons where a sentence of the paragraph speaks of such
    tests, "people" a question about fire services where another is named.
    """
    prefix: str | tuple[str, ...] = ""
    if material.publisher == "hmi-prisons":
        if _OF_TESTS.search(text):
            prefix = _TESTS if _DETENTION.search(material.text) else _TESTS[:1]
    elif material.publisher == "hmicfrs":
        is_fire = "effectiveness" in text and "efficiency" in text
        is_fire = is_fire and "legitimacy" not in text
        prefix = "fire-" if is_fire else ""
        prefix = "custody-" if "custody" in material.title else prefix
    elif material.publisher == "cqc":
        prefix = "key-question-"
    elif material.publisher == "hmi-probation":
        is_hostel = "approved premises" in material.text[:_OPENING]
        prefix = "approved-premises-" if is_hostel else ""
    if not prefix:
        return set()
    return set(_beginning(material.lexicon, prefix))


@cache
def _beginning(lexicon: Lexicon, prefix: str | tuple[str, ...]) -> frozenset[Concept]:
    known = lexicon.concepts("standard")
    return frozenset(one for one in known if one[1].startswith(prefix))


def own_standards(material: Material) -> set[Concept]:
    """Return all standards by which the inspectorate gives ratings."""
    prefixes = _OWN.get(material.publisher or "", ())
    known = material.lexicon.concepts("standard")
    links = material.lexicon.vocabulary.links
    areas = identifier("standard", "peel-areas")
    if not _HOLDS_CHILDREN.search(material.text):
        prefixes = tuple(one for one in prefixes if one != _CHILDRENS)
    is_police = material.publisher == "hmicfrs"
    return {
        one
        for one in known
        if (prefixes and one[1].startswith(prefixes))
        or (is_police and areas in links.get((*one, _BROADER), ()))
    }


def named_standards(
    material: Material, words: str, context: set[Concept]
) -> list[Mention]:
    """Return the standards that words name; other inspectorates have only theirs.

    The names that stand for themselves ("leadership") are those of probation.
    """
    found = material.lexicon.find(words, ("standard",), context)
    if material.publisher in (None, "hmi-probation"):
        return found
    return [mention for mention in found if ("standard", mention.slug) in context]


def mentions(material: Material, words: str, plain: str) -> list[Mention]:
    """Return the standards that a sentence with ratings names, in its order.

    By its vocabulary of standards, and by what they are called on lines of ratings.
    """
    context = own_standards(material) | short_names(material, plain)
    found = named_standards(material, words, context)
    known = material.lexicon.vocabulary.has
    called = [
        Mention("standard", slug, one.start(), one.end(), one[0])
        for slug, pattern in _inside().get(material.publisher or "", ())
        if known("standard", slug)
        for one in pattern.finditer(plain)
    ]
    kept: list[Mention] = []
    for one in sorted([*found, *called], key=lambda m: (m.start - m.end, m.start)):
        is_free = all(one.end <= m.start or m.end <= one.start for m in kept)
        is_counted = _COUNTED.search(plain, 0, one.start) or (
            one.slug.startswith("service-") and _NAME_BEFORE.search(words, 0, one.start)
        )
        is_counted = is_counted or (
            one.slug.startswith(_CHILDRENS) and _NO_TEST.search(plain, 0, one.start)
        )
        if is_free and not is_counted and one.slug != _WHOLE:
            kept.append(one)
    return sorted(kept, key=lambda mention: mention.start)


@cache
def _inside() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return the patterns of names for looking for them within a sentence."""
    return {
        publisher: tuple(
            (slug, re.compile(rf"\b(?:{one.pattern.replace('.*', '')})\b"))
            for slug, one in patterns
        )
        for publisher, patterns in _patterns().items()
    }


@cache
def _patterns() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    import yaml  # noqa: PLC0415 - only needed to read

    entries = yaml.safe_load(_NAMES.read_text("utf-8"))
    return {
        publisher: tuple(
            (slug, re.compile("|".join(f"(?:{one})" for one in patterns)))
            for slug, patterns in standards.items()
        )
        for publisher, standards in entries.items()
    }
