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

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Judge|HHJ)"
)
_NAMED = re.compile(
    rf"\b{_TITLE}\.?\s+(?:[A-Z][\w'-]+\s+){{0,2}}?(?P<titled>[A-Z][\w'-]+)\b"
    r"|\b[A-Z][a-z'-]+\s+(?:[A-Z][\w'.-]*\s+){0,2}(?P<full>[A-Z][\w'-]+)\b"
)
_SAID_BEFORE = re.compile(
    rf"\b(?:{SAYING}|[Ii]n the words of|described)\b[^.!?\"]*$", re.DOTALL
)
_SAID_AFTER = re.compile(
    rf"[\s,\"']*(?:{SAYING}\s+(?P<who>[^.!?\"]+)|(?P<subject>[^.!?\":]{{2,90}}?)\s+"
    rf"{SAYING}\b)"
)
_PRONOUN_AFTER = re.compile(
    rf"[\s,\"']*(?:(?:he|she|they)\s+{SAYING}|{SAYING}\s+(?:he|she|they))\b"
)
_REPORTED = re.compile(
    rf"(?P<who>[^.!?\";]{{2,140}}?)\s+(?:also\s+|has\s+|further\s+)?{SAYING}"
    r"(?:\s+(?:us|inspectors|reporters))?\s+(?:that\b|the\b|it\b|there\b|they\b|he\b"
    r"|she\b|we\b|[A-Z])"
)
_REPORTED_AFTER = re.compile(
    rf", (?P<who>(?:[\w'-]+,? ){{1,12}}?)(?:has |have )?{SAYING}\b(?! that\b)"
    r"[^,\"]{0,90}$"
)
_REPORTED_BEFORE = re.compile(
    rf", (?:as )?{SAYING}\s+(?P<who>(?:the |HM |His Majesty's |its |their )?"
    r"[^.!?\",;]{3,90})[.,]?$"
)
_ANSWERED = re.compile(
    r"(?P<who>[^.!?\";]{2,140}?)\s+(?:also\s+|has\s+|have\s+|had\s+)?(?:welcomed|"
    r"accepted|"
    r"thanked|praised|apologised|pledged|promised|agreed(?: with)?|disputed|urged|"
    r"called for|paid tribute)\s"
)
# What all of these need; it goes through every sentence, and few report anything.
_TELLS = re.compile(
    rf"\s(?:{SAYING}|welcomed|accepted|thanked|praised|apologised|pledged|promised|"
    r"agreed|disputed|urged|called for|paid tribute)|(?i:according) to "
)
_ACCORDING = re.compile(r"according to (?P<who>[^,.;\"]{3,80}),", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?P<office>(?:\b(?:[A-Z]{2,6}|HM|His Majesty's|Her Majesty's|Chief|Deputy|"
    r"Assistant|Acting|"
    r"Lead|Regional|National|Principal|Prisons?|Police|Executive|[A-Z][a-z]+n's|[A-Z]"
    r"[a-z]+s') )*\b"
    r"(?:Chief Inspector|Inspector|Minister|Commissioner|Ombudsman|Constable|Director"
    r"|Secretary of State|Director General|Governor|Chief Executive|Chief Officer)\b"
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
    r"commissioner|ombudsman|inspector|executive)\b"
)
_PLURAL = re.compile(r"(?<!s)s$")
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
        if found:
            return self.named(found["who"] or found["subject"])
        return None

    def meant(self, document: Document, quote: Quote) -> Speaker | None:
        """Return who "he said" means after a quote: who was reported before it."""
        text = straight(document.text)
        before, after = lead_in(document, quote), lead_out(document, quote)
        if not _PRONOUN_AFTER.match(text, after.start, after.end):
            return None
        told = re.split(r"(?<=[.!?\"])\s+(?=[A-Z])", text[before.start : before.end])
        found = (self.reporting(sentence) for sentence in reversed(told))
        return next((one for one in found if one), None)

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
        plain = straight(sentence)
        if not _TELLS.search(plain):
            return None
        found = (
            _REPORTED.match(plain),
            _REPORTED_AFTER.search(plain),
            _REPORTED_BEFORE.search(plain),
            _ANSWERED.match(plain),
            _ACCORDING.match(plain),
        )
        named = (self.named(one["who"]) for one in found if one)
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
