"""The statements of a record: findings, influences and the rest, with evidence."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from .fields import (
    AgencyRoleName,
    ContrastKindName,
    Digest,
    DirectionName,
    Fraction,
    MeasureName,
    OrganisationName,
    Part,
    PartialDate,
    PersonName,
    RatingName,
    RatingScaleName,
    RoleName,
    SenseName,
    Slug,
    StandardName,
    Text,
    ThemeName,
    as_list,
)

PolarityName = Literal["strength", "concern", "mixed", "not-stated"]
RelationName = Literal["hinders", "helps", "leads-to", "linked-to", "mitigates"]
BasisName = Literal[
    "stated-cause", "stated-contribution", "reported-association", "intended"
]
StatusName = Literal["effect-stated", "in-place", "under-way", "planned"]
ReviewName = Literal["proposed", "accepted", "edited", "rejected"]

Voice = Slug
Voices = list[Voice | list[Voice]]
End = Annotated[str, Field(pattern=r"^([a-z-]+/)?[a-z0-9]+(-[a-z0-9]+)*$")]
Ends = Annotated[list[End], BeforeValidator(as_list), Field(min_length=1)]


class Evidence(Part):
    """A place in the publication's text: offsets and a digest of the words."""

    span: tuple[int, int] | None = None
    digest: Digest | None = None
    length: int | None = Field(default=None, ge=1)
    fold: int = Field(default=1, ge=1, le=1)
    locator: Text | None = None
    quote: Text | None = None

    @model_validator(mode="after")
    def _complete(self) -> "Evidence":
        anchored = (self.span, self.digest, self.length, self.locator)
        if None in anchored and self.quote is None:
            msg = "give quote, or span, digest, length and locator"
            raise ValueError(msg)
        if self.span and not 0 <= self.span[0] < self.span[1]:
            msg = "span must be [start, end] with 0 <= start < end"
            raise ValueError(msg)
        return self


Proof = Annotated[list[Evidence], Field(min_length=1)]


class RuleUse(Part):
    """The rule that proposed a statement, and how often it was right so far."""

    id: Text
    version: int = Field(default=1, ge=1)
    right: int | None = Field(default=None, ge=0)
    emitted: int | None = Field(default=None, ge=0)


class Statement(Part):
    """What all statements have in common."""

    id: Slug
    evidence: Proof
    said_by: Annotated[Voices, Field(min_length=1)] = ["inspectorate"]
    note: Text | None = None
    status: ReviewName = "accepted"
    by: RoleName | None = None
    when: date | None = None
    why: Text | None = None
    rule: RuleUse | None = None


class Figure(Part):
    """A stated part of a whole, with the words of its hedge."""

    restricted_to: Text | None = None
    as_of: PartialDate | None = None
    side: Literal["below", "above", "exactly", "about"]
    stated: Fraction
    near: bool = False


class ComparedShare(Figure):
    """A figure of the same measure and sense with which the text compares a share.

    It is of the same whole unless `of` says another.
    """

    of: Text | None = None


class Share(Figure):
    """A share as bounds: what is counted, of what, and the words of the hedge."""

    measure: MeasureName
    counts: SenseName
    of: Text
    grade: RoleName | None = None
    compared_with: list[ComparedShare] = []
    reading: Literal["plain", "ambiguous"] = "plain"
    note: Text | None = None


class Trend(Part):
    """A direction and what it is compared with."""

    direction: DirectionName
    since: Slug | None = None
    since_text: Text | None = None


class Involvement(Part):
    """The part of one agency in a finding."""

    is_: OrganisationName
    role: AgencyRoleName


class Finding(Statement):
    """What the inspection found."""

    label: Text
    says: Text
    polarity: PolarityName
    themes: list[ThemeName] = []
    standards: list[StandardName] = []
    share: Share | None = None
    trend: Trend | None = None
    agencies: list[Involvement] = []
    states: list[Slug] = []
    restates: Text | None = None


class RatingGiven(Statement):
    """A judgement on a rating scale: of the whole, or of one standard."""

    rating: RatingName
    standard: StandardName | None = None
    before: RatingName | None = None


class Alternative(Part):
    """Another reading of an influence's ambiguous wording."""

    from_: End | None = None
    relation: RelationName | None = None
    target: End | None = None
    note: Text


class Influence(Statement):
    """A link that the publication states between two things."""

    from_: End
    relation: RelationName
    target: End
    basis: BasisName
    effect: StatusName = "effect-stated"
    degree: Text | None = None
    hedge: Text | None = None
    reading: Literal["plain", "ambiguous"] = "plain"
    alternatives: list[Alternative] = []

    @model_validator(mode="after")
    def _no_effect_before_there_is_one(self) -> "Influence":
        if (self.basis == "intended") == (self.effect == "effect-stated"):
            msg = (
                "basis intended goes with effect in-place, under-way or planned, "
                "and any other basis with effect-stated: what is meant to happen "
                "has no stated effect yet"
            )
            raise ValueError(msg)
        if (self.reading == "ambiguous") != bool(self.alternatives):
            msg = "reading ambiguous goes with a list of alternatives, plain with none"
            raise ValueError(msg)
        return self


class Contrast(Statement):
    """Two things that the publication sets against each other."""

    weighs: Ends
    against: Ends
    as_: ContrastKindName


class RecommendationCount(Part):
    """How many recommendations one addressee has."""

    addressee: OrganisationName
    count: int = Field(ge=0)
    evidence: Proof


class Recommendation(Statement):
    """A recommendation whose content the publication states."""

    to: Annotated[list[OrganisationName], Field(min_length=1)]
    says: Text
    themes: list[ThemeName] = []
    agencies: list[Involvement] = []
    example: bool = False
    within: Text | None = None
    at_most: int = Field(default=1, ge=1)


class Call(Statement):
    """Something asked for that is not counted among the recommendations."""

    says: Text
    to: list[OrganisationName] = []
    themes: list[ThemeName] = []


class Recommendations(Part):
    """All that the publication says of recommendations."""

    total: int | None = Field(default=None, ge=0)
    evidence: list[Evidence] = []
    to: list[RecommendationCount] = []
    stated: list[Recommendation] = []
    calls: list[Call] = []

    @model_validator(mode="after")
    def _total_proved(self) -> "Recommendations":
        if self.total is not None and not self.evidence:
            msg = "a total needs evidence: give the words that say it"
            raise ValueError(msg)
        return self


class QuotedStatement(Statement):
    """What someone in a public office is quoted as saying."""

    role: RoleName
    person: PersonName | None = None
    says: Text
    expresses: list[Slug] = []


class Change(Part):
    """An organisational change as the publication has it."""

    from_: Annotated[list[OrganisationName], BeforeValidator(as_list)]
    to: OrganisationName
    when: PartialDate | None = None


class RatingUse(Part):
    """The rating scale of which the publication speaks."""

    scale: RatingScaleName
    used: bool


class Fact(Statement):
    """A background fact outside the findings."""

    says: Text
    about: list[End] = []
    change: Change | None = None
    rating: RatingUse | None = None
