"""The picture as a file: its policy, its data, its tables, its places."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import combinations
from typing import Any

import networkx as nx
import pytest

from inspectkg.graph.details import web_address
from inspectkg.graph.labels import MOST_LINES, TEXT_WIDTH, text_width, wrap
from inspectkg.graph.layout import Box, Item, arrange
from inspectkg.graph.picture import picture
from inspectkg.graph.routing import Link, label_rectangle, overlap, route

from .sample_network import HOSTILE, hostile_network, sample_network

GROUPS = {"factor": "Factors", "finding": "Findings", "theme": "Themes"}


class _Page(HTMLParser):
    """The elements of a page: tags with attributes, and the text of each script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: dict[str, list[str]] = {"script": [], "style": [], "td": []}
        self.inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.blocks:
            self.inside = tag
            self.blocks[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.blocks[self.inside][-1] += data

    def data(self) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads(self.blocks["script"][0])
        return loaded


@pytest.fixture(scope="module")
def page() -> _Page:
    return _Page(picture(sample_network()))


def _rectangle(box: Box) -> tuple[float, float, float, float]:
    across, down = box.width / 2, box.height / 2
    return box.x - across, box.y - down, box.x + across, box.y + down


def _items(network: "nx.MultiDiGraph[str]") -> list[Item]:
    return [
        Item(key, GROUPS.get(data["type"], "Others"), data["label"])
        for key, data in network.nodes(data=True)
    ]


def _links(network: "nx.MultiDiGraph[str]") -> list[Link]:
    return [
        Link(start, end, data["relation"] if data["type"] == "influence" else "")
        for start, end, data in network.edges(data=True)
    ]


def test_the_same_network_and_seed_give_the_same_page() -> None:
    assert picture(sample_network(), seed=3) == picture(sample_network(), seed=3)


def test_the_order_in_which_a_network_was_built_does_not_change_the_page() -> None:
    first = sample_network()
    second: nx.MultiDiGraph[str] = nx.MultiDiGraph(**first.graph)
    second.add_nodes_from(reversed(list(first.nodes(data=True))))
    second.add_edges_from(reversed(list(first.edges(keys=True, data=True))))
    assert picture(first) == picture(second)


def test_another_seed_may_place_boxes_elsewhere_and_loses_none() -> None:
    network = sample_network()
    pairs = [(start, end) for start, end in network.edges()]
    one, other = (arrange(_items(network), pairs, seed).boxes for seed in (1, 2))
    assert one.keys() == other.keys() == set(network)
    assert one != other


def test_the_policy_allows_the_scripts_and_styles_of_the_page_and_nothing_else(
    page: _Page,
) -> None:
    policy = next(
        attributes["content"] or ""
        for tag, attributes in page.tags
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    allowed = dict(part.split(" ", 1) for part in policy.split("; "))

    def digests(texts: list[str]) -> list[str]:
        hashes = (sha256(text.encode()).digest() for text in texts)
        return [f"'sha256-{b64encode(each).decode()}'" for each in hashes]

    assert allowed == {
        "default-src": "'none'",
        "script-src": " ".join(digests(page.blocks["script"][1:])),
        "style-src": " ".join(digests(page.blocks["style"])),
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_no_element_of_the_page_loads_anything(page: _Page) -> None:
    loading = {"src", "srcset", "data", "poster", "action", "style", "background"}
    assert [
        (tag, name)
        for tag, attributes in page.tags
        for name in attributes
        if name in loading or name.startswith("on") or tag in {"link", "iframe"}
    ] == []


def test_hostile_labels_add_no_element_and_no_address() -> None:
    page = _Page(picture(hostile_network()))
    tags = [tag for tag, _ in page.tags]
    addresses = {each["href"] for _, each in page.tags if "href" in each}
    assert tags.count("script") == 3
    assert not {"img", "b"} & set(tags)
    assert addresses == {"#all-links", "#all-nodes"}


def test_hostile_labels_stay_whole_in_the_data() -> None:
    entries = _Page(picture(hostile_network())).data()["entries"]
    assert HOSTILE in {entry["label"] for entry in entries.values()}


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "//example.org", "http://a b", None],
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert web_address(address) == ""


def test_a_web_address_stays_a_link() -> None:
    assert web_address("https://example.org/a?b=c") == "https://example.org/a?b=c"


def test_the_table_names_every_link_with_its_ends_and_evidence(page: _Page) -> None:
    network = sample_network()
    assert {data["quote"] for data in _pieces(network)} <= set(_sentences(page))
    rows = sum("data-entry" in attributes for tag, attributes in page.tags)
    assert rows == len(network) + network.number_of_edges()


def _pieces(network: "nx.MultiDiGraph[str]") -> list[dict[str, str]]:
    return [
        piece for _, _, data in network.edges(data=True) for piece in data["evidence"]
    ]


def _sentences(page: _Page) -> list[str]:
    return [line.strip() for cell in page.blocks["td"] for line in _lines(cell)]


def _lines(cell: str) -> list[str]:
    return re.split(r"(?<=\.)(?=Findings, paragraph)", cell.strip())


def test_parallel_links_never_share_a_curve(page: _Page) -> None:
    curves: list[tuple[str, str, str, float]] = []
    for edge in page.data()["edges"]:
        ends, smooth = (edge["from"], edge["to"]), edge["smooth"]
        turn = smooth["type"] if smooth["roundness"] else "straight"
        if ends[0] > ends[1]:
            ends = (ends[1], ends[0])
            turn = {"curvedCW": "curvedCCW", "curvedCCW": "curvedCW"}.get(turn, turn)
        curves.append((*ends, turn, smooth["roundness"]))
    assert len(curves) == len(set(curves))


def test_the_sample_has_parallel_links() -> None:
    network = sample_network()
    assert len(set(network.edges())) < network.number_of_edges()


@pytest.mark.parametrize("seed", [1, 2, 7])
def test_no_two_boxes_overlap(seed: int) -> None:
    network = sample_network()
    boxes = arrange(_items(network), list(network.edges()), seed).boxes
    rectangles = [_rectangle(box) for box in boxes.values()]
    assert [
        pair for pair in combinations(rectangles, 2) if overlap(pair[0], pair[1])
    ] == []


def test_no_heading_lies_on_a_box() -> None:
    network = sample_network()
    layout = arrange(_items(network), list(network.edges()))
    rooms = [(h.x - 50, h.y - 8, h.x + 50, h.y + 8) for h in layout.headings]
    assert len(rooms) >= len(set(GROUPS)) + 1
    assert not any(
        overlap(room, _rectangle(box))
        for room in rooms
        for box in layout.boxes.values()
    )


def test_the_label_of_a_link_covers_no_box_and_no_other_label() -> None:
    network = sample_network()
    boxes = arrange(_items(network), list(network.edges())).boxes
    links = _links(network)
    labels = [
        label_rectangle(path.place, link.label)
        for link, path in zip(links, route(boxes, links), strict=True)
        if path.clear
    ]
    assert len(labels) > 15
    assert not any(overlap(one, other) for one, other in combinations(labels, 2))
    assert not any(
        overlap(label, _rectangle(box)) for label in labels for box in boxes.values()
    )


def test_a_long_label_is_wrapped_and_cut_with_an_ellipsis() -> None:
    lines = wrap("Delays in the exchange of information between agencies " * 5)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert max(map(text_width, lines)) <= TEXT_WIDTH + 20


def test_a_word_longer_than_the_box_is_broken() -> None:
    assert "".join(wrap("W" * 40)) == "W" * 40
    assert len(wrap("W" * 40)) > 1


def test_signs_that_turn_or_hide_text_are_left_out_of_the_boxes() -> None:
    assert wrap("safe\u202egnp\x07.exe") == ("safe gnp .exe",)


def test_findings_carry_a_sign_for_their_polarity(page: _Page) -> None:
    looks = page.data()["looks"].values()
    signs = {look["lines"][0][0] for look in looks if look["outline"] == "rectangle"}
    assert signs == {"+", "–", "±", "·"}


def test_reported_intended_and_ambiguous_links_are_not_drawn_as_stated_causes(
    page: _Page,
) -> None:
    data = page.data()
    dashes: dict[str, set[str]] = {}
    for edge in data["edges"]:
        facets = data["entries"][edge["id"]]["facets"]
        for reading in facets.get("reading", []):
            basis = "ambiguous" if reading == "ambiguous" else facets["basis"][0]
            dashes.setdefault(basis, set()).add(json.dumps(edge["dashes"]))
    assert dashes.pop("stated cause") == {"false"}
    assert dashes.pop("stated contribution") == {"false"}
    assert all(len(drawn) == 1 for drawn in dashes.values())
    assert len(set.union(*dashes.values())) == 3


def test_boxes_with_the_same_label_are_told_apart_by_region(page: _Page) -> None:
    labels = [entry["label"] for entry in page.data()["entries"].values()]
    assert "Home visits missing in over half of cases (Riverlands)" in labels
    assert "Home visits missing in over half of cases (Hill Country)" in labels


def test_an_empty_network_gives_a_page_that_says_so() -> None:
    page = picture(nx.MultiDiGraph(title="Nothing yet"))
    assert "<h1>Nothing yet</h1>" in page
    assert "0 boxes, 0 links" in page


def test_unknown_types_and_missing_attributes_are_shown_too() -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_edge("urn:a", "urn:b")
    network.nodes["urn:a"].update(label="A", type="court-house")
    entries = _Page(picture(network)).data()["entries"]
    assert {entry["kind"] for entry in entries.values()} == {
        "Court house",
        "Other",
        "Link",
    }


def test_no_label_is_put_where_a_heading_stands() -> None:
    boxes = {"a": Box(0, 0, 80, 30, ("a",)), "b": Box(400, 0, 80, 30, ("b",))}
    heading = (170.0, -12.0, 230.0, 12.0)
    (path,) = route(boxes, [Link("a", "b", "hinders")], [heading])
    assert path.clear
    assert not overlap(label_rectangle(path.place, "hinders"), heading)
