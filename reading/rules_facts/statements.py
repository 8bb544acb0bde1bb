"""Statements: what someone in an office is quoted or reported as saying."""

import re
from collections.abc import Iterator, Sequence

from ...records.evidence import Span
from ..extractor import LocalEnd, Proposal
from ..passages.passages import Passage, Speech, speeches
from ..passages.quotes import SAYING, lead_in, lead_out
from .material import Material

# Who is served or works there holds no office: what they say is no statement.
_OFFICE = re.compile(
    r"chief|director|head|minister|secretary|governor|constable|chair|commissioner|"
    r"ombudsman|inspector|executive|(?:registered|centre)-manager|lead-|leader-of|"
    r"judge|president|"
    r"spokes|mayor|magistrate|coroner"
)
_NEAR = 2
_LONG_SENTENCE = 6
_PRONOUN_ON = re.compile(
    rf"(?:But |And )?(?:[Hh]e|[Ss]he|[Tt]hey) (?:also |further )?{SAYING}\b"
)
_ADDED = re.compile(
    r"^[^.“\"]{0,60}\b(?:added|adds|continued|continues|went on|goes on|concluded)\b"
)
_GOES_ON = re.compile(
    rf"(?:he|she|they|the \w+(?: \w+)?) (?:also |further )?{SAYING}\b"
)


def statements(material: Material) -> Iterator[Proposal]:
    """Yield one statement for each run of speech whose speaker is known."""
    runs: list[list[Speech]] = []
    reports = list(_reported(material))
    added: Speech | None = None
    for speech in speeches(material.document, material.lexicon):
        if _is_fragment(speech, reports, material):
            continue
        goes_on = added is not None and _is_same_run(added, speech)
        if goes_on or any(_is_added(speech, report, material) for report in reports):
            added = speech
            continue
        if (
            runs
            and _is_same_run(runs[-1][-1], speech)
            and not _is_parted(runs[-1][-1], speech, material)
        ):
            runs[-1].append(speech)
        else:
            runs.append([speech])
    for run in runs:
        added_to = next((r for r in reports if _goes_on(run, r, material)), None)
        if added_to:
            reports.remove(added_to)
        yield from _quoted(run, material, added_to)
    yield from reports


def _is_parted(first: Speech, second: Speech, material: Material) -> bool:
    """Tell whether a sentence of the narrator's own stands between two quotations."""
    text = material.document.text[first.quote.outer.end : second.quote.outer.start]
    between = re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)[1:]
    return any(
        one.rstrip().endswith(".")
        and len(one.split()) >= _LONG_SENTENCE
        and not _PRONOUN_ON.match(one)
        for one in between
    )


def _goes_on(run: Sequence[Speech], report: Proposal, material: Material) -> bool:
    """Tell whether what is quoted goes on as a report: "He added that"."""
    speaker, start = run[-1].speaker, report.spans[0].start
    if speaker is None or report.said_by != speaker.said_by:
        return False
    end = run[-1].quote.outer.end
    between = material.document.text[end:start] if end <= start else "\n\n"
    is_next = "\n\n" not in between and len(between.split()) <= _LONG_SENTENCE
    words = material.document.text[start : report.spans[0].end]
    return is_next and bool(_PRONOUN_ON.match(words) or _ADDED.match(words))


def _is_same_run(first: Speech, second: Speech) -> bool:
    """Tell whether speech goes on: after "said X" in the same paragraph."""
    is_same = first.speaker == second.speaker and first.speaker is not None
    return is_same and first.quote.block == second.quote.block


def _is_fragment(
    speech: Speech, reports: Sequence[Proposal], material: Material
) -> bool:
    """Tell whether words in marks are some of what is reported, no speech of their own.

    ``The head said that it showed what could be done "when somebody reads"``.
    """
    start = speech.quote.outer.start
    is_small = material.document.text[speech.quote.pieces[0].start].islower()
    spans = (report.spans[0] for report in reports)
    return is_small and any(s.start <= start <= s.end + _NEAR for s in spans)


def _is_added(speech: Speech, report: Proposal, material: Material) -> bool:
    """Tell whether speech only goes on with what is reported before it.

    ``The head said that it had. "But not yet," the head added``.
    """
    text, start, span = (
        material.document.text,
        speech.quote.outer.start,
        report.spans[0],
    )
    if speech.speaker is None or report.said_by != speech.speaker.said_by:
        return False
    between = text[span.end : start]
    after = lead_out(material.document, speech.quote)
    is_next = span.end <= start and not between.strip() and "\n\n" not in between
    return is_next and bool(_ADDED.search(text[slice(*after)]))


def _quoted(
    run: list[Speech], material: Material, report: Proposal | None = None
) -> Iterator[Proposal]:
    speaker = run[0].speaker
    if speaker is None or not (speaker.title or _OFFICE.search(speaker.role)):
        return
    text = material.document.text
    pieces = [piece for speech in run for piece in speech.quote.pieces]
    said = " ".join(" ".join(text[s:e] for s, e in pieces).split())
    role = _role(speaker.role, speaker.title)
    fields: dict[str, object] = {"role": role, "says": said}
    if speaker.person:
        fields["person"] = speaker.person
    if len(run) > 1 or report:
        end = report.spans[0].end if report else run[-1].quote.outer.end
        spans = [Span(run[0].quote.outer.start, end)]
    else:
        spans = pieces
    lead = _lead(run[0], material)
    yield Proposal(
        "statement",
        fields,
        (*lead, *spans),
        "statement.quoted",
        said_by=speaker.said_by,
    )


def _role(slug: str, title: str) -> str | LocalEnd:
    """Return the role that speaks: one of the record's own where none is known."""
    if not title:
        return slug
    definition = f"The office that the publication calls “{title}”."
    return LocalEnd("role", title, definition)


def _lead(speech: Speech, material: Material) -> list[Span]:
    """Return the words that name the speaker before the quotation."""
    text = material.document.text
    start, end = lead_in(material.document, speech.quote)
    words = text[start:end].rstrip(' \n"“')
    if not words.endswith(":"):
        return []
    sentence = re.split(r"(?<=[.!?\"”])\s+(?=[A-Z])", words)[-1]
    return [Span(start + len(words) - len(sentence), start + len(words))]


def _reported(material: Material) -> Iterator[Proposal]:
    run: list[Passage] = []
    for passage, text in material.told:
        is_reported = bool(passage.speaker) and not passage.in_quote
        is_same = bool(run) and passage.speaker in (None, run[0].speaker)
        is_next = is_same and passage.block == run[-1].block
        goes_on = is_next and _GOES_ON.match(text)
        if goes_on and not passage.in_quote:
            run.append(passage)
            continue
        if run:
            yield _report(run, material)
        run = [passage] if is_reported and not _is_lead(passage) else []
    if run:
        yield _report(run, material)


def _is_lead(passage: Passage) -> bool:
    """Tell whether a passage only leads over to a quotation."""
    return bool(re.search(rf"\b{SAYING}[^.]{{0,40}}[:,]?$", passage.text))


def _report(run: list[Passage], material: Material) -> Proposal:
    span = Span(run[0].start, run[-1].end)
    said = " ".join(material.document.text[span.start : span.end].split())
    role = _role(run[0].speaker or "", run[0].office)
    fields: dict[str, object] = {"role": role, "says": said}
    if run[0].person:
        fields["person"] = run[0].person
    rule = "statement.reported"
    return Proposal("statement", fields, (span,), rule, said_by=run[0].said_by)
