"""Influences: direction, sign and ends, and the many sentences that state none."""

import re

import pytest

from inspectkg.reading.extractor import LocalEnd, Proposal, Reference
from inspectkg.reading.language.cueing import entries, tokenize
from inspectkg.reading.language.forms import covering
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.links.ends import CAUSE, Ends
from inspectkg.reading.links.influences import read_influences
from inspectkg.reading.links.intents import read_intents

from .reading_of import alone, proposals, words

LEXICON = Lexicon.shipped()
EXAMPLES = {
    name: [
        (entry, phrase, entry["example"].replace("{}", said))
        for entry in entries(name)
        if "relation" in entry
        for form in entry["forms"]
        for phrase in covering(form)
        for said in [phrase.replace("...", "the staff")]
    ]
    for name in ("influences", "bearings", "aims", "connectives")
}


def end(proposal: Proposal, key: str) -> str:
    """Return an end's label, slug, or the kind of statement that it refers to."""
    found = proposal.fields[key]
    if isinstance(found, LocalEnd):
        return found.label.lower()
    return found.kind if isinstance(found, Reference) else str(found)


def links(text: str) -> list[tuple[str, str, str]]:
    return [
        (end(p, "from"), str(p.fields["relation"]), end(p, "target"))
        for p in proposals(text, "influence")
    ]


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_every_cue_reads_its_example_with_both_ends(name: str) -> None:
    wrong = []
    for entry, form, marked in EXAMPLES[name]:
        text = re.sub(r"\[[FT] |\]", "", marked)
        cause = re.search(r"\[F ([^]]*)\]", marked)
        if cause is None:
            continue
        wanted = {_tail(cause[1].lower()), _named(cause[1])}
        wanted |= {"finding"} if name == "connectives" else set()
        told = _read(text)
        found = {relation for relation, one in told if one in wanted}
        # What a cue does to an amount goes by what there is more or less of.
        by_sign = "sense" in entry or name == "connectives"
        if not (found if by_sign else entry["relation"] in found):
            wrong.append((form, text, told))
    assert wrong == []


def _read(text: str) -> list[tuple[str, str]]:
    """Return relation and cause of what a text of one or two sentences states."""
    *earlier, last = [f"{one[:1].upper()}{one[1:]}" for one in text.split(". ")]
    before = alone(f"{earlier[0]}.") if earlier else None
    found = [
        *read_influences(alone(last), LEXICON, before),
        *read_intents(alone(last), LEXICON, before),
    ]
    return [(str(p.fields["relation"]), _cause(p)) for p in found]


def _cause(proposal: Proposal) -> str:
    """Return the concept of a cause, or the last word of what it is called."""
    told = end(proposal, "from")
    return told if isinstance(proposal.fields["from"], str) else _tail(told)


def _tail(label: str) -> str:
    """Return the last word of a label, the same in a slug and in words."""
    return re.split(r"[\s/-]", label)[-1].rstrip("s")


def _named(cause: str) -> str | None:
    """Return the concept that the words of a cause name."""
    words = tokenize(cause)
    return Ends(words, LEXICON).concept((0, len(words.tokens)), CAUSE)


def test_a_policy_that_is_named_is_the_policy_of_the_vocabulary() -> None:
    text = "Probation Reset had undermined public protection work."
    expected = ("policy/probation-reset", "hinders", "work-area/public-protection-work")
    assert [expected] == links(text)


def test_passive_and_active_say_the_same() -> None:
    active = links("Staffing challenges had hampered case management.")
    passive = links("Case management had been hampered by staffing challenges.")
    expected = [("factor/staffing-challenges", "hinders", "work-area/case-management")]
    assert expected == active == passive


def test_a_list_of_causes_gives_a_link_for_each() -> None:
    text = (
        "Staff shortages were linked to proximity to London, cost of living and "
        "PQiP withdrawals."
    )
    causes = [cause for cause, _, _ in links(text)]
    assert causes == [
        "factor/proximity-to-london",
        "factor/high-cost-of-living",
        "factor/pqip-withdrawals",
    ]


def test_linked_to_is_only_an_association() -> None:
    text = "The staffing challenges were linked to proximity to London."
    (found,) = proposals(text, "influence")
    assert found.fields["basis"] == "reported-association"


def test_compounded_by_is_a_contribution() -> None:
    text = "Managing risk was compounded by staffing challenges."
    (found,) = proposals(text, "influence")
    assert found.fields["basis"] == "stated-contribution"


def test_what_was_brought_in_for_something_has_no_stated_effect() -> None:
    text = "The region was introducing a weekly panel to reduce vetting delays."
    (found,) = proposals(text, "influence")
    assert (
        found.fields["relation"],
        found.fields["basis"],
        found.fields["effect"],
    ) == ("mitigates", "intended", "under-way")


def test_an_unnamed_change_is_no_named_scheme() -> None:
    text = "Rapid policy changes had hindered case management."
    assert [cause for cause, _, _ in links(text)] == ["factor/rapid-policy-change"]


def test_they_after_a_turn_is_the_policy_just_named() -> None:
    text = (
        "Probation Reset was decided elsewhere, however it had a detrimental impact "
        "on case management."
    )
    (found,) = proposals(text, "influence")
    assert found.fields["from"] == "policy/probation-reset"
    assert words(text, found).startswith("Probation Reset")


@pytest.mark.parametrize(
    "text",
    [
        "This had hindered case management.",
        "These issues undermined public protection work.",
        "Leaders had strengthened case management.",
        "Staffing challenges had not hampered case management.",
        "Staffing challenges could hamper case management.",
        "The report is due to be published in May.",
        "Probation Reset, Impact and early release were in force.",
        "Practitioners recorded all offences linked to the case.",
    ],
)
def test_a_doubtful_link_is_no_link(text: str) -> None:
    assert links(text) == []


def test_a_link_in_the_notes_is_left_alone() -> None:
    text = "Probation Reset had undermined public protection work."
    assert proposals(text, "influence", "Notes to editors") == []


def test_what_practitioners_report_of_a_cause_is_theirs() -> None:
    text = "Practitioners reported staff shortages, causing delays in recall decisions."
    (found,) = proposals(text, "influence")
    assert found.said_by == ("inspectorate", "probation-practitioners")


def test_a_finding_names_the_influences_that_it_states() -> None:
    text = "Staffing challenges had hampered case management."
    (link,) = proposals(text, "influence")
    (finding,) = proposals(text, "finding")
    assert [Reference("influence", link.spans[0])] == finding.fields["states"]


def test_a_contrast_joins_the_two_findings_of_a_turn() -> None:
    text = "Assessments were thorough, but reviews were late."
    first, second = proposals(text, "finding")
    (contrast,) = proposals(text, "contrast")
    assert Reference("finding", first.spans[0]) == contrast.fields["weighs"]
    assert [Reference("finding", second.spans[0])] == contrast.fields["against"]
    assert contrast.fields["as"] == "set-against"


def test_what_is_held_in_spite_of_something_keeps_that_as_a_factor() -> None:
    text = "Despite muddy roads, leaders had responded well to demand."
    (contrast,) = proposals(text, "contrast")
    assert (
        contrast.fields["as"],
        contrast.fields["against"].label,
    ) == ("despite", "Muddy roads")


def test_what_while_grants_is_what_the_rest_is_weighed_against() -> None:
    text = "While reviews were late, assessments were thorough."
    first, second = proposals(text, "finding")
    (contrast,) = proposals(text, "contrast")
    assert contrast.fields["weighs"] == Reference("finding", second.spans[0])
    assert contrast.fields["against"] == [Reference("finding", first.spans[0])]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Weekly meetings made joint planning easier.", "helps"),
        ("Frequent moves made joint planning harder.", "hinders"),
    ],
)
def test_the_last_word_of_made_easier_gives_the_sign(text: str, relation: str) -> None:
    assert [told for _, told, _ in links(text)] == [relation]


def test_a_cause_without_a_named_effect_explains_the_finding() -> None:
    text = "Classes were often cancelled because of staff shortages."
    assert links(text) == [("factor/staffing-challenges", "leads-to", "finding")]


def test_which_after_an_effect_carries_the_chain_on() -> None:
    text = (
        "Court delays had an unsettling effect on people on probation which made "
        "case management harder."
    )
    state = "factor/destabilised-people-on-probation"
    assert links(text) == [
        ("factor/sentencing-delays", "leads-to", state),
        (state, "hinders", "work-area/case-management"),
    ]
