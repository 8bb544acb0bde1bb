"""Recommendations whose content is told: examples, lists, sentences with "should"."""

from collections.abc import Iterator

from ..extractor import Proposal
from .addressees import Addressees
from .counted import agreeing
from .counting import counts
from .leads import leads
from .material import Material
from .recommendation_examples import examples
from .recommendation_headings import headings
from .recommendation_lists import lists
from .recommendation_sentences import Sentences


def recommendations(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield counts and all recommendations whose content is told."""
    counted = list(counts(material, addressees))
    beside = _blocks(material, counted)
    items, below = leads(material, addressees)
    in_lists = list(lists(material, addressees, items))
    taken = {
        index
        for index in items
        if any(
            material.document.blocks[index].start
            <= one.spans[-1].start
            < material.document.blocks[index].end
            for one in in_lists
        )
    }
    led = {index: list(lead.to) for index, lead in below.items()}
    sentences = Sentences(material, addressees, beside, led, taken)
    stated = [*examples(material, addressees, beside), *in_lists]
    stated += [*headings(material, addressees, items), *sentences.told()]
    yield from agreeing(counted, stated)
    yield from stated


def _blocks(material: Material, counted: list[Proposal]) -> set[int]:
    """Return the blocks in which recommendations are counted."""
    starts = {proposal.spans[0].start for proposal in counted}
    return {
        p.block for p in material.passages if any(p.start <= s < p.end for s in starts)
    }
