"""Shares and trends of a finding, in words: what is counted, of what, how sure."""

from decimal import Decimal

from .sayings import AMBIGUOUS
from .view import View

NO_COMPARATOR = "No comparator is given: since when, or against what, is not said."

Caveat = tuple[str, str, str]
"""A caveat: its name, what is the case, and what that means (may be empty)."""


def share_caveats(view: View, iri: str) -> list[Caveat]:
    """Return what the share of a finding counts, and between which bounds."""
    share = view.node(iri, "ik:hasShare")
    if not share:
        return []
    counted = f"{view.named(share, 'ik:measure')}: {view.named(share, 'ik:sense')}"
    limits = view.texts(share, "ik:restrictedToText")
    grade = view.named(share, "ik:restrictedToGrade")
    found = [
        ("Counts", counted, ""),
        ("How much", _amount(view, share), _bounds(view, share)),
        ("Of", view.text(share, "ik:ofText") or "not stated", ""),
        ("Only", "; ".join([*limits, *([grade] if grade and not limits else [])]), ""),
        ("As of", view.text(share, "ik:asOf"), ""),
        *_compared(view, share),
        ("Reading of the figure", _reading(view, share), view.text(share, "ik:note")),
    ]
    return [each for each in found if each[1]]


def _compared(view: View, share: str) -> list[Caveat]:
    """Return the figures with which the text compares a share, each with its bounds."""
    return [
        (
            "Compared with",
            ", ".join(
                text
                for text in (
                    _amount(view, other),
                    view.text(other, "ik:restrictedToText"),
                    view.text(other, "ik:asOf"),
                )
                if text
            ),
            _bounds(view, other),
        )
        for other in view.nodes(share, "ik:comparedShare")
    ]


def trend_caveats(view: View, iri: str) -> list[Caveat]:
    """Return where something is going, and compared with what."""
    trend = view.node(iri, "ik:hasTrend")
    if not trend:
        return []
    earlier = view.named(trend, "ik:sinceInspection")
    since = earlier or view.text(trend, "ik:sinceText")
    direction = view.named(trend, "ik:direction")
    return [("Trend", direction, f"since {since}" if since else NO_COMPARATOR)]


def measured(view: View, iri: str) -> list[tuple[float, float]]:
    """Return the bounds of a share: the certain ones, then on an ordinary reading."""
    share = view.node(iri, "ik:hasShare")
    found = []
    for names in (("lower", "upper"), ("ordinaryLower", "ordinaryUpper")):
        low, high = (view.text(share, f"ik:{name}") for name in names)
        if low and high:
            found.append((float(low), float(high)))
    return found


def _amount(view: View, share: str) -> str:
    side = view.named(share, "ik:side").lower()
    near = (
        ", and said to be close to it" if view.text(share, "ik:near") == "true" else ""
    )
    return f"{side} {view.text(share, 'ik:stated')}{near}".strip()


def _bounds(view: View, share: str) -> str:
    certain = _percent(view, share, "lower"), _percent(view, share, "upper")
    ordinary = (
        _percent(view, share, "ordinaryLower"),
        _percent(view, share, "ordinaryUpper"),
    )
    if not all(certain):
        return ""
    text = f"certain: between {certain[0]} and {certain[1]}"
    if all(ordinary) and ordinary != certain:
        text += f"; on an ordinary reading between {ordinary[0]} and {ordinary[1]}"
    return text


def _percent(view: View, share: str, name: str) -> str:
    value = view.text(share, f"ik:{name}")
    return f"{float(Decimal(value) * 100):.3g}%" if value else ""


def _reading(view: View, share: str) -> str:
    is_ambiguous = view.code(share, "ik:reading") == AMBIGUOUS
    return view.named(share, "ik:reading") if is_ambiguous else ""
