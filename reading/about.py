"""What a clause is about: themes, the standards it is judged by, other agencies."""

from collections.abc import Iterable, Iterator, Sequence

from ..ontology.terms import PREFIXES
from .cueing import Words, load
from .lexicon import Lexicon, Mention
from .polarity import finite

MOST_THEMES = 3
_BROADER = PREFIXES["skos"] + "broader"
_WITH = frozenset("with between alongside".split())
_INFORMATION = frozenset(
    "information intelligence data lists list notifications enquiries checks answers "
    "details knew records referrals".split()
)
_JUDGED_BY = frozenset("standard standards rated judged graded rating".split())
_NEAR = 4
# Nouns that stand before another as often as for the agency itself.
_TOO_COMMON = frozenset(("prisons", "courts", "probation-delivery-units"))


def themes(words: Words, text: str, lexicon: Lexicon) -> list[str]:
    """Return up to three themes of a text, the narrowest, in order of mention."""
    named = [(m.start, m.slug) for m in lexicon.find(text, ("theme",))]
    cued = [
        (words.spans[match.start][0], match.cue.sort)
        for match in load("themes").find(words)
    ]
    found = list(dict.fromkeys(slug for _, slug in sorted(named + cued)))
    broader = {wider for slug in found for wider in _broader(slug, lexicon)}
    return [slug for slug in found if slug not in broader][:MOST_THEMES]


def _broader(slug: str, lexicon: Lexicon) -> list[str]:
    iris = lexicon.vocabulary.links.get(("theme", slug, _BROADER), [])
    return [iri.rpartition("/")[2] for iri in iris]


def standards(words: Words, text: str, lexicon: Lexicon) -> list[str]:
    """Return the standards by which a text says that the work was judged.

    A single word such as "planning" names a standard only beside a word of judging.
    """
    is_judged = not _JUDGED_BY.isdisjoint(words.tokens)
    named = lexicon.find(text, ("standard",))
    found = [m.slug for m in named if is_judged or " " in m.label.strip()]
    return list(dict.fromkeys(found))


def agencies(
    words: Words, text: str, lexicon: Lexicon, own: Iterable[str] = ()
) -> list[dict[str, str]]:
    """Return the agencies of a text with their roles, but not the bodies in `own`.

    An agency whose part in the matter the words do not show is left out.
    """
    found: dict[str, str] = {}
    for mention in lexicon.find(text, ("organisation",)):
        if not _is_other(mention, lexicon, own) or _is_part_of_name(text, mention):
            continue
        role = _role(words, mention)
        if role:
            found.setdefault(mention.slug, role)
    return [{"is": slug, "role": role} for slug, role in found.items()]


def _is_other(mention: Mention, lexicon: Lexicon, own: Iterable[str]) -> bool:
    slug = mention.slug
    of_no_interest = ("Inspectorate", "InspectedBody", "MultiAgencyArrangement")
    return slug not in own and not any(
        lexicon.is_a("organisation", slug, name) for name in of_no_interest
    )


def _is_part_of_name(text: str, mention: Mention) -> bool:
    """Whether a capitalised word before it makes a mention part of a longer name."""
    before = text[: mention.start].split()
    begins_large = mention.label[:1].isupper()
    return bool(before) and begins_large and before[-1][:1].isupper()


def _role(words: Words, mention: Mention) -> str:
    tokens, place = words.tokens, words.starts.get(mention.start)
    if place is None:
        return ""
    near = list(_before(tokens, place))
    informs = not _INFORMATION.isdisjoint(tokens)
    if not _WITH.isdisjoint(near):
        return "partner"
    if informs and ({"from", "by", "to"} & set(near) or "knew" in tokens):
        return "source-of-information"
    verb = finite(tokens, 0, len(tokens))
    is_subject = verb is not None and place < verb and "of" not in near
    is_subject = is_subject and mention.slug not in _TOO_COMMON
    return "actor" if is_subject else ""


def _before(tokens: Sequence[str], place: int) -> Iterator[str]:
    """The few words before a place, and those of a list that it goes on with."""
    reach = _NEAR
    for at in range(place - 1, -1, -1):
        if reach == 0:
            return
        yield tokens[at]
        reach -= 1
        if tokens[at] in ("and", ","):
            reach += 1
