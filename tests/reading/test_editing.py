from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from inspectkg.reading.reviewing.editing import applied, with_items, with_values
from inspectkg.records.source import Source

BLOCK = """\
# head
things:
  - id: one   # first
    says: >-
      Folded words
      over lines.

    # about the list
    themes:
      - a
      - b  # last
  - {id: two, says: 'x, y', themes: []}
after: end
"""


def changed(text: str, place: int, **values: object) -> str:
    source = Source(text, "record")
    edits = with_values(source, text, ("things", place), values)
    return applied(text, edits)


def grown(text: str, *path: str, items: list[Any] | None = None) -> str:
    items = items or [{"id": "new", "says": "More: words."}]
    return applied(text, with_items(Source(text, "record"), text, path, items))


def data(text: str) -> Any:  # noqa: ANN401 - any YAML
    return Source(text, "record").data


def test_a_new_key_comes_last_and_the_comments_stay() -> None:
    new = changed(BLOCK, 0, status="accepted")
    assert new == BLOCK.replace("- b  # last", "- b  # last\n    status: accepted")


def test_a_value_is_replaced_whatever_its_style() -> None:
    things = data(changed(BLOCK, 0, says="Short.", themes=["c"]))["things"]
    assert things[0] == {"id": "one", "says": "Short.", "themes": ["c"]}
    things = data(changed(BLOCK, 1, says="Short, and more.", themes=["c"]))["things"]
    assert things[1] == {"id": "two", "says": "Short, and more.", "themes": ["c"]}


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("key", ["id", "says", "themes"])
def test_a_key_is_taken_out_whatever_its_place(place: int, key: str) -> None:
    expected = {k: v for k, v in data(BLOCK)["things"][place].items() if k != key}
    new = data(changed(BLOCK, place, **{key: None}))
    assert new["things"][place] == expected
    assert new["after"] == "end"


@pytest.mark.parametrize(
    "text",
    [
        "things:\n- id: one\n  says:\n  - a\n  - b\n",
        "things:\n- id: one\n  says: # two\n  - a\n  - b\n",
        "things:\n- id: one\n  says:\n  # two\n  - a\n  - b\n",
        "things:\n- id: one\n  says:\n    a: b\n    c: d\n",
        "things:\n- id: one\n  says: # two\n    a: b\n",
        "things:\n- id: one\n  says: |\n    words\n",
    ],
)
@pytest.mark.parametrize("value", [["c"], {"d": "e"}, "words: more"])
def test_what_stands_below_its_key_is_replaced(text: str, value: object) -> None:
    assert data(changed(text, 0, says=value))["things"] == [
        {"id": "one", "says": value}
    ]


def test_an_empty_value_is_filled() -> None:
    assert data(changed("things:\n- id: one\n  says:\n", 0, says="x"))["things"] == [
        {"id": "one", "says": "x"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        BLOCK,
        "things: []\n",
        "things: [{id: one}]\nafter: end\n",
        "things:\nafter: end\n",
        "things:\n- id: one\nafter: end",
        "things:\n- id: one",
        "after: end\n",
        "after: end",
    ],
)
def test_an_item_joins_a_list_of_any_style(text: str) -> None:
    before, after = data(text), data(grown(text, "things"))
    assert after == {
        **before,
        "things": [
            *(before.get("things") or []),
            {"id": "new", "says": "More: words."},
        ],
    }


@pytest.mark.parametrize(
    "text",
    [
        "after: end\n",
        "outer: {total: 2}\n",
        "outer:\n  total: 2 # two\nafter: end\n",
        "outer:\n  inner: [{id: one}]\n",
        "outer:\n  inner:\n  - id: one\n  # end\nafter: end\n",
    ],
)
def test_an_item_joins_a_list_within_a_section(text: str) -> None:
    before, after = data(text), data(grown(text, "outer", "inner"))
    inner = [
        *before.get("outer", {}).get("inner", []),
        {"id": "new", "says": "More: words."},
    ]
    assert after == {**before, "outer": {**before.get("outer", {}), "inner": inner}}


def test_two_changes_at_one_place_keep_their_order() -> None:
    text = "things:\n  - id: one\n"
    source = Source(text, "record")
    edits = [*with_values(source, text, ("things", 0), {"says": "x"})]
    edits += with_items(source, text, ("things",), [{"id": "two"}])
    assert data(applied(text, edits))["things"] == [
        {"id": "one", "says": "x"},
        {"id": "two"},
    ]


def test_a_star_in_the_words_is_no_alias() -> None:
    assert data("says: PDU* and more\n") == {"says": "PDU* and more"}


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)
    ),
)


@given(values, st.sampled_from([0, 1]))
def test_any_value_comes_back_as_it_was(value: Any, place: int) -> None:  # noqa: ANN401
    new = changed(BLOCK, place, says=value, more=value)
    thing = yaml.load(new, Loader=yaml.BaseLoader)["things"][place]  # noqa: S506
    assert (thing["says"], thing["more"]) == (value, value)
