"""Boilerplate: what stands around a publication and says nothing of it.

Readers know some of it by its place (a `nav` element, a running header). Here it is
told by its words, the same for every kind of file. It is marked, never left out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from .text import Piece

COOKIES = "cookie notice"
NAVIGATION = "navigation"
LICENCE = "licence"
MEDIA = "media contact"
BEFORE_TITLE = "before the title"

_FEW_WORDS = 12
_PATTERNS = {
    COOKIES: r"(?:this (?:web)?site uses|we(?:['’]d like to)? (?:also )?(?:use|set)"
    r"(?: (?:some|essential|optional|additional|necessary|analytics))*) cookies\b"
    r"|cookies on (?:this|the|our|gov)\b|you(?:['’]ve| have) (?:accepted|rejected)"
    r"(?: \w+)? cookies|(?:accept|reject|allow|manage|hide|view|save|change)"
    r"(?: \w+){0,3} cookies?\b(?: \w+){0,3}$|cookie (?:settings|preferences|policy)$",
    NAVIGATION: r"[(\[]?(?:(?:go )?back to (?:the )?(?:top|contents)|return to top"
    r"|skip to(?: the)?(?: main)? (?:content|navigation)|print(?: this| the)? page"
    r"|share (?:this|on)\b.{0,30}|(?:is|was) this page (?:useful|helpful)\??"
    r"|home|menu|search|contents|contact(?: us)?|about(?: us)?|our (?:work|reports)"
    r"|accessibility(?: statement)?|cookies|privacy(?: (?:notice|policy))?|site ?map"
    r"|terms (?:and|&) conditions|help|freedom of information|follow us.{0,30}"
    r"|(?:previous|next)(?: page)?|page \d+(?: of \d+)?|\d+ ?(?:/|of) ?\d+"
    r"|sign up (?:for|to) .{0,40}(?:newsletter|updates|alerts))[)\]]?$",
    LICENCE: r"©|\(c\) |crown copyright|.{0,90}\bopen government licen[cs]e\b"
    r"|you may re-?use this (?:information|publication|document)"
    r"|where we have identified any third.party copyright|to view this licen[cs]e"
    r"|isbn\b",
    MEDIA: r"(?:for (?:all )?)?(?:media|press)(?: and communications)? "
    r"(?:enquir|inquir|contact|quer|office)(?:y|ies|s)?\b"
    r"|for (?:more|further) information,? (?:please )?contact\b",
}
_SORTS = {sort: re.compile(text, re.IGNORECASE) for sort, text in _PATTERNS.items()}
_CONTACT = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\+?\d[\d ()-]{6,}\d")
_CLOSED = re.compile(r"[.!?:;”\"]$")
_LEFT_BESIDE_CONTACT = 4
_LONGEST_CONTACT = 300


def sort_of(words: str) -> str:
    """Return of what sort of boilerplate a block is by its words; "" for none."""
    for sort, pattern in _SORTS.items():
        if pattern.match(words):
            return sort
    return ""


def marked(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark what is boilerplate by its words, or by what it stands next to."""
    known = [replace(p, boilerplate=p.boilerplate or sort_of(p.words)) for p in pieces]
    return _before_title(_closing(_contacts(known)))


def _contacts(pieces: list[Piece]) -> list[Piece]:
    """Mark the lines after a media contact that hold an address and little else."""
    done: list[Piece] = []
    for piece in pieces:
        follows = bool(done) and done[-1].boilerplate == MEDIA
        if follows and not piece.boilerplate and _is_contact(piece.words):
            done.append(replace(piece, boilerplate=MEDIA))
        else:
            done.append(piece)
    return done


def _is_contact(words: str) -> bool:
    if len(words) > _LONGEST_CONTACT:
        return False
    rest, addresses = _CONTACT.subn(" ", words)
    beside = re.findall(r"[^\W\d_]{2,}", rest)
    return addresses > 0 and len(beside) <= _LEFT_BESIDE_CONTACT


def _closing(pieces: list[Piece]) -> list[Piece]:
    """Mark what closes the file: short lines, from the first boilerplate there on."""
    first = len(pieces)
    for index in range(len(pieces) - 1, -1, -1):
        if pieces[index].boilerplate not in ("", MEDIA):
            first = index
        elif not pieces[index].boilerplate and not _is_label(pieces[index]):
            break
    rest = (replace(p, boilerplate=p.boilerplate or NAVIGATION) for p in pieces[first:])
    return [*pieces[:first], *rest]


def _before_title(pieces: list[Piece]) -> list[Piece]:
    """Mark the short lines before the title, if nothing longer stands there."""
    top = min((p.level for p in pieces if _is_heading(p)), default=0)
    at = next((n for n, p in enumerate(pieces) if _is_heading(p) and p.level == top), 0)
    before = pieces[:at]
    if not all(piece.boilerplate or _is_label(piece) for piece in before):
        return pieces
    sort = BEFORE_TITLE
    return [replace(p, boilerplate=p.boilerplate or sort) for p in before] + pieces[at:]


def _is_heading(piece: Piece) -> bool:
    return piece.kind == "heading" and not piece.boilerplate


def _is_label(piece: Piece) -> bool:
    return len(piece.words.split()) <= _FEW_WORDS and not _CLOSED.search(piece.words)
