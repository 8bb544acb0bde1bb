"""Refusals: what the server answers, in one sentence, instead of what was asked."""

from collections.abc import Mapping

from ..ontology.errors import InputError, InspectkgError


class Refused(InspectkgError):  # noqa: N818 - reads as the outcome it names
    """A request that is refused: an HTTP status and one sentence for the client."""

    def __init__(
        self, status: int, sentence: str, headers: Mapping[str, str] | None = None
    ) -> None:
        """Keep the status, the sentence and further response headers."""
        super().__init__(sentence)
        self.status = status
        self.headers = dict(headers or {})


def busy(sentence: str) -> Refused:
    """Return the refusal of a request that may be made again in a moment."""
    return Refused(503, sentence, {"Retry-After": "5"})


def refusal(error: InspectkgError) -> Refused:
    """Return what the client is told of an error: theirs is 400, ours 503.

    Errors of the store name its place, so the client is not shown them.
    """
    if isinstance(error, Refused):
        return error
    if isinstance(error, InputError):
        return Refused(400, str(error))
    return busy("the graph cannot be read at the moment: try again later.")
