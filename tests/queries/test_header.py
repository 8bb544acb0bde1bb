"""The header reader: YAML's own answer, or a refusal."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectkg.ontology.errors import InputError
from inspectkg.queries import header, library

HEADER = """\
#+ title: Policies and findings
#+ question: Which stated links lead
#+   from a policy to a finding?
#+ parameters:
#+   region: {type: region, default: any, description: Only this region.}
#+   since: {type: date, description: "From, or after: then", default: 2025-01}
#+   body: {type: organisation, default: any,
#+     description: 'The region''s body.'}
#+
#+ columns:
#+   policy: Label of the policy.
#+   findingIri: "Address: of the finding."
SELECT ?policy WHERE { ?policy ?p "#+ no: header" }
"""


def as_yaml(text: str) -> object:
    lines = [
        line[2:].removeprefix(" ") for line in text.splitlines() if line[:2] == "#+"
    ]
    return yaml.load("\n".join(lines), Loader=yaml.BaseLoader)  # noqa: S506 - text only


def test_a_header_reads_as_yaml_reads_it() -> None:
    assert as_yaml(HEADER) == header.parse(HEADER, "example")


def test_a_comma_in_quotes_stays_in_the_description() -> None:
    since = header.parse(HEADER, "example")["parameters"]["since"]  # type: ignore[index]
    assert since == {
        "type": "date",
        "description": "From, or after: then",
        "default": "2025-01",
    }


def test_a_query_without_header_has_an_empty_one() -> None:
    assert header.parse("SELECT * WHERE { ?s ?p ?o }", "example") == {}


@pytest.mark.parametrize("name", library.names())
def test_every_shipped_header_reads_as_yaml_reads_it(name: str) -> None:
    text = library.load(name).text
    assert as_yaml(text) == header.parse(text, name)


@pytest.mark.parametrize(
    "line",
    [
        "#+ title: Policies: and findings",
        "#+ title: Findings #1",
        "#+ title: [a, b]",
        "#+ title: *anchor",
        "#+ no colon here",
        "#+       title: too deep",
        "#+ p: {type: text, description: a, b}",
        "#+ p: {type: {deeper: text}}",
        "#+ p: {type}",
    ],
)
def test_a_line_that_yaml_takes_otherwise_is_refused(line: str) -> None:
    with pytest.raises(InputError, match=r"^example: "):
        header.parse(line, "example")


VALUES = st.text(st.sampled_from("ab #:,{}[]'\"\\|>%@-?&*!`é"), min_size=1, max_size=8)


@settings(max_examples=300)
@given(VALUES, st.booleans())
def test_whatever_is_read_is_read_as_yaml_reads_it(
    value: str,
    flow: bool,  # noqa: FBT001
) -> None:
    line = f"#+ key: {{inner: {value}}}" if flow else f"#+ key: {value}"
    try:
        ours = header.parse(line, "example")
    except InputError:
        return
    assert _without_empty(as_yaml(line)) == _without_empty(ours)


def _without_empty(value: object) -> object:
    """A key without value is an empty section to us and an empty text to YAML."""
    if isinstance(value, dict):
        return {k: _without_empty(v) for k, v in value.items()} or ""
    return value
