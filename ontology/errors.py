"""The one family of errors that a person may see.

    InspectkgError        something broke; exit code 3
    ├── InputError        what was given cannot be used; exit code 2
    ├── CheckFailed       a check found violations; exit code 1
    └── StoreError        the store cannot be opened or written; exit code 3

Each message is one sentence that says what is wrong, where, and what to do.
The command prints it in one place (`inspectkg.cli.main`), without a traceback.
"""


class InspectkgError(Exception):
    """Base of every error that inspectkg raises on purpose."""

    exit_code = 3


class InputError(InspectkgError):
    """A file, name, parameter or query that cannot be used as given."""

    exit_code = 2


class CheckFailed(InspectkgError):  # noqa: N818 - reads as the outcome it names
    """A check ran and found violations."""

    exit_code = 1


class StoreError(InspectkgError):
    """The store is locked, damaged, or of a version this release cannot read."""
