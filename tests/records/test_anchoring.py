import json
import textwrap
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectkg.ontology.errors import InputError
from inspectkg.records.anchoring import anchor, attach
from inspectkg.records.evidence import Span, fold, make, text_digest

TEXT = """The region\u2019s work is inspected
Findings
- Plans were sound, and “most” were shared with the police: a strength.
- Visits were seldom made. Vetting took the better part of a year # on average, \
and longer in the west.
- Leaders spoke \\ of "delays" in vetting — and of efforts to shorten them.
"""
SENTENCES = [
    "Plans were sound, and “most” were shared with the police: a strength.",
    "Visits were seldom made.",
    "Vetting took the better part of a year # on average, and longer in the west.",
    'Leaders spoke \\ of "delays" in vetting — and of efforts to shorten them.',
]
RECORD = """\
# A record, as a person writes it.
publication:
  id: north-2026   # a slug
  issued: 2026-02-12 # the day

findings:
  - id: plans
    says: Plans were sound.   # ours
    evidence:
      # the first half says it
      - quote: >-
          Plans were sound, and “most” were
          shared with the police

      # and this too
      - {quote: "Visits were  seldom made."}   # a bullet
    polarity: strength
  - id: vetting
    evidence: [{quote: 'Vetting took the better part of a year'}]
omitted:
  - why: repeated
    evidence:
      - quote: "Leaders spoke"
          # no more than that
"""


def record(*items: str, head: str = "publication: {id: north-2026}") -> str:
    lines = "".join(f"  - {item}\n" for item in items)
    return f"{head}\nevidence:\n{lines}"


def data(yaml_text: str) -> Any:  # noqa: ANN401 - YAML is of any shape
    return yaml.load(yaml_text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text only


def anchored(yaml_text: str, *, keep_quotes: bool = False) -> str:
    return anchor(yaml_text, TEXT, keep_quotes=keep_quotes)[0]


def test_a_quote_becomes_span_digest_length_and_locator() -> None:
    item = data(anchored(record('quote: "Visits were seldom made"')))["evidence"][0]
    start = TEXT.index("Visits")
    expected = make(fold(TEXT), "Visits were seldom made")
    assert item == {
        "span": [str(start), str(start + 23)],
        "digest": expected.digest,
        "length": "20",
        "fold": "1",
        "locator": "Findings, paragraph 2",
    }


def test_all_but_the_evidence_keeps_its_layout_and_comments() -> None:
    source = RECORD.replace('"Leaders spoke"', '"efforts to shorten them."')
    lines = anchored(source).splitlines()
    written = [line for line in lines if "digest" not in line and "sha256" not in line]
    assert written == [
        "# A record, as a person writes it.",
        "publication:",
        "  id: north-2026   # a slug",
        "  issued: 2026-02-12 # the day",
        "",
        "findings:",
        "  - id: plans",
        "    says: Plans were sound.   # ours",
        "    evidence:",
        "      # the first half says it",
        "",
        "      # and this too",
        "    polarity: strength",
        "  - id: vetting",
        "omitted:",
        "  - why: repeated",
        "    evidence:",
        "          # no more than that",
    ]
    assert [line.rpartition("#")[2] for line in lines if "}   #" in line] == [
        " a bullet"
    ]


@pytest.mark.parametrize(
    "item",
    [
        "quote: Visits were seldom made.",
        "quote: 'Visits were seldom made.'",
        "{quote: Visits were seldom made.}",
        "quote: |\n      Visits were\n      seldom made.\n\n\n",
        "quote: >+\n      Visits were\n      seldom made.\n\n\n",
        "quote: Visits were\n      seldom made.",
        '\n    quote: "Visits were \\\n      seldom made."',
        '"quote": "Visits were seldom made."',
        "? quote\n    : Visits were seldom made.",
    ],
)
def test_a_quote_is_anchored_in_any_style_of_yaml(item: str) -> None:
    after = record(item, '{quote: "Plans were sound"} # next')
    evidence = data(anchored(after))["evidence"]
    start = TEXT.index("Visits")
    assert evidence[0]["span"] == [str(start), str(start + 24)]
    assert evidence[1]["locator"] == "Findings, paragraph 1"


@pytest.mark.parametrize(
    "head",
    [
        "publication: {id: north-2026}",
        "publication: {id: north-2026, }",
        "publication:\n  id: north-2026",
        "publication:\n  id: north-2026 # a slug\n\n# next",
        "publication:\n    text:\n    id: north-2026",
        "publication: {text: , id: north-2026}",
        "publication:\n  id: north-2026\n  text:\n    characters: 7\n",
    ],
)
def test_the_digest_of_the_text_is_filled_in(head: str) -> None:
    publication = data(anchored(record(head=head).rstrip()))["publication"]
    assert publication == {
        "id": "north-2026",
        "text": {"sha256": text_digest(TEXT), "characters": str(len(TEXT))},
    }


def test_anchoring_again_changes_nothing() -> None:
    once = anchored(record(*(json.dumps({"quote": one}) for one in SENTENCES)))
    again, report = anchor(once, TEXT)
    assert once == again
    assert (report.anchored, report.untouched, report.text_changed) == (0, 4, False)


def test_kept_quotes_are_the_words_of_the_publication() -> None:
    kept = data(anchored(record('quote: "Visits  WERE\\n seldom"'), keep_quotes=True))
    assert kept["evidence"][0]["quote"] == "Visits were seldom"
    assert next(iter(kept["evidence"][0])) == "quote"


def test_a_long_quote_stays_on_one_line() -> None:
    source = record(json.dumps({"quote": " ".join(SENTENCES[1:3])}))
    kept = anchored(source, keep_quotes=True)
    assert len(source.splitlines()) == len(kept.splitlines())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_quotes_put_back_anchor_as_before(drawn: st.DataObject) -> None:
    quotes = []
    for sentence in drawn.draw(st.lists(st.sampled_from(SENTENCES), max_size=4)):
        start = drawn.draw(st.integers(0, len(sentence) - 20))
        end = drawn.draw(st.integers(start + 20, len(sentence)))
        quotes.append(sentence[start:end])
    styles = st.sampled_from(['"', "'", "|", ">"])
    items = [
        textwrap.indent(
            yaml.safe_dump({"quote": one}, default_style=drawn.draw(styles), width=30),
            "    ",
        ).strip()
        for one in quotes
    ]
    once = anchored(record(*items))
    back = attach(once, TEXT)
    assert [item["quote"].strip() for item in data(back)["evidence"] or []] == [
        one.strip() for one in quotes
    ]
    assert len(once.splitlines()) == len(back.splitlines())
    assert once == anchored(back)
    assert back == anchored(back, keep_quotes=True)


def test_words_are_put_back_from_a_reprint() -> None:
    once = anchored(record('quote: "shared with the police: a strength"'))
    back = data(attach(once, "Page 1\n" + textwrap.fill(TEXT, 20)))
    quote = back["evidence"][0]["quote"]
    assert " ".join(quote.split()) == "shared with the police: a strength"


def test_every_fault_is_named_with_its_line() -> None:
    source = record(
        'quote: "Visits were often made"',
        'quote: "Visits were seldom made"',
        "{quote: Visits}",
        "just words",
        "{quote: Vetting took the better part, page: 3}",
        '{span: [0, 20], digest: "sha256:00", length: 9, fold: 1}',
        "{span: 5}",
        "quote: [Visits were seldom made]",
    )
    with pytest.raises(InputError) as caught:
        anchor(source, TEXT, name="north.yaml")
    faults = [line.split(": ")[:2] for line in str(caught.value).splitlines()]
    assert faults == [
        ["north.yaml, line 3", "“Visits were often made” is not in the text"],
        ["north.yaml, line 5", "“Visits” is too short to be found again"],
        ["north.yaml, line 6", "evidence is a list of mappings, each with a `quote`"],
        ["north.yaml, line 7", "an evidence item has no `page`"],
        ["north.yaml, line 8", "the digest is not that of its span"],
        [
            "north.yaml, line 9",
            "an item without quote needs span, digest, length and fold",
        ],
        ["north.yaml, line 10", "a quote is text"],
    ]


def test_an_anchored_item_whose_span_was_changed_is_refused() -> None:
    once = anchored(record('quote: "Visits were seldom made"'))
    moved = once.replace(f"[{TEXT.index('Visits')},", "[1,")
    with pytest.raises(InputError, match="line 3: the digest is not that of its span"):
        anchored(moved)


def test_a_record_anchored_in_another_text_is_not_mixed_with_this_one() -> None:
    once = anchored(record('quote: "Visits were seldom made"'))
    with pytest.raises(InputError, match="anchored in another text: give the text"):
        anchor(once, TEXT + "A correction.\n")


def test_a_record_with_all_its_quotes_can_be_anchored_in_another_text() -> None:
    quoted = anchored(record('quote: "Visits were seldom made"'), keep_quotes=True)
    edition = "A correction.\n" + TEXT
    renewed, report = anchor(quoted, edition)
    start, end = map(int, data(renewed)["evidence"][0]["span"])
    assert edition[slice(*Span(start, end))] == "Visits were seldom made"
    assert text_digest(edition) == data(renewed)["publication"]["text"]["sha256"]
    assert report.text_changed


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("findings: []", "north.yaml is no record: it has no `publication` mapping"),
        ("- publication", "north.yaml is no record: it should begin with"),
        ("", "north.yaml is no record: it should begin with"),
        ("publication: {id: [}", "north.yaml is not YAML: .* line 1, column"),
        (
            record("&a {quote: Visits were seldom made}", "*a"),
            r"north.yaml: write the alias \*a out in full",
        ),
    ],
)
def test_what_is_no_record_is_refused(source: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        anchor(source, TEXT, name="north.yaml")


def test_an_item_whose_words_are_not_in_the_text_cannot_be_quoted() -> None:
    once = anchored(record('quote: "Visits were seldom made"'))
    with pytest.raises(InputError, match="line 3: these words are not in the text"):
        attach(once, "Another publication altogether.")
