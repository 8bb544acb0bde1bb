from pathlib import Path

import pytest

from inspectkg.reading.readers.documents import read
from inspectkg.reading.readers.html import read_html
from inspectkg.reading.readers.pdf import read_pdf
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.readers.text import Document
from inspectkg.records.evidence import canonical, text_digest

from .material import AFTER, BEFORE, PUBLICATION, page, printed


def body(document: Document) -> list[tuple[str, int, str, str]]:
    """What the publication itself says, block by block."""
    return [
        (block.kind, block.level, block.section, document.words(block))
        for block in document.blocks
        if not block.boilerplate
    ]


def around(document: Document) -> list[str]:
    return [document.words(block) for block in document.blocks if block.boilerplate]


def from_text() -> Document:
    return read_plain(PUBLICATION.encode(), "")


def from_page(source: str) -> Document:
    return read_html(source.encode(), "")


def kinds(source: str) -> list[tuple[str, int, str]]:
    found = body(from_page(f"<h1>Title</h1>{source}"))[1:]
    return [(kind, level, words) for kind, level, _, words in found]


def test_a_plain_text_has_headings_items_and_paragraphs() -> None:
    found = body(from_text())
    assert found[0][:3] == ("heading", 1, "")
    assert found[4] == ("heading", 2, "Context", "Context")
    assert found[5][:3] == ("item", 1, "Context")
    assert found[5][3].startswith("The report is the ninth")
    assert [kind for kind, *_ in found].count("item") == 6


def test_a_page_between_the_furniture_of_its_site_reads_like_the_text() -> None:
    assert body(from_text()) == body(from_page(page(PUBLICATION)))


@pytest.mark.parametrize("tags", [True, False], ids=["tagged", "untagged"])
def test_a_printed_page_reads_like_the_text(*, tags: bool) -> None:
    document = read_pdf(printed(page(PUBLICATION), tags=tags), "")
    assert body(from_text()) == body(document)


@pytest.mark.parametrize("tags", [True, False], ids=["tagged", "untagged"])
def test_a_printed_page_reads_alike_with_its_tags_or_without(*, tags: bool) -> None:
    printed_page = printed(page(PUBLICATION * 9))
    expected = body(read_plain((PUBLICATION * 9).encode(), ""))
    found = body(read_pdf(printed_page, "", tags=tags))
    assert [words for *_, words in expected] == [words for *_, words in found]


def test_the_furniture_of_a_site_is_marked_and_not_lost() -> None:
    document = from_page(page(PUBLICATION))
    for words in (
        "Skip to main content",
        "Cookies on this site",
        "Accept all cookies",
        "Example Inspectorate for Everything",
        "About the inspectorate",
        "Back to top",
        "Accessibility statement",
        "© Crown copyright",
    ):
        assert words in around(document)


def test_contacts_for_the_press_and_licences_are_marked_in_plain_text_too() -> None:
    text = (
        PUBLICATION
        + "For media enquiries, please contact the press office\n"
        + "01234 567890 / press@inspectorate.example\n"
        + "This publication is under the Open Government Licence v3.0.\n"
    )
    document = read_plain(text.encode(), "")
    assert body(from_text()) == body(document)
    sorts = [block.boilerplate for block in document.blocks if block.boilerplate]
    assert sorts == ["media contact", "media contact", "licence"]


@pytest.mark.parametrize(
    "words",
    [
        "The media reported on enquiries.",
        "Staff used cookies to make visitors feel at home.",
        "The licence to operate was withdrawn.",
        "Home visits",
        "Contact with victims",
        "Menu of interventions was thin.",
    ],
)
def test_words_that_look_like_furniture_are_left_alone(words: str) -> None:
    assert around(from_page(f"<h1>Title</h1><p>{words}</p><p>More.</p>")) == []


def all_documents() -> list[Document]:
    source = page(PUBLICATION)
    return [from_text(), from_page(source), read_pdf(printed(source), "")]


def test_offsets_refer_to_the_canonical_text_alone() -> None:
    for document in all_documents():
        ends = [0]
        for block in document.blocks:
            assert ends[-1] <= block.start < block.end <= len(document.text)
            assert "\n" not in document.words(block)
            ends.append(block.end)
        assert text_digest(document.text) == document.sha256


def test_a_saved_canonical_text_is_its_own_canonical_text() -> None:
    for document in all_documents():
        assert canonical(document.text.encode()) == document.text


def test_a_file_is_known_by_the_digest_of_its_bytes_too(tmp_path: Path) -> None:
    (tmp_path / "north.txt").write_bytes(b"\xef\xbb\xbfVisits were late.\r\n")
    document = read(tmp_path / "north.txt")
    assert text_digest("Visits were late.\n") == document.sha256
    assert document.file_sha256 != document.sha256


def test_lists_keep_bullets_numbers_and_nesting_outside_their_words() -> None:
    document = from_page(
        "<h1>Title</h1><ol start=4><li>four<ul><li><p>within</p><p>on</p></ul>"
        "<li value=9>nine<li>ten</ol>"
    )
    assert "4. four\n\n- within\n\non\n\n9. nine\n\n10. ten" in document.text
    assert [(kind, level, words) for kind, level, _, words in body(document)[1:]] == [
        ("item", 1, "four"),
        ("item", 2, "within"),
        ("paragraph", 0, "on"),
        ("item", 1, "nine"),
        ("item", 1, "ten"),
    ]


def test_a_row_of_a_table_is_one_block() -> None:
    table = "<table><tr><th>Area<th>Met<tr><td><p>Visits</p><td>40%</table>"
    assert kinds(table) == [
        ("table-row", 0, "Area | Met"),
        ("table-row", 0, "Visits | 40%"),
    ]


def test_a_table_that_lays_out_a_page_gives_blocks() -> None:
    table = "<table><tr><td><h2>Findings</h2><ul><li>one</ul><td>aside</table>"
    assert kinds(table) == [
        ("heading", 2, "Findings"),
        ("item", 1, "one"),
        ("paragraph", 0, "aside"),
    ]


def test_words_hold_together_over_comments_elements_and_line_breaks() -> None:
    source = "<p>vi<!-- c -->si<b>t</b>s&shy;<br>were&nbsp;late<br> <br>Staff left</p>"
    assert kinds(source) == [
        ("paragraph", 0, "visits were late"),
        ("paragraph", 0, "Staff left"),
    ]


def test_a_quotation_set_apart_is_a_quote() -> None:
    assert kinds("<blockquote><p>Late</p></blockquote>") == [("quote", 0, "Late")]


def test_the_title_in_a_header_is_the_title() -> None:
    document = from_page(
        "<header><a>Site</a><h1>Visits late</h1></header><p>So they were.</p>"
    )
    assert [words for *_, words in body(document)] == ["Visits late", "So they were."]
    assert document.title == "Visits late"


def test_a_class_on_the_whole_page_does_not_make_it_furniture() -> None:
    source = page(PUBLICATION).replace(
        "<body>", '<body class="nav-open"><div class=menu>'
    )
    assert body(from_text()) == body(from_page(source))


def test_a_section_named_after_its_heading_is_no_furniture() -> None:
    source = '<section id="sharing-cookies"><h2>Sharing</h2><p>Late.</p></section>'
    assert [words for _, _, words in kinds(source)] == ["Sharing", "Late."]


def test_what_a_browser_does_not_show_is_marked() -> None:
    document = from_page("<h1>Title</h1><p style='display: none'>Draft<p>Late.")
    assert around(document) == ["Draft"]


def test_the_encoding_that_a_page_names_is_used() -> None:
    source = "<meta charset=iso-8859-1><h1>Visits</h1><p>“Late”, Ynys Môn said"
    document = read_html(source.encode("cp1252"), "")
    assert document.text.endswith("“Late”, Ynys Môn said")


def test_a_page_says_its_address_date_language_and_site() -> None:
    head = (
        '<link rel="canonical" href="https://inspectorate.example/north">'
        '<meta property="og:site_name" content="Example Inspectorate">'
        '<meta property="article:published_time" content="2026-03-05T10:00:00Z">'
    )
    assert from_page(page(PUBLICATION, head=head)).metadata == {
        "url": "https://inspectorate.example/north",
        "published": "2026-03-05",
        "language": "en",
        "site": "Example Inspectorate",
    }


def test_furniture_stands_on_both_sides_of_the_publication() -> None:
    bare = page(PUBLICATION, before="", after="")
    assert around(from_page(bare)) == []
    assert len(around(from_page(page(PUBLICATION, before=BEFORE, after="")))) > 4
    assert len(around(from_page(page(PUBLICATION, before="", after=AFTER)))) > 4
