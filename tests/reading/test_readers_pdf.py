from inspectkg.reading.readers.pdf import read_pdf
from inspectkg.reading.readers.text import Document

from .material import Line, column, page, pdf, printed
from .test_readers import around, body

LEFT = [
    "The region had brought in a reactive way of",
    "working. Staff told inspectors that visits had",
    "been left for later in many of the cases, and",
    "that plans were seldom read by anybody else.",
    "A second look at the same cases showed that",
    "risks were missed in almost half of them.",
]
RIGHT = [
    "Leaders knew of these gaps and had begun to",
    "close them. They had asked the police for a",
    "weekly list, which came on time, and they had",
    "set up a team that reads each plan before it",
    "is used. It is too early to tell whether this",
    "will do more than keep the backlog as it is.",
]


def read(pages: list[list[Line]]) -> Document:
    return read_pdf(pdf(pages), "")


def test_two_columns_are_read_one_after_the_other() -> None:
    heading = [(60.0, 700.0, 18.0, "What inspectors saw in the northern region")]
    lines = heading + column(LEFT, 60, 640) + column(RIGHT, 320, 640)
    found = [words for *_, words in body(read([lines]))]
    assert found == [heading[0][3], " ".join(LEFT), " ".join(RIGHT)]


def test_the_cells_of_a_table_are_read_row_by_row() -> None:
    names = [
        "Assessment",
        "Planning",
        "Delivery",
        "Reviewing",
        "Leadership",
        "Staffing",
    ]
    shares = ["41%", "55%", "38%", "52%", "60%", "20%"]
    lines = column(names, 60, 640) + column(shares, 320, 640)
    found = [(kind, words) for kind, _, _, words in body(read([lines]))]
    rows = zip(names, shares, strict=True)
    assert found == [("table-row", f"{name} | {share}") for name, share in rows]


def test_running_headers_and_page_numbers_are_marked_and_paragraphs_run_on() -> None:
    def with_edges(lines: list[str], number: int) -> list[Line]:
        header = (60.0, 810.0, 8.0, "Inspection of the northern region")
        return [header, *column(lines, 60, 700), (290.0, 30.0, 8.0, f"Page {number}")]

    document = read([with_edges(LEFT[:3], 1), with_edges(LEFT[3:], 2)])
    assert [words for *_, words in body(document)] == [" ".join(LEFT)]
    header = "Inspection of the northern region"
    assert around(document) == [header, "Page 1", header, "Page 2"]


def test_hyphens_at_line_ends_go_and_those_of_compounds_stay() -> None:
    lines = [
        "Multi-agency work with the police was sound and infor-",
        "mation came each week. The agency of multi and multi-",
        "agency meetings were held and well-",
        "known risks were known well there.",
    ]
    [(_, _, _, words)] = body(read([column(lines, 60, 700)]))
    assert "sound and information came" in words
    assert "multi and multi-agency meetings" in words
    assert "and well-known risks" in words


def test_bullets_in_an_untagged_pdf_begin_items() -> None:
    lines = column(["Findings of this inspection"], 60, 740, 16)
    lines += column(
        ["• Visits were late in many of the", "cases that were seen."], 60, 700
    )
    lines += column(["• Plans were sound."], 60, 676)
    document = read([lines])
    assert [(kind, words) for kind, _, _, words in body(document)] == [
        ("heading", "Findings of this inspection"),
        ("item", "Visits were late in many of the cases that were seen."),
        ("item", "Plans were sound."),
    ]
    assert "- Visits were late" in document.text


def test_numbered_items_and_table_rows_of_a_tagged_pdf_are_kept() -> None:
    source = page(
        "Visits in the north\nThe region should do this.\n", before="", after=""
    ).replace(
        "</main>",
        "<ol><li>Visit each home.</li><li>Read each plan.</li></ol>"
        "<table><thead><tr><th>Area</th><th>Met</th></tr></thead>"
        "<tbody><tr><td>Visits</td><td>40%</td></tr></tbody></table></main>",
    )
    document = read_pdf(printed(source), "")
    assert [(kind, words) for kind, _, _, words in body(document)][2:] == [
        ("item", "Visit each home."),
        ("item", "Read each plan."),
        ("table-row", "Area | Met"),
        ("table-row", "Visits | 40%"),
    ]
    assert "1. Visit each home.\n\n2. Read each plan." in document.text


def test_an_item_that_runs_over_pages_stays_one_item() -> None:
    item = "<li>" + "Visits were late and plans were not read. " * 30 + "</li>"
    source = f"<h1>Visits in the north</h1><ul>{item * 9}</ul>"
    document = read_pdf(printed(source), "")
    items = [words for kind, _, _, words in body(document) if kind == "item"]
    assert document.metadata["pages"] > "1"
    assert len(items) == 9
    assert len(set(items)) == 1


def test_a_line_that_goes_on_with_a_dash_is_no_item() -> None:
    goes_on = ["Visits were late in most of the cases", "– and plans were seldom read."]
    listed = ["Inspectors found three things", "– late visits", "– few plans"]
    gap = [(60.0, 500.0, 10.0, "Nothing else was asked for.")]
    found = body(read([column(goes_on, 60, 700) + column(listed, 60, 600) + gap]))
    assert [(kind, words) for kind, _, _, words in found] == [
        ("paragraph", " ".join(goes_on)),
        ("paragraph", listed[0]),
        ("item", "late visits"),
        ("item", "few plans"),
        ("paragraph", gap[0][3]),
    ]


def test_paragraphs_of_one_line_that_fill_a_page_stay_paragraphs() -> None:
    alone = [(60.0, 700.0 - 25 * n, 10.0, f"{line}.") for n, line in enumerate(LEFT)]
    found = body(read([column(LEFT + RIGHT, 60, 700), alone]))
    assert [words for *_, words in found][1:] == [words for *_, words in alone]
