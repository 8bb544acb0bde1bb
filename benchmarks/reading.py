"""How fast publications are read: a core, two processes, and beside spaCy.

Run as ``python benchmarks/reading.py [COPIES]`` with the Python in which inspectkg
is installed. The texts are the documents of the gold set, each COPIES times. Read
the ratios; the seconds belong to the machine. Starting the pool is left out, and
each figure is the best of five. spaCy (``pip install spacy``) is needed for the last
line only: its blank English pipeline with sentencizer, on the same texts in the
same run.
"""

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from inspectkg.reading import running
from inspectkg.reading.evaluation.gold_set import ROOM
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.readers import plain

RUNS = 5
COPIES = 5
CHUNK = 4

Texts = Sequence[bytes]


def main(copies: int) -> None:
    """Print documents a second, what a second process gains, and the ratio to spaCy."""
    files = sorted((ROOM / "documents").glob("*.txt"))
    texts = [path.read_bytes() for path in files] * copies
    size = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} texts of {size:.0f} bytes; best of {RUNS} runs")
    alone = best(lambda: list(map(read_text, texts)))
    print(f"one core: {len(texts) / alone:.0f} documents a second")
    report_first(texts)
    report_scaling(texts)
    report_spacy(texts)


def read_text(data: bytes) -> int:
    """Read one plain text into a record; return its length, to be sure of it."""
    document = plain.read_plain(data, "0" * 64)
    return len(running.read_document(document, "benchmark"))


def best(work: Callable[[], object]) -> float:
    """Return the fewest seconds that some work took."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def report_first(texts: Texts) -> None:
    """Print how long a new process takes for its first text, and for all later."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        pool.submit(abs, 0).result()
        first, *later = [pool.submit(timed, data).result() for data in texts]
    ratio = first * len(later) / sum(later)
    print(f"the first text of a process / its later ones: {ratio:.1f}")


def timed(data: bytes) -> float:
    """Return the seconds that reading one text takes."""
    return once(lambda: read_text(data))


def warm(_: int) -> None:
    """Let a process import and compile what it needs."""
    Lexicon.shipped()
    for path in sorted((ROOM / "documents").glob("*.txt")):
        read_text(path.read_bytes())
    time.sleep(0.2)


def report_scaling(texts: Texts) -> None:
    """Print how much two processes gain on one, both with their pool at work."""
    seconds = {}
    for workers in (1, 2):
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            list(pool.map(warm, range(workers)))
            seconds[workers] = best(
                lambda: list(pool.map(read_text, texts, chunksize=CHUNK))
            )
    gain = seconds[1] / seconds[2]
    rate = len(texts) / seconds[2]
    print(f"two processes: {rate:.0f} documents a second, {gain:.2f} times one")


def report_spacy(texts: Texts) -> None:
    """Print how long reading takes over spaCy, run in turns; lower is better."""
    try:
        import spacy  # noqa: PLC0415 - for the comparison only
    except ImportError:
        print("spaCy is not installed: no comparison (pip install spacy)")
        return
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    words = [data.decode() for data in texts]
    works = {
        "text to blocks": lambda: [plain.read_plain(data, "") for data in texts],
        "text to record": lambda: list(map(read_text, texts)),
        "spaCy": lambda: list(pipeline.pipe(words)),
    }
    runs = [{name: once(work) for name, work in works.items()} for _ in range(RUNS)]
    fewest = {name: min(run[name] for run in runs) for name in works}
    for name in list(works)[:2]:
        print(f"{name} / spaCy's sentences: {fewest[name] / fewest['spaCy']:.2f}")


def once(work: Callable[[], object]) -> float:
    """Return the seconds that some work took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COPIES)
