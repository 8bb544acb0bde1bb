"""Shares: bounds that hold, in order, and complements that mirror them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from inspectkg.graph.derive import derived
from inspectkg.ontology.terms import PREFIXES, identifier, term
from inspectkg.records.shares import (
    Bounds,
    bounds,
    fraction,
    lower_decimal,
    upper_decimal,
)
from inspectkg.records.statements import Share

SIDES = ("below", "above", "exactly", "about")
BOUNDS = ("lower", "upper", "ordinaryLower", "ordinaryUpper")


@st.composite
def fractions(draw: st.DrawFn) -> str:
    if draw(st.booleans()):
        whole = draw(st.integers(1, 9999))
        return f"{draw(st.integers(0, whole))}/{whole}"
    return f"{Decimal(draw(st.integers(0, 1000))) / 10}%"


def share(side: str, stated: str, *, near: bool = False) -> Share:
    return Share.model_validate(
        {
            "measure": "planning-met",
            "counts": "met",
            "of": "the cases",
            "side": side,
            "stated": stated,
            "near": near,
        }
    )


SHARES = st.builds(share, st.sampled_from(SIDES), fractions(), near=st.booleans())


def told(found: Bounds) -> tuple[str, ...]:
    values = (found.lower, found.upper, found.ordinary_lower, found.ordinary_upper)
    return tuple(map(str, values))


@pytest.mark.parametrize(
    ("side", "stated", "near", "expected"),
    [
        ("below", "1/2", False, ("0", "1/2", "0", "1/2")),
        ("above", "1/2", False, ("1/2", "1", "1/2", "1")),
        ("above", "1/2", True, ("1/2", "1", "1/2", "2/3")),
        ("below", "2/3", True, ("0", "2/3", "1/2", "2/3")),
        ("above", "30%", False, ("3/10", "1", "3/10", "1")),
        ("above", "30%", True, ("3/10", "1", "3/10", "2/5")),
        ("below", "30%", True, ("0", "3/10", "1/5", "3/10")),
        ("exactly", "56%", False, ("14/25", "14/25", "14/25", "14/25")),
        ("about", "1/4", False, ("0", "1", "0", "1/3")),
        ("about", "2/5", False, ("0", "1", "1/3", "1/2")),
    ],
)
def test_what_a_hedge_says_certainly_and_ordinarily(
    side: str,
    stated: str,
    near: bool,  # noqa: FBT001 - a case of the test
    expected: tuple[str, ...],
) -> None:
    assert told(bounds(share(side, stated, near=near))) == expected


@given(SHARES)
def test_bounds_are_in_order_and_between_nothing_and_the_whole(one: Share) -> None:
    found = bounds(one)
    assert 0 <= found.lower <= found.ordinary_lower
    assert found.ordinary_lower <= found.ordinary_upper
    assert found.ordinary_upper <= found.upper <= 1


@given(SHARES)
def test_the_stated_fraction_is_never_left_out(one: Share) -> None:
    found, stated = bounds(one), fraction(one.stated)
    assert found.ordinary_lower <= stated <= found.ordinary_upper


@given(fractions())
def test_below_and_above_meet_in_the_stated_fraction(stated: str) -> None:
    below, above = bounds(share("below", stated)), bounds(share("above", stated))
    assert below.upper == above.lower == fraction(stated)
    assert below.lower == 0
    assert above.upper == 1


@given(fractions(), st.sampled_from(("below", "above")))
def test_near_narrows_the_ordinary_reading_only(stated: str, side: str) -> None:
    plain, near = bounds(share(side, stated)), bounds(share(side, stated, near=True))
    assert (near.lower, near.upper) == (plain.lower, plain.upper)
    assert plain.ordinary_lower <= near.ordinary_lower
    assert near.ordinary_upper <= plain.ordinary_upper


@given(fractions(), fractions(), st.sampled_from(("below", "above")))
def test_a_larger_fraction_has_no_smaller_bounds(
    one: str, other: str, side: str
) -> None:
    assume(fraction(one) <= fraction(other))
    smaller, larger = bounds(share(side, one)), bounds(share(side, other))
    assert smaller.lower <= larger.lower
    assert smaller.upper <= larger.upper


@given(st.fractions(0, 1))
def test_a_bound_as_a_decimal_still_holds(value: Fraction) -> None:
    low, high = lower_decimal(value), upper_decimal(value)
    assert 0 <= low <= value <= high <= 1
    assert high - low <= Decimal("0.0001")


@given(fractions())
def test_a_stated_fraction_is_what_it_says(stated: str) -> None:
    assert 0 <= fraction(stated) <= 1
    if "%" in stated:
        assert fraction(stated) * 100 == Fraction(stated[:-1])


@pytest.mark.parametrize("stated", ["3/2", "101%", "100.1%", "9999/1"])
def test_nothing_is_more_than_the_whole(stated: str) -> None:
    with pytest.raises(ValueError, match="more than the whole"):
        share("below", stated)


@pytest.mark.parametrize("stated", ["1/0", "1", "-1/2", "half", "50 %", "1/2 ", "٣/٤"])
def test_what_is_no_fraction_is_refused(stated: str) -> None:
    with pytest.raises(ValueError, match="match pattern"):
        share("below", stated)


def literal(value: str, kind: str) -> Literal:
    return Literal(value, datatype=NamedNode(PREFIXES["xsd"] + kind))


def stated_share(side: str, limits: tuple[Decimal, ...]) -> list[Quad]:
    """Return the quads of a share of posts that are vacant."""
    node = NamedNode(identifier("share", "p", "x"))
    values: dict[str, NamedNode | Literal] = {
        "measure": NamedNode(identifier("measure", "staffing-against-target")),
        "sense": NamedNode(identifier("sense", "vacant")),
        "side": NamedNode(identifier("side", side)),
        "near": literal("true", "boolean"),
        "ofText": Literal("the posts"),
        "reading": NamedNode(identifier("reading", "plain")),
    }
    for name, limit in zip(BOUNDS, limits, strict=True):
        values[name] = literal(f"{limit:f}", "decimal")
    of = {NamedNode(term(name)): value for name, value in values.items()}
    kind = NamedNode(PREFIXES["rdf"] + "type")
    complement = NamedNode(term("complementOf"))
    return [
        Quad(node, kind, NamedNode(term("Share"))),
        *(Quad(node, name, value) for name, value in of.items()),
        Quad(of[NamedNode(term("sense"))], complement, IN_POST),  # type: ignore[arg-type]
    ]


IN_POST = NamedNode(identifier("sense", "in-post"))
TURNED = {"below": "above", "above": "below", "exactly": "exactly", "about": "about"}


@pytest.mark.parametrize("side", SIDES)
def test_the_complement_of_a_share_mirrors_it(side: str) -> None:
    limits = tuple(map(Decimal, ("0.3", "1", "0.3", "0.4")))
    found = {
        triple.predicate.value.rpartition("#")[2]: getattr(triple.object, "value", "")
        for triple in derived(stated_share(side, limits))
        if "complement" in str(triple.subject)
    }
    assert found["sense"] == IN_POST.value
    assert found["side"] == identifier("side", TURNED[side])
    mirrored = [Decimal(found[name]) for name in BOUNDS]
    assert mirrored == [Decimal(x) for x in ("0", "0.7", "0.6", "0.7")]
