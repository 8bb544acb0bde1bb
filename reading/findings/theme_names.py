"""The themes that words name: by a label, by a cue, or by a policy of theirs."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..language.cueing import Cues, entries, tokenize
from ..language.lexicon import Concept, Lexicon, Mention
from .works import above, fits

MOST_THEMES = 3
_LONG = 3
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_CHANGES = ("WorkloadMeasure", "SentencingLegislation", "TransformationProgramme")
_TOGETHER = "multi-agency-working"
# Work with others is nearly always about risk: that it is says nothing of a finding.
_ABOUT_ANYWAY = ("risk-of-harm-management", "public-protection")
# Empty posts are a matter of the staff as well, and plans one of those who lead.
_BESIDE = ("workforce", "recruitment", "strategy-and-vision")


class _Named(NamedTuple):
    """The characters that name a theme, and how late among others it still counts.

    Cues are more often said in passing than the vocabulary's names are, the shorter
    the more often.
    """

    start: int
    end: int
    theme: str
    latest: int


@dataclass
class ThemeNames:
    """Finds the themes that are named in publications on some kinds of work.

    `policies` are those that may be named by their short names.
    """

    lexicon: Lexicon
    works: frozenset[str]
    policies: Collection[Concept]

    def said(self, text: str) -> list[str]:
        """Return the themes that a text names outright, in order of mention.

        A longer name counts for the shorter within it, and the narrower theme for
        the broader.
        """
        named = [
            one
            for one in self._named(text)
            if fits(one.theme, self.works, self.lexicon)
        ]
        kept = [one for one in named if not any(_holds(other, one) for other in named)]
        kept.sort(key=lambda one: one.start)
        themes = list(dict.fromkeys(one.theme for one in kept))
        latest = {t: max(o.latest for o in kept if o.theme == t) for t in themes}
        left: list[str] = []
        for theme in themes:
            if not self._is_general(theme, themes) and len(left) < latest[theme]:
                left.append(theme)
        return left

    def hinted(self, text: str) -> list[str]:
        """Return the themes at which a text only hints."""
        changes = [
            "policy-change"
            for mention in self._mentions(text)
            if not self._theme_of(mention)
            and any(self.lexicon.is_a("policy", mention.slug, c) for c in _CHANGES)
        ]
        cues = _cues("hints", self.works, self.lexicon).find(tokenize(text))
        return list(dict.fromkeys([*changes, *(match.cue.sort for match in cues)]))

    def _named(self, text: str) -> Iterator[_Named]:
        for mention in self.lexicon.find(text, ("theme",)):
            yield _Named(mention.start, mention.end, mention.slug, MOST_THEMES)
        for mention in self._mentions(text):
            if theme := self._theme_of(mention):
                yield _Named(mention.start, mention.end, theme, MOST_THEMES)
        words = tokenize(text)
        for match in _cues("themes", self.works, self.lexicon).find(words):
            begin, stop = words.place(match.start, match.end)
            latest = 1 + (match.end - match.start >= _LONG)
            yield _Named(begin, stop, match.cue.sort, latest)
            for further in match.cue["also"].split():
                yield _Named(begin, stop, further, MOST_THEMES)

    def _is_general(self, theme: str, themes: list[str]) -> bool:
        """Tell whether others of the themes leave a theme nothing to say."""
        wider = {t for o in themes if o not in _BESIDE for t in above(o, self.lexicon)}
        is_joint = _TOGETHER in wider or _TOGETHER in themes
        return theme in wider or (is_joint and theme in _ABOUT_ANYWAY)

    def _mentions(self, text: str) -> list[Mention]:
        return self.lexicon.find(text, ("policy",), self.policies)

    def _theme_of(self, mention: Mention) -> str:
        """Return the theme that stands for a policy, or for the kind it is of."""
        links = self.lexicon.vocabulary.links
        broader = links.get(("policy", mention.slug, f"{_SKOS}broader"), ())
        own = {mention.slug, *(iri.rsplit("/", 1)[-1] for iri in broader)}
        return next((t for p, t in _by_policy(self.lexicon).items() if p in own), "")


@cache
def _by_policy(lexicon: Lexicon) -> dict[str, str]:
    """Return the theme that the vocabulary relates to each of some policies."""
    return {
        iri.rsplit("/", 1)[-1]: slug
        for (kind, slug, link), targets in lexicon.vocabulary.links.items()
        if kind == "theme" and link == f"{_SKOS}related"
        for iri in targets
        if "/policy/" in iri
    }


@cache
def _cues(name: str, works: frozenset[str], lexicon: Lexicon) -> Cues:
    """Return the cues that hold for some kinds of work, those of their own first."""
    held = [e for e in entries(name) if fits(str(e["sort"]), works, lexicon)]
    own = [entry for entry in held if not works.isdisjoint(entry.get("in", ()))]
    return Cues([*own, *(entry for entry in held if "in" not in entry)])


def _holds(one: _Named, other: _Named) -> bool:
    """Tell whether a name is the longer of two that stand in one another."""
    is_longer = one.end - one.start > other.end - other.start
    return is_longer and one.start <= other.start and other.end <= one.end
