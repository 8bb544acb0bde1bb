"""The record: what one publication says, as people read and correct it.

The YAML form of these classes has kebab-case keys. The JSON Schema for editors
is generated from them (`records.schema`), and nothing else defines the form.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from .fields import (
    Address,
    OrganisationName,
    Part,
    PartialDate,
    PolicyName,
    ProgrammeName,
    PublicationId,
    PublicationKindName,
    RoleName,
    Slug,
    StandardName,
    Text,
    as_list,
)
from .statements import (
    Contrast,
    Fact,
    Finding,
    Influence,
    Proof,
    QuotedStatement,
    RatingGiven,
    Recommendations,
)


class PublicationText(Part):
    """The canonical text to which all offsets of a record refer."""

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    characters: Annotated[int, Field(ge=1)]


class Publication(Part):
    """The publication itself."""

    id: PublicationId
    kind: PublicationKindName
    publisher: OrganisationName
    issued: date
    title: Text | None = None
    url: Address | None = None
    site: Address | None = None
    text: PublicationText | None = None


class Entry(Part):
    """Who entered the record, in which role, when and how."""

    by: RoleName
    when: date
    how: Literal["hand", "rule", "model"] = "hand"


class EarlierInspection(Part):
    """An earlier inspection with which the publication compares."""

    id: Slug
    label: Text
    date_as_stated: PartialDate
    note: Text | None = None


class PoliciesInForce(Part):
    """The policies that the publication lists as background."""

    named: list[PolicyName]
    complete: bool = False
    stated_aim: Text | None = None


class Inspection(Part):
    """The inspection that the publication is about."""

    id: Slug
    label: Text
    programme: ProgrammeName
    number_in_programme: int | None = Field(default=None, ge=1)
    body: Annotated[list[OrganisationName], BeforeValidator(as_list)]
    fieldwork: PartialDate | None = None
    announced: PartialDate | None = None
    cases: int | None = Field(default=None, ge=0)
    standards: list[StandardName] = []
    policies_in_force: PoliciesInForce | None = None
    compares_with: list[EarlierInspection] = []
    evidence: dict[str, Proof]


class LocalTerm(Part):
    """A factor, work area, measure, role or body that only this publication has."""

    id: Slug
    kind: Literal["factor", "work-area", "measure", "role", "organisation"]
    label: Text
    definition: Text


class Omission(Part):
    """Sentences that assert something and that no statement takes, and why."""

    why: Text
    evidence: Proof


class Record(Part):
    """One publication's record."""

    publication: Publication
    entered: Entry
    inspection: Inspection
    terms: list[LocalTerm] = []
    findings: list[Finding] = []
    ratings: list[RatingGiven] = []
    influences: list[Influence] = []
    contrasts: list[Contrast] = []
    recommendations: Recommendations = Recommendations()
    statements: list[QuotedStatement] = []
    facts: list[Fact] = []
    omitted: list[Omission] = []

    @property
    def sha256(self) -> str | None:
        """The digest of the publication's text, where the record is anchored."""
        text = self.publication.text
        return text.sha256 if text else None
