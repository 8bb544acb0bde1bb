"""The scope of a network page: what is shown, as the address says it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .addresses import query, slug

if TYPE_CHECKING:
    from .view import View
    from .visits import Visit

FACETS = (
    "type",
    "relation",
    "polarity",
    "region",
    "programme",
    "basis",
    "reading",
    "kind",
)
MOST_HOPS = 4
Pair = tuple[str, str]


@dataclass(frozen=True)
class Scope:
    """What a network page shows; IRIs throughout, `chosen` may be a link's id.

    `wanted` holds, for each facet, the only values to keep; `opened` nodes
    whose neighbours of a kind are shown as well. `start` and `end` ask for the
    paths between two nodes, and then nothing else is shown.
    """

    about: tuple[str, ...] = ()
    hops: int = 1
    everything: bool = False
    lone: bool = False
    opened: tuple[Pair, ...] = ()
    wanted: tuple[tuple[str, frozenset[str]], ...] = ()
    since: str = ""
    until: str = ""
    start: str = ""
    end: str = ""
    chosen: str = ""

    @property
    def fields(self) -> list[Pair]:
        """The fields of the address."""
        found = [("about", slug(iri)) for iri in self.about]
        found += [("hops", str(self.hops))] if self.about and self.hops != 1 else []
        found += [("all", "yes" if self.everything else "")]
        found += [("lone", "yes" if self.lone else "")]
        found += [("open", f"{slug(iri)}:{kind}") for iri, kind in self.opened]
        found += [
            (facet, value) for facet, values in self.wanted for value in sorted(values)
        ]
        found += [("since", self.since), ("until", self.until)]
        found += [("from", slug(self.start)), ("to", slug(self.end))]
        found += [("chosen", slug(self.chosen))]
        return [pair for pair in found if pair[1]]

    def at(self, **changes: Any) -> str:  # noqa: ANN401 - the fields of this class
        """Return the address of this scope with some of it changed."""
        return "/network" + query(replace(self, **changes).fields)

    def exported(self, fmt: str) -> str:
        """Return the address of what is shown in another format."""
        fields = replace(self, chosen="").fields
        return "/network" + query([*fields, ("format", fmt)])

    def values(self, facet: str) -> frozenset[str]:
        """Return the values of a facet that are wanted; none means all."""
        return dict(self.wanted).get(facet, frozenset())

    @property
    def is_filtered(self) -> bool:
        """Whether less than all of the scope is shown."""
        return bool(self.wanted or self.since or self.until)


def scope_of(view: "View", visit: "Visit") -> Scope:
    """Return the scope that an address asks for; what is unknown is passed over."""
    about = tuple(view.known(visit.every("about")))
    opened = []
    for each in visit.every("open"):
        name, _, kind = each.rpartition(":")
        opened += [(iri, kind) for iri in view.known([name])]
    chosen = visit.one("chosen")
    wanted = [(facet, frozenset(visit.every(facet))) for facet in FACETS]
    return Scope(
        about=about,
        hops=visit.number("hops", 1, MOST_HOPS),
        everything=visit.one("all") == "yes",
        lone=visit.one("lone") == "yes",
        opened=tuple(opened),
        wanted=tuple((facet, values) for facet, values in wanted if values),
        since=visit.one("since"),
        until=visit.one("until"),
        start=next(iter(view.known([visit.one("from")])), ""),
        end=next(iter(view.known([visit.one("to")])), ""),
        chosen=chosen if ">" in chosen else next(iter(view.known([chosen])), ""),
    )
