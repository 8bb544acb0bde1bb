"""All rules of this room, in the order in which a person would read."""

from collections.abc import Iterator

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
from .stages import stages_told
from .standards import measured_standards, standards
from .statements import statements
from .timing import timing


def read_facts(document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
    """Yield what the rules for facts, recommendations and statements read."""
    material = Material(document, lexicon)
    told = [*facts(material), *standards(material), *timing(material)]
    under = [p.fields["programme"] for p in told if "programme" in p.fields]
    told += policies(material, next(iter(under), ""))
    yield from told
    given = list(ratings(material))
    examined = any("standards" in p.fields for p in told)
    by_rating = list(rated(material, given))
    yield from by_rating
    if not (examined or by_rating):
        yield from list(stages_told(material)) or measured_standards(material)
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
