"""All rules of this room, in the order in which a person would read."""

from collections.abc import Iterator, Sequence

from ..extractor import Proposal
from ..language.lexicon import Lexicon
from ..readers.text import Document
from .addressees import Addressees
from .background import background
from .calls import calls
from .inspection import facts
from .material import Material
from .policies import policies
from .ratings import rated, ratings
from .recommendations import recommendations
from .stages import collective, stages_told
from .standards import measured_standards, standards
from .statements import statements
from .timing import timing

# These judge progress with what was asked, under the headings of the standards.
_WITHOUT_STANDARDS = ("independent-reviews-of-progress",)


def read_facts(document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
    """Yield what the rules for facts, recommendations and statements read."""
    material = Material(document, lexicon)
    told = list(facts(material))
    under = next((p.fields["programme"] for p in told if "programme" in p.fields), "")
    told += timing(material, under)
    heard = material.with_inspectors
    if heard and not any("fieldwork" in p.fields for p in told):
        told += [p for p in timing(heard, under) if "fieldwork" in p.fields]
    month = next((p.fields["fieldwork"] for p in told if "fieldwork" in p.fields), "")
    told += policies(material, under, month)
    yield from told
    given = list(ratings(material))
    if under not in _WITHOUT_STANDARDS:
        yield from _standards(material, given)
    bodies = [p.fields["body"] for p in told if "body" in p.fields]
    body = bodies[0] if bodies else []
    addressees = Addressees(material, [body] if isinstance(body, str) else body)
    asked = list(recommendations(material, addressees))
    yield from asked
    taken = [span for proposal in asked for span in proposal.spans]
    yield from given
    yield from calls(material, addressees, taken)
    yield from statements(material)
    yield from background(material)


def _standards(material: Material, given: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the standards of the work: as listed and rated, else as told elsewhere."""
    found = _fuller([*standards(material), *rated(material, given)])
    found = found or list(stages_told(material)) or list(measured_standards(material))
    found = found or list(collective(material))
    heard = material.with_inspectors
    yield from found or (standards(heard) if heard else ())


def _fuller(found: list[Proposal]) -> list[Proposal]:
    """Return lists of standards with the one first that holds all others and more."""
    fullest = max(found, key=lambda one: len(one.fields["standards"]), default=None)
    if fullest is None:
        return found
    whole = set(fullest.fields["standards"])
    is_all = all(whole.issuperset(one.fields["standards"]) for one in found)
    return [fullest] if is_all else found
