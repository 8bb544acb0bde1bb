"""An optional extractor: a language model behind an OpenAI-compatible endpoint.

Off unless INSPECTKG_MODEL_URL is set (the base, such as `http://127.0.0.1:8080/v1`),
with INSPECTKG_MODEL_NAME and, if need be, INSPECTKG_MODEL_KEY. Nothing but the words
of a document leaves the machine, and only to that address.

The model points, it does not write: it answers with a passage's number, words copied
from that passage, and names out of the vocabularies. Words of its own are not asked
for; an answer that is not exactly of the form asked for is dropped.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ..ontology.errors import InputError
from ..ontology.text import one_line
from ..records.evidence import Span
from .adapter_answers import Answer, answers, listing, parse, question
from .adapter_endpoint import Endpoint, NoAnswer
from .extractor import Proposal, ProposalKind
from .language.wording import label, sentence
from .passages.passages import Passage, passages
from .readers.text import Document

if TYPE_CHECKING:
    from .language.lexicon import Lexicon

RULE = "model"
VERSION = 1
MOST_CHARACTERS = 12_000
_SECTIONS = ("opening", "findings")
_LONGEST_TOLD = 200


def _warn(message: str) -> None:
    sys.stderr.write(f"{message}\n")


@dataclass(frozen=True)
class ModelExtractor:
    """Proposals of a model; whatever fails, it has none, and `say` tells why."""

    endpoint: Endpoint
    say: Callable[[str], None] = _warn
    name: str = "model"

    def extract(self, document: Document, lexicon: "Lexicon") -> Iterator[Proposal]:
        """Yield findings and influences; words it invented are claimed, not hidden.

        A quote that does not stand in its passage goes out as a claim on that
        passage's span, so that the gate refuses it and says so.
        """
        wanted = [p for p in passages(document, lexicon) if p.section in _SECTIONS]
        messages_of = question(lexicon.vocabulary)
        for batch in _batches(wanted):
            messages = [
                {"role": "system", "content": messages_of},
                {"role": "user", "content": listing(batch)},
            ]
            try:
                data = self.endpoint.ask(messages, parse)
            except (NoAnswer, InputError) as error:
                why = one_line(str(error))[:_LONGEST_TOLD]
                where = one_line(document.title)[:_LONGEST_TOLD]
                self.say(f"The model gave nothing for “{where}”: {why}.")
                return
            for answer in answers(data, batch, lexicon.vocabulary):
                yield _proposal(answer, batch[answer.passage - 1])


def configured(
    environment: Mapping[str, str] | None = None, say: Callable[[str], None] = _warn
) -> ModelExtractor | None:
    """Return the extractor that the environment asks for, None if it asks for none.

    InputError if it is configured by halves.
    """
    given = os.environ if environment is None else environment
    url, model = given.get("INSPECTKG_MODEL_URL"), given.get("INSPECTKG_MODEL_NAME")
    if not url:
        return None
    if not model:
        message = "INSPECTKG_MODEL_URL is set: set INSPECTKG_MODEL_NAME as well"
        raise InputError(message)
    key = given.get("INSPECTKG_MODEL_KEY", "")
    return ModelExtractor(Endpoint(url, model, _cache(given), key), say)


def model() -> ModelExtractor:
    """Return the configured extractor, for the entry point; InputError if none is."""
    found = configured()
    if found is None:
        message = "no model is set up: set INSPECTKG_MODEL_URL and INSPECTKG_MODEL_NAME"
        raise InputError(message)
    return found


def _cache(given: Mapping[str, str]) -> Path:
    if chosen := given.get("INSPECTKG_CACHE"):
        return Path(chosen) / "model"
    from platformdirs import user_cache_path  # noqa: PLC0415 - only with a model

    return user_cache_path("inspectkg") / "model"


def _batches(wanted: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    batch: list[Passage] = []
    size = 0
    for passage in wanted:
        if batch and size + len(passage.text) > MOST_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(passage)
        size += len(passage.text)
    if batch:
        yield batch


def _proposal(answer: Answer, passage: Passage) -> Proposal:
    at = passage.text.find(answer.quote)
    start = passage.start + at
    span = Span(start, start + len(answer.quote)) if at >= 0 else passage.span
    own = {"label": label(answer.quote), "says": sentence(answer.quote)}
    fields = {**(own if answer.kind == "finding" else {}), **answer.fields}
    kind = cast("ProposalKind", answer.kind)
    rule = f"{RULE}.{answer.kind}"
    quotes = (answer.quote,)
    return Proposal(kind, fields, (span,), rule, VERSION, passage.said_by, quotes)
