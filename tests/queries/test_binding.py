"""Binding: whatever a person types stays a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from inspectkg.ontology.errors import InputError
from inspectkg.queries.binding import bind, misplaced, places

ECHO = "SELECT ?value WHERE {\n  VALUES ?value { UNDEF } #: value\n}\n"
PAIR = (
    "SELECT ?a ?b WHERE {\n"
    "  VALUES ?a { UNDEF } #: first\n"
    "  VALUES ?b { UNDEF } #: second\n"
    "}\n"
)
HOSTILE = [
    '"',
    "'''",
    "}",
    "> } DROP ALL",
    "\\",
    "\\u0022",
    "\n",
    "\r\n} #: value\n",
    'x" } UNION { ?s ?p ?o',
    "VALUES ?value { UNDEF } #: value",
    "\x00\x1b[31m\u2028\u202e",
    "\\1 \\g<0>",
    "𝛑🙂é",
]
WORDS = st.text() | st.sampled_from(HOSTILE)


def answers(query: str) -> list[tuple[object, ...]]:
    return [tuple(solution) for solution in Store().query(query)]  # type: ignore[union-attr]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_the_same_text(text: str) -> None:
    assert answers(bind(ECHO, {"value": [Literal(text)]})) == [(Literal(text),)]


@given(WORDS, WORDS)
def test_any_two_texts_come_back_as_themselves(first: str, second: str) -> None:
    terms = {"first": [Literal(first)], "second": [Literal(second)]}
    assert answers(bind(PAIR, terms)) == [(Literal(first), Literal(second))]


@given(st.text())
def test_any_address_that_is_one_comes_back_as_itself(tail: str) -> None:
    try:
        node = NamedNode(f"https://example.org/{tail}")
    except ValueError:
        return
    assert answers(bind(ECHO, {"value": [node]})) == [(node,)]


def test_several_terms_mean_any_of_them() -> None:
    terms: list[Literal | NamedNode] = [
        Literal("a"),
        NamedNode("https://example.org/b"),
    ]
    assert answers(bind(ECHO, {"value": terms})) == [(term,) for term in terms]


def test_a_parameter_without_terms_stays_unbound() -> None:
    assert bind(ECHO, {"value": []}) == ECHO
    assert answers(ECHO) == [(None,)]


def test_only_the_named_place_is_filled() -> None:
    bound = bind(PAIR, {"second": [Literal(2)]})
    assert answers(bound) == [(None, Literal(2))]


def test_a_value_cannot_make_a_place_for_another() -> None:
    mark = Literal("VALUES ?b { UNDEF } #: second")
    assert answers(bind(PAIR, {"first": [mark]})) == [(mark, None)]


def test_text_that_is_no_term_is_not_bound() -> None:
    with pytest.raises(TypeError):
        bind(ECHO, {"value": ["<https://example.org/>"]})  # type: ignore[list-item]


def test_a_parameter_without_place_is_an_error() -> None:
    with pytest.raises(InputError, match="no place for the parameter 'region'"):
        bind(ECHO, {"region": [Literal("x")]})


def test_places_are_found_however_they_are_written() -> None:
    text = "values $x{undef}#:one\r\n{ VALUES ?y  { UNDEF }  } # note #: two \n"
    assert places(text) == ["one", "two"]


def test_a_mark_on_another_line_is_reported() -> None:
    assert misplaced("VALUES ?x { <a:b> } #: region\n") == ["region"]
