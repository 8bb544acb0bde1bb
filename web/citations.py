"""Citations of a statement: as text, BibTeX and CSL-JSON.

Sources: https://www.bibtex.org/Format/ and
https://docs.citationstyles.org/en/stable/specification.html. What is cited is
the publication, at the place that carries the statement.
"""

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..graph.details import web_address
from .addresses import slug
from .negotiation import Format
from .rendering import day

if TYPE_CHECKING:
    from .sayings import Saying
    from .view import View

BIBTEX = Format("bib", "application/x-bibtex", ("bibtex",))
CSL = Format("csl", "application/vnd.citationstyles.csl+json", ("csl-json",))
PLAIN = Format("txt", "text/plain", ("text",))
FORMATS = (BIBTEX, CSL, PLAIN)
SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}%$&#_"},
}


@dataclass(frozen=True)
class Citation:
    """What a citation is made of; dates are ISO dates, empty where not known."""

    key: str
    author: str
    title: str
    issued: str
    places: list[str]
    address: str
    statement: str
    says: str

    @property
    def text(self) -> str:
        """The citation as a sentence."""
        date = f" ({day(self.issued)})" if self.issued else ""
        places = f", {'; '.join(self.places)}" if self.places else ""
        at = f" <{self.address}>." if self.address else ""
        return (
            f"{self.author}{date}. {self.title}{places}.{at} "
            f"Statement in summary: “{self.says}” <{self.statement}>."
        )

    @property
    def bibtex(self) -> str:
        """The citation as a BibTeX entry."""
        fields = {
            "author": "{" + _tex(self.author) + "}",
            "title": "{" + _tex(self.title) + "}",
            "year": self.issued[:4],
            "date": self.issued,
            "howpublished": _tex("; ".join(self.places)),
            "url": self.address.replace("}", "%7D").replace("{", "%7B"),
            "note": _tex(f"Statement in summary: {self.says} <{self.statement}>"),
        }
        lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
        return f"@misc{{{self.key},\n" + ",\n".join(lines) + "\n}\n"

    @property
    def csl(self) -> str:
        """The citation as CSL-JSON."""
        item: dict[str, object] = {
            "id": self.key,
            "type": "report",
            "author": [{"literal": self.author}],
            "publisher": self.author,
            "title": self.title,
            "locator": "; ".join(self.places),
            "URL": self.address,
            "note": f"Statement in summary: {self.says} <{self.statement}>",
        }
        if self.issued:
            item["issued"] = {"date-parts": [[int(p) for p in self.issued.split("-")]]}
        held = {name: value for name, value in item.items() if value}
        return json.dumps([held], ensure_ascii=False, indent=1) + "\n"

    def written(self, fmt: Format) -> str:
        """Return the citation in one of FORMATS."""
        if fmt == BIBTEX:
            return self.bibtex
        return self.csl if fmt == CSL else self.text + "\n"


def citation(view: "View", said: "Saying") -> Citation:
    """Return the citation of a statement in its publication."""
    publication = said.proofs[0].publication if said.proofs else ""
    publisher = view.node(publication, "dcterms:publisher") if publication else ""
    return Citation(
        key=re.sub(r"[^A-Za-z0-9]+", "-", slug(said.iri)).strip("-"),
        author=view.label(publisher) if publisher else "Author not stated",
        title=view.label(publication) if publication else said.source or said.label,
        issued=view.text(publication, "dcterms:issued") if publication else "",
        places=list(dict.fromkeys(proof.place for proof in said.proofs if proof.place)),
        address=web_address(
            view.node(publication, "schema:url") if publication else ""
        ),
        statement=said.iri,
        says=said.says,
    )


def _tex(text: str) -> str:
    return "".join(SPECIAL.get(sign, sign) for sign in " ".join(text.split()))
