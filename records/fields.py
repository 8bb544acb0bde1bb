"""The small types from which a record is made."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction as Whole
from typing import Annotated, Any, LiteralString

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import with_info_after_validator_function

from ..ontology.concepts import Vocabulary, shipped


def kebab(name: str) -> str:
    """Return the key that stands in YAML for a field's name."""
    return name.rstrip("_").replace("_", "-")


class Part(BaseModel):
    """Base of all parts of a record: kebab-case keys, nothing unknown."""

    model_config = ConfigDict(
        alias_generator=kebab, extra="forbid", frozen=True, populate_by_name=True
    )


def _in_calendar(text: str) -> str:
    """Return a year, month or day as it is, if the calendar has it."""
    year, month, day = (*text.split("-"), "1", "1")[:3]
    date(int(year), int(month), int(day))
    return text


def _not_reserved(slug: str) -> str:
    if slug in RESERVED:
        msg = f"'{slug}' is the name of another graph; choose another id"
        raise ValueError(msg)
    return slug


def _of_the_whole(stated: str) -> str:
    share = Whole(stated[:-1]) / 100 if stated.endswith("%") else Whole(stated)
    if share > 1:
        msg = f"{stated} is more than the whole; give a share of at most 1 or 100%"
        raise ValueError(msg)
    return stated


RESERVED = {"ontology", "vocabulary", "derived"}
"""Names of graphs that no publication may take (`ontology.terms`)."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PublicationId = Annotated[Slug, AfterValidator(_not_reserved)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$"),
    AfterValidator(_in_calendar),
]
Digest = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"{}|\\^`]+$")]
Fraction = Annotated[
    str,
    StringConstraints(pattern=r"^(\d{1,4}/[1-9]\d{0,3}|\d{1,3}(\.\d+)?%)$"),
    AfterValidator(_of_the_whole),
]


UNKNOWN: LiteralString = "unknown_concept"


@dataclass(frozen=True)
class Names:
    """Marks a text as the slug of a concept of one of `kinds`.

    Checked against the vocabulary in the validation context, where there is
    one; the JSON Schema lists the slugs that the shipped vocabularies know.
    """

    kinds: tuple[str, ...]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check the slug after it has been found to be text."""
        return with_info_after_validator_function(self.known, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Offer the known slugs to editors."""
        slugs = [slug for kind in self.kinds for slug in shipped().slugs(kind)]
        return {**handler(schema), "enum": sorted(slugs)}

    def known(self, slug: str, info: ValidationInfo) -> str:
        """Return the slug, or raise with the nearest ones."""
        vocabulary: Vocabulary | None = (info.context or {}).get("vocabulary")
        if vocabulary is None or any(vocabulary.has(kind, slug) for kind in self.kinds):
            return slug
        near = ", ".join(vocabulary.nearest(self.kinds, slug)) or "none"
        said = "unknown {kind} '{slug}'; nearest in the vocabulary: {near}"
        told = {"kind": " or ".join(self.kinds), "slug": slug, "near": near}
        raise PydanticCustomError(UNKNOWN, said, told)


def as_list(value: object) -> object:
    """Let one value stand where a list may."""
    return [value] if isinstance(value, str | dict) else value


AgencyRoleName = Annotated[str, Names(("agency-role",))]
ContrastKindName = Annotated[str, Names(("contrast-kind",))]
DirectionName = Annotated[str, Names(("direction",))]
MeasureName = Annotated[str, Names(("measure",))]
OrganisationName = Annotated[str, Names(("organisation",))]
PersonName = Annotated[str, Names(("person",))]
PolicyName = Annotated[str, Names(("policy",))]
ProgrammeName = Annotated[str, Names(("programme",))]
PublicationKindName = Annotated[str, Names(("publication-kind",))]
RatingName = Annotated[str, Names(("rating",))]
RatingScaleName = Annotated[str, Names(("rating-scale",))]
RoleName = Annotated[str, Names(("role",))]
SenseName = Annotated[str, Names(("sense",))]
StandardName = Annotated[str, Names(("standard",))]
ThemeName = Annotated[str, Names(("theme",))]
