"""Who speaks: the office named with a quotation, or the name it was given before.

A full name with an office ("Jane Hale, Chief Inspector of Probation, said") is
remembered, so that "Ms Hale added" later means the same office. A name without an
office, or an office that no vocabulary has, is no known speaker.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...records.evidence import Span
from ..language.folding import straight
from ..language.lexicon import Concept, Lexicon, Mention
from ..readers.text import Document
from .describing import slug_of
from .quotes import SAYING, Quote, lead_in, lead_out
from .reporting import reporters, without_lead

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Judge|HHJ)"
)
_NAMED = re.compile(
    rf"\b{_TITLE}\.?\s+(?:[A-Z][\w'-]+\s+){{0,2}}?(?P<titled>[A-Z][\w'-]+)\b"
    r"|\b[A-Z][a-z'-]+\s+(?:[A-Z][\w'.-]*\s+){0,2}(?P<full>[A-Z][\w'-]+)\b"
)
_SAID_BEFORE = re.compile(
    rf"\b(?:{SAYING}|[Ii]n the words of|described|called (?:for|on)|urged|demanded|"
    r"pleaded)\b[^.!?\"]*$",
    re.DOTALL,
)
_SAID_AFTER = re.compile(
    rf"[\s,\"']*(?:{SAYING}\s+(?P<who>[^.!?\"]+)|(?P<subject>[^.!?\":]{{2,90}}?)\s+"
    rf"{SAYING}\b)"
)
_PRONOUN_AFTER = re.compile(
    rf"[\s,\"']*(?:(?:he|she|they)\s+{SAYING}|{SAYING}\s+(?:he|she|they))\b"
)
_OFFICE = re.compile(
    r"(?P<office>(?:\b(?:[A-Z]{2,6}|HM|His Majesty's|Her Majesty's|Chief|Deputy|"
    r"Assistant|Acting|"
    r"Lead|Regional|National|Principal|Prisons?|Police|Executive|[A-Z][a-z]+n's|[A-Z]"
    r"[a-z]+s') )*\b"
    r"(?:Chief Inspector|Inspector|Minister|Commissioner|Ombudsman|Constable|"
    r"Director General|Director|Secretary of State|Governor|Chief Executive|"
    r"Chief Officer)\b"
    r"(?: (?:of|for) (?:[A-Z][\w'-]+|and|the|of|&)(?: (?:[A-Z][\w'-]+|and|the|of|&)"
    r"(?=[ ,:.]))*)?)"
    r"|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[A-Z]\w+'s?) (?P<post>(?:[A-Z]{2,6} )?(?:(?:deputy|"
    r"assistant|"
    r"acting|interim|"
    r"regional|executive|managing|national|operations|lead) )*(?:director|chief "
    r"executive|"
    r"chief officer|head of service|service manager|registered manager|"
    r"general secretary|president))\b"
)
_HEADS = re.compile(
    r"\b(?:chief|director|head of|minister|secretary|governor|constable|chair|"
    r"commissioner|ombudsman|inspector|executive|(?:centre|registered|home|"
    r"care home|service|general) manager|lead member|council leader|leader of|"
    r"cabinet member|(?:responsible|nominated) individual)\b"
)
# "The inspector" is short for a title that the text gave before.
_SHORT = re.compile(
    r"(?:the|The) (?P<head>inspector|minister|director|commissioner|chief executive|"
    r"secretary of state|head|chair|governor|manager|director general)"
)
_BEGINS = re.compile(
    r"(?:[\w'’-]+ ){1,9}?(?=(?:was|is|has|had|wrote|went|took|spoke|did)\b)"
)
_OTHER = re.compile(r"\b(?:shadow|former|ex-|previous) ?(?:\w+ )?$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_PLURAL = re.compile(r"(?<!s)s$")
_SENTENCE = re.compile(r"(?<=[.!?\"])\s+(?=[A-Z])")
_LONGEST_LEAD = 240


@dataclass(frozen=True)
class Speaker:
    """An office that speaks, and its holder where the vocabulary knows the person.

    `title` is the office as the text names it, where no vocabulary has it; `role` is
    then its slug.
    """

    role: str
    person: str | None
    holds_office: bool
    title: str = ""

    @property
    def said_by(self) -> tuple[str, ...]:
        """Return the chain of voices: an office's own, or a group's as reported."""
        return (self.role,) if self.holds_office else ("inspectorate", self.role)


@dataclass
class Speakers:
    """The speakers of one document, as they are met."""

    lexicon: Lexicon
    context: set[Concept] = field(default_factory=set)
    _by_surname: dict[str, Speaker] = field(default_factory=dict)

    def of(self, document: Document, quote: Quote) -> Speaker | None:
        """Return who is quoted, by the words before the quote, else those after."""
        text = straight(document.text)
        before, after = lead_in(document, quote), lead_out(document, quote)
        lead = text[max(before.start, before.end - _LONGEST_LEAD) : before.end]
        sentence = re.split(r"(?<=[.!?\"])\s+(?=[A-Z])", lead)[-1]
        if _SAID_BEFORE.search(sentence):
            return self.named(sentence)
        found = _SAID_AFTER.match(text, after.start, after.end)
        if found is None or _is_next(text, quote, found):
            return None
        who = found["who"] or found["subject"]
        return self._before(text[: quote.outer.start], who) or self.named(who)

    def meant(self, document: Document, quote: Quote) -> Speaker | None:
        """Return who "he said" means after a quote: who was reported before it."""
        text = straight(document.text)
        before, after = lead_in(document, quote), lead_out(document, quote)
        if not _PRONOUN_AFTER.match(text, after.start, after.end):
            return None
        told = re.split(r"(?<=[.!?\"])\s+(?=[A-Z])", text[before.start : before.end])
        found = (self.reporting(one) or self.begins(one) for one in reversed(told))
        return next((one for one in found if one), None)

    def _before(self, text: str, who: str) -> Speaker | None:
        """Return whom "the inspector" means: who was named in full before."""
        short = _SHORT.fullmatch(who.strip())
        if short is None or self._role(who):
            return None
        head = short["head"].lower()
        for role in reversed(self.lexicon.find(text, ("role",), self.context)):
            if re.search(rf"\b{head}\b", role.label.lower()):
                found = self._speaker(role, role.label, is_named=False)
                return found if found.holds_office else None
        return None

    def is_others(self, document: Document, quote: Quote, last: Speaker) -> bool:
        """Tell whether somebody else than who spoke last is said to say it.

        "A union officer said", whom no vocabulary knows; not "she said".
        """
        text = straight(document.text)
        before, after = lead_in(document, quote), lead_out(document, quote)
        lead = _SENTENCE.split(text[before.start : before.end])[-1]
        says = _SAID_BEFORE.search(lead)
        told = _SAID_AFTER.match(text, after.start, after.end)
        if says:
            who = lead[: says.start()]
        elif told and not _is_next(text, quote, told):
            who = told["who"] or told["subject"]
        else:
            return False
        heads = {one.lower() for one in _HEADS.findall(who.lower())}
        is_same = any(head in last.role for head in heads)
        return bool(who.strip()) and not (_PRONOUN.search(who) or is_same)

    def begins(self, sentence: str) -> Speaker | None:
        """Return the office with which a sentence begins: "the Minister was"."""
        words = _BEGINS.match(without_lead(straight(sentence)))
        found = self.named(words[0]) if words else None
        return found if found and found.holds_office else None

    def is_said(self, document: Document, quote: Quote) -> bool:
        """Tell whether someone is said to say it, whoever that may be."""
        text = straight(document.text)
        before, after = lead_in(document, quote), lead_out(document, quote)
        lead = text[max(before.start, before.end - _LONGEST_LEAD) : before.end]
        if _SAID_BEFORE.search(lead) and lead.rstrip().endswith((":", ",")):
            return True
        return bool(_SAID_AFTER.match(text, after.start, after.end))

    def reporting(self, sentence: str) -> Speaker | None:
        """Return the office-holder whose words a sentence reports, if it does."""
        named = (self.named(words) for words in reporters(straight(sentence)))
        return next((one for one in named if one and one.holds_office), None)

    def named(self, words: str) -> Speaker | None:
        """Return the speaker that these words name, and remember the surname."""
        names = [
            match.lastgroup and match[match.lastgroup]
            for match in _NAMED.finditer(words)
        ]
        for name in names:
            if name in self._by_surname and not self._role(words):
                return self._by_surname[name]
        role = self._role(words)
        if role is None:
            return self._untold(words)
        speaker = self._speaker(role, words, is_named=bool(names))
        self._by_surname.update(
            dict.fromkeys(filter(None, self._surnames(words)), speaker)
        )
        return speaker

    def _untold(self, words: str) -> Speaker | None:
        """Return an office that no vocabulary has, with a capital or of one place."""
        found = _OFFICE.search(words)
        if found is None:
            return None
        title = " ".join((found["office"] or found["post"]).split())
        speaker = Speaker(slug_of(title), None, holds_office=True, title=title)
        names = filter(None, self._surnames(words[: found.start()]))
        self._by_surname.update(dict.fromkeys(names, speaker))
        return speaker

    def _role(self, words: str) -> Mention | None:
        found = self.lexicon.find(words, ("role",), self.context)
        found = [one for one in found if not _OTHER.search(words, 0, one.start)]
        roles = [role for role in found if not _goes_on(words, role)]
        if not roles and found:
            # "CQC's chief inspector of healthcare" holds a longer office.
            inside = words.lower().find("chief inspector", found[0].start + 1)
            office = words[inside:] if inside > 0 else ""
            roles = self.lexicon.find(office, ("role",), self.context)
        heads = (role for role in roles if _HEADS.search(role.label.lower()))
        return next(heads, roles[0] if roles else None)

    def _speaker(self, role: Mention, words: str, *, is_named: bool) -> Speaker:
        person = self.lexicon.first(words, ("person",))
        is_head = bool(_HEADS.search(role.label.lower()))
        is_group = bool(_PLURAL.search(re.split(r" (?:of|at|for) ", role.label)[0]))
        holds = (is_head or is_named) and not is_group
        if holds:
            self.context.add(("role", role.slug))
        return Speaker(role.slug, person.slug if person else None, holds)

    def _surnames(self, words: str) -> Iterable[str]:
        roles = self.lexicon.find(words, ("role", "organisation"), self.context)
        taken = [Span(role.start, role.end) for role in roles]
        for match in _NAMED.finditer(words):
            inside = any(t.start < match.end() and match.start() < t.end for t in taken)
            if not inside and match.lastgroup:
                yield match[match.lastgroup]


def _goes_on(words: str, role: Mention) -> bool:
    """Tell whether a bare "Chief Inspector" is that of something else."""
    is_bare = role.label.lower().endswith("inspector") and " of " not in role.label
    follows = words[role.end :]
    return (is_bare and follows.startswith(" of ")) or follows.startswith(
        ("'s ", "s' ")
    )


def _is_next(text: str, quote: Quote, found: re.Match[str]) -> bool:
    """Tell whether what follows a quotation is a sentence of its own."""
    begins = text[found.start() : found.end()].lstrip(" \n\"',")
    is_closed = text[quote.end - 1] == "."
    return bool(found["subject"]) and is_closed and begins[:1].isupper()
