"""The store's directory: versions of the graph and the pointer to the current one.

    STORE/current           a text file that names the current version
    STORE/versions/7/db     the graph, as Oxigraph keeps it
    STORE/versions/7/meta.json
    STORE/build.lock        held by whoever builds

A version is written whole before `current` names it, and `current` is replaced
in one step, so whoever reads finds the version before or the version after.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from ..ontology.errors import StoreError

CURRENT = "current"
NEXT_CURRENT = "current.next"
VERSIONS = "versions"
LOCK = "build.lock"
DATABASE = "db"
META = "meta.json"

MOST_DIGITS = 18

T = TypeVar("T")


class StoreMissing(StoreError):  # noqa: N818 - reads as what is the case
    """No graph was ever built at this place."""


def current(path: Path) -> str:
    """Return the name of the store's current version.

    Raises StoreMissing where nothing was built, StoreError where `path` is no
    directory or its pointer names no version.
    """
    try:
        name = (path / CURRENT).read_text("utf-8", "replace").strip()
    except FileNotFoundError:
        msg = f"there is no store at {path}: make one with `inspectkg build`."
        raise StoreMissing(msg) from None
    except NotADirectoryError:
        msg = f"{path} is a file, not a store: choose another place with --store."
        raise StoreError(msg) from None
    except OSError as error:
        raise damaged(path, error) from error
    if not _is_number(name):
        raise damaged(path, f"{CURRENT} names no version")
    return name


def follow(path: Path, read: Callable[[Path], T]) -> T:
    """Return what `read` makes of the current version's directory.

    Reads again where a build replaced and removed the version in between.
    Raises StoreError where the version is missing or cannot be read.
    """
    while True:
        name = current(path)
        try:
            return read(path / VERSIONS / name)
        except (OSError, ValueError) as error:
            if current(path) == name:
                raise damaged(path, error) from error


def damaged(path: Path, detail: object) -> StoreError:
    """Return the error for a store that is there and cannot be read."""
    shown = " ".join(str(detail).split())
    return StoreError(
        f"the store {path} cannot be read ({shown}): "
        "build it again with `inspectkg build`."
    )


def check_place(path: Path) -> None:
    """Raise StoreError if `path` holds anything that no build put there."""
    if path.exists() and not path.is_dir():
        msg = f"{path} is a file, not a directory: choose another place with --store."
        raise StoreError(msg)
    strangers = sorted(_strangers(path))
    if strangers:
        msg = (
            f"{path} holds other things than a store ({strangers[0]}): "
            "choose an empty or new directory with --store."
        )
        raise StoreError(msg)


def _strangers(path: Path) -> Iterator[str]:
    for name in _names(path):
        if name not in {CURRENT, NEXT_CURRENT, VERSIONS, LOCK}:
            yield name
    for version in _names(path / VERSIONS):
        inside = f"{VERSIONS}/{version}"
        if (
            not _is_number(version.removesuffix(".removed"))
            or (path / inside).is_file()
        ):
            yield inside
        for name in _names(path / inside):
            if name not in {DATABASE, META}:
                yield f"{inside}/{name}"


def _names(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in folder.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the builders' lock; raise StoreError if another build holds it.

    The lock belongs to the process, not to the file: it ends with its holder.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - readers do without

    held = FileLock(path / LOCK, timeout=0)
    try:
        held.acquire()
    except Timeout:
        msg = (
            f"another build is writing to {path}: wait for it to end, "
            "or choose another place with --store."
        )
        raise StoreError(msg) from None
    try:
        yield
    finally:
        held.release()


def begin(path: Path) -> Path:
    """Remove what killed builds left, and return a new version's directory."""
    for name in list(_leftovers(path)):
        _remove(path / VERSIONS / name)
    numbers = (int(name.partition(".")[0]) for name in _names(path / VERSIONS))
    version = path / VERSIONS / str(max(numbers, default=0) + 1)
    version.mkdir(parents=True)
    return version


def _leftovers(path: Path) -> Iterator[str]:
    try:
        last = int(current(path))
    except StoreMissing:
        last = 0
    except StoreError:
        return  # which version was the last cannot be told
    for name in _names(path / VERSIONS):
        if not _is_number(name) or int(name) > last:
            yield name


def publish(path: Path, version: Path) -> None:
    """Make `version` the current one, once all of it is safely on disk."""
    for folder, _, files in os.walk(version):
        for file in files:
            _sync(Path(folder, file))
        _sync(Path(folder))
    _sync(version.parent)
    pointer = path / NEXT_CURRENT
    pointer.write_text(version.name + "\n", "utf-8")
    _sync(pointer)
    pointer.replace(path / CURRENT)
    _sync(path)


def _sync(path: Path) -> None:
    if os.name == "nt":  # which opens no directory, nor flushes what it only reads
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def abandon(path: Path, version: Path) -> None:
    """Remove `version`, unless it is the one that readers are sent to."""
    with suppress(StoreError):
        if current(path) == version.name:
            return
    _remove(version)


def clean(path: Path, keep: set[str]) -> None:
    """Remove all versions but those to `keep`, as far as the system lets us."""
    for name in sorted(set(_names(path / VERSIONS)) - keep):
        _remove(path / VERSIONS / name)


def _remove(version: Path) -> None:
    """Remove a version, renamed first so that nobody can open a half of it."""
    with suppress(OSError):
        version = version.rename(version.with_suffix(".removed"))
    import shutil  # noqa: PLC0415 - 3 ms, only to build

    shutil.rmtree(version, ignore_errors=True)


def _is_number(name: str) -> bool:
    """Tell whether this is the name of a version: only digits, and not too many."""
    return name.isascii() and name.isdigit() and len(name) <= MOST_DIGITS
