"""The JSON Schema of a record, for editors that check YAML as it is typed."""

from typing import Any

from ..ontology.terms import BASE
from .model import Record


def json_schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12), generated from the record model."""
    schema = Record.model_json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{BASE}record.schema.json",
        **schema,
        "title": "inspectkg record",
    }
