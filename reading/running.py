"""Reading many files: in processes, one record each; one that fails stops no other."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ..ontology.errors import InputError
from ..ontology.files import replacing
from . import keeping
from .assembling import Assembled, assemble
from .extractors import RULES, extractor
from .holding import holdable
from .language.lexicon import Lexicon
from .passages.describing import slug_of
from .readers import apart
from .readers.documents import read
from .readers.limits import within_time
from .readers.text import Document
from .recording import SOURCE, yaml_text

if TYPE_CHECKING:
    from .extractor import Proposal

_HEAD = 1_000
_DECIDED = ("accepted", "edited", "rejected")


@dataclass(frozen=True)
class Result:
    """What became of one file: its record, or one sentence on why there is none.

    `skipped` says that the record was there already, of the very same file;
    `missing` what a person has to give; `refused` why proposals were left out.
    """

    path: Path
    record: Path | None = None
    error: str = ""
    skipped: bool = False
    statements: int = 0
    missing: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Task:
    path: Path
    record: Path
    further: tuple[Path, ...]
    extractors: tuple[str, ...]
    resume: bool


def read_document(
    document: Document,
    name: str = "",
    *,
    lexicon: Lexicon | None = None,
    extractors: Sequence[str] = (RULES,),
) -> str:
    """Return the record of a document as YAML text; `name` is its publication's id."""
    assembled = read_record(document, name, lexicon, extractors)
    return yaml_text(assembled, document.text, document.file_sha256)


def read_record(
    document: Document,
    name: str,
    lexicon: Lexicon | None = None,
    extractors: Sequence[str] = (RULES,),
) -> Assembled:
    """Return the record of a document as data, and what was left out of it."""
    known = lexicon or Lexicon.shipped()
    name = name or document.metadata.get("name", "") or slug_of(document.title)
    named = replace(document, metadata={**document.metadata, "name": name})
    proposals: list[Proposal] = []
    for one in extractors:
        proposals += extractor(one).extract(named, known)
    assembled = assemble(named, proposals, name=name, lexicon=known)
    return holdable(assembled, known.vocabulary)


def read_files(  # noqa: PLR0913 - what a person can choose
    paths: Iterable[Path],
    output: Path,
    *,
    vocabulary: tuple[Path, ...] = (),
    jobs: int | None = None,
    extractors: Sequence[str] = (RULES,),
    resume: bool = False,
    on_result: Callable[[Result], object] = lambda _: None,
) -> list[Result]:
    """Read each file into a record in the folder `output`; results in their order.

    The canonical text, in which the record's offsets count, is kept beside it.
    `jobs` is the number of processes (default: one for each core). With `resume` a
    file whose record is there, made of the same bytes, is passed over; without it
    no record is overwritten in which a person decided. `on_result` hears of each
    file when it is done. InputError if nothing can be read at all: no such folder,
    extractor or vocabulary, or two files with one name.
    """
    for name in extractors:
        extractor(name)
    tasks = _tasks(paths, output, vocabulary, tuple(extractors), resume=resume)
    Lexicon.shipped(vocabulary)
    output.mkdir(parents=True, exist_ok=True)
    workers = min(jobs or os.cpu_count() or 1, len(tasks))
    done: dict[Path, Result] = {}
    for result in _one_by_one(tasks) if workers <= 1 else _in_processes(tasks, workers):
        done[result.path] = result
        on_result(result)
    return [done[task.path] for task in tasks]


def _tasks(
    paths: Iterable[Path],
    output: Path,
    vocabulary: tuple[Path, ...],
    extractors: tuple[str, ...],
    *,
    resume: bool,
) -> list[_Task]:
    tasks: dict[Path, _Task] = {}
    for path in dict.fromkeys(paths):
        record = output / f"{slug_of(path.stem)}.yaml"
        if record in tasks:
            other = tasks[record].path
            message = f"{other} and {path} would have one record: rename one of them"
            raise InputError(message)
        tasks[record] = _Task(path, record, vocabulary, extractors, resume)
    return list(tasks.values())


def _one_by_one(tasks: Iterable[_Task]) -> Iterator[Result]:
    return (_done(task) for task in tasks)


def _in_processes(tasks: Sequence[_Task], workers: int) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context) as pool:
        waiting: dict[Future[Result], _Task] = {
            pool.submit(_done, task): task for task in tasks
        }
        for future in as_completed(waiting):
            try:
                yield future.result()
            except BrokenProcessPool:
                path = waiting[future].path
                why = f"{path.name} was not read, since reading ended: try it alone"
                yield Result(path, error=why)


def _done(task: _Task) -> Result:
    """Read one file; whatever goes wrong with it is one sentence."""
    # A PDF has this long to be read alone, and the rules shall have their time too.
    seconds = 2 * apart.SECONDS
    too_long = f"{task.path.name} was not read within {seconds:.0f} seconds: split it"
    try:
        with within_time(seconds, too_long):
            return _read(task)
    except InputError as error:
        return Result(task.path, error=" ".join(str(error).split()))
    except Exception as error:  # noqa: BLE001 - one file shall not stop the others
        told = " ".join(str(error).split()) or "nothing more is known"
        kind = type(error).__name__
        why = f"{task.path.name} cannot be read ({kind}: {told}): report it"
        return Result(task.path, error=why)


def _read(task: _Task) -> Result:
    if task.record.exists() and _is_kept(task):
        return Result(task.path, task.record, skipped=True)
    document = read(task.path)
    lexicon = Lexicon.shipped(task.further)
    name = slug_of(task.path.stem)
    assembled = read_record(document, name, lexicon, task.extractors)
    held = _held(task.record)
    with replacing(task.record) as stream:
        kept = keeping.keep(task.record, document.text, held)
        stream.write(yaml_text(assembled, document.text, document.file_sha256, kept))
    return Result(
        task.path,
        task.record,
        statements=_count(assembled),
        missing=tuple(assembled.missing),
        refused=tuple(refused.why for refused in assembled.refused),
    )


def _is_kept(task: _Task) -> bool:
    """Tell whether a record is of the same file; InputError if it has to stay."""
    held = _held(task.record)
    is_decided = any(f"status: {outcome}" in held for outcome in _DECIDED)
    # A text that is gone is written again, together with its record.
    is_whole = is_decided or keeping.is_kept(task.record, held)
    if task.resume and _digest(task.path) in held[:_HEAD] and is_whole:
        return True
    if is_decided or SOURCE not in held:
        message = (
            f"{task.path.name}: {task.record} holds a person's decisions: "
            "give another folder, and join the two by `inspectkg merge`"
        )
        raise InputError(message)
    return False


def _held(record: Path) -> str:
    return record.read_text("utf-8", "replace") if record.exists() else ""


def _digest(path: Path) -> str:
    try:
        return f"{SOURCE}{sha256(path.read_bytes()).hexdigest()}"
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror}"
        raise InputError(message) from error


def _count(assembled: Assembled) -> int:
    record = assembled.record
    lists = [*record.values(), *record.get("recommendations", {}).values()]
    items = [item for one in lists if isinstance(one, list) for item in one]
    return sum(isinstance(item, dict) and "status" in item for item in items)
