"""Whatever happens to a file: no reader hangs, breaks, or loses a quote."""

import html
import random
import subprocess
import sys
import textwrap
import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspectkg.ontology.errors import InputError
from inspectkg.reading.readers.apart import read_apart
from inspectkg.reading.readers.html import read_html
from inspectkg.reading.readers.pdf import read_pdf
from inspectkg.reading.readers.text import Document
from inspectkg.records.evidence import fold, locate, make

from .material import AFTER, BEFORE, PUBLICATION, column, page, pdf, printed
from .test_readers import body

SECONDS = 120
MANGLING = Path(__file__).with_name("mangling.py")
WORDS = st.sampled_from(PUBLICATION.replace("“", " ").replace("”", " ").split())
SENTENCES = st.lists(WORDS, min_size=6, max_size=30).map(lambda w: f"{' '.join(w)}.")
TEXTS = st.lists(SENTENCES, min_size=2, max_size=8)
INSERTED = ("", "<!-- no -->", "<span></span>", "&shy;", "<b>", "</b>", "\n", "\t")
SOMETIMES = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def assert_found(sentences: list[str], document: Document) -> None:
    """Each quote stands where the evidence made of the plain text is looked up."""
    source = fold("\n".join(sentences))
    target = fold(document.text)
    for sentence in sentences:
        try:
            evidence = make(source, sentence)
        except InputError:
            continue
        span = locate(target, evidence)
        assert span is not None
        found = document.text[span.start : span.end]
        assert fold(found).text == fold(sentence).text
        assert make(target, found).digest == evidence.digest


@SOMETIMES
@given(sentences=TEXTS, chance=st.randoms(use_true_random=False))
def test_quotes_are_found_on_pages_with_markup_within_words(
    sentences: list[str], chance: random.Random
) -> None:
    def marked_up(sentence: str) -> str:
        return "".join(
            html.escape(one) + (chance.choice(INSERTED) if one.isspace() else "")
            for one in sentence
        )

    blocks = "".join(f"<p>{marked_up(one)}</p>\n" for one in sentences)
    source = f"{BEFORE}<main><h1>Title of it</h1>{blocks}</main>{AFTER}"
    assert_found(sentences, read_html(source.encode(), ""))


@SOMETIMES
@given(sentences=TEXTS, width=st.integers(20, 90), columns=st.integers(1, 2))
def test_quotes_are_found_in_pdfs_that_hyphenate_and_break_pages(
    sentences: list[str], width: int, columns: int
) -> None:
    lines = [
        line
        for sentence in sentences
        for line in textwrap.wrap(sentence, width // columns, break_long_words=True)
    ]
    pages = [lines[n : n + 50] for n in range(0, len(lines), 50)]
    document = read_pdf(pdf([column(one, 60, 720) for one in pages]), "")
    assert_found(sentences, document)


@SOMETIMES
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_as_a_page_or_refused(data: bytes) -> None:
    try:
        document = read_html(b"<h1>Title</h1>" + data, "")
    except InputError:
        return
    for block in document.blocks:
        assert document.words(block).split() != []


@pytest.mark.parametrize(
    ("kind", "count"), [("html", 200), ("pdf", 150), ("tagged", 60)]
)
def test_mangled_files_are_read_or_refused_within_limits(kind: str, count: int) -> None:
    source = page(PUBLICATION * 3)
    if kind == "html":
        data = source.encode()
    elif kind == "pdf":
        data = pdf([column(PUBLICATION.splitlines(), 60, 700)] * 3)
    else:
        data = _unpacked(printed(source))
    done = subprocess.run(
        [sys.executable, str(MANGLING), kind, str(count)],
        input=data,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr.decode()[-2000:]) == (0, "")
    read, refused = map(int, done.stdout.split())
    assert read > 0
    assert refused > 0


def test_a_pdf_that_swells_when_unpacked_is_given_up_in_time() -> None:
    content = zlib.compress(
        b"BT /F 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n" * 4_000_000
    )
    bomb = pdf([column(["swells"], 60, 700)])
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(content)
    start = bomb.index(b"<< /Length")
    bomb = bomb[:start] + stream + content + bomb[bomb.index(b"\nendstream") :]
    with pytest.raises(InputError, match=r"broke its reader|not read within 3 seconds"):
        read_apart(bomb, "", seconds=3)


def test_a_swelling_page_is_read_in_the_end() -> None:
    source = f"<h1>Title</h1><ol>{'<li>Visits were late' * 20_000}</ol>"
    assert len(body(read_html(source.encode(), ""))) == 20_001


def _unpacked(data: bytes) -> bytes:
    """A PDF whose objects are plain, so that mangling reaches them."""
    target = BytesIO()
    with pikepdf.open(BytesIO(data)) as opened:
        mode = pikepdf.ObjectStreamMode.disable
        opened.save(target, object_stream_mode=mode, compress_streams=False)
    return target.getvalue()
