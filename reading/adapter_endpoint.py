"""An OpenAI-compatible endpoint: one question, one answer, kept on disk."""

import hashlib
import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TypeVar
from urllib.parse import urlsplit

from ..ontology.errors import InputError
from ..ontology.files import replacing

SECONDS = 60.0
LARGEST = 4 * 2**20
_CHUNK = 2**16
_HERE = ("127.0.0.1", "::1", "localhost")

Message = Mapping[str, str]
Parsed = TypeVar("Parsed")


class NoAnswer(Exception):  # noqa: N818 - reads as the outcome it names
    """The endpoint gave nothing that can be used; the text says why."""


@dataclass(frozen=True)
class Endpoint:
    """Where a model answers, and where its answers are kept.

    `url` is the base to which `/chat/completions` is added; `seconds` is what one
    answer may take in all. Nothing is sent but the question.
    """

    url: str
    model: str
    cache: Path
    key: str = field(default="", repr=False)
    seconds: float = SECONDS

    def __post_init__(self) -> None:
        """Raise InputError for what is no web address, or lays the key open."""
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            message = "INSPECTKG_MODEL_URL is no web address: give http(s)://HOST/v1"
            raise InputError(message)
        if self.key and parts.scheme == "http" and parts.hostname not in _HERE:
            message = "INSPECTKG_MODEL_KEY is sent over https only: change the address"
            raise InputError(message)

    def ask(
        self, messages: Sequence[Message], parse: Callable[[str], Parsed]
    ) -> Parsed:
        """Return what `parse` makes of the answer to a question.

        The answer is one kept from before, or is asked for now; it is kept only if
        `parse` does not raise NoAnswer. NoAnswer if there is none.
        """
        question = json.dumps(
            {
                "model": self.model,
                "messages": list(messages),
                "temperature": 0,
                "response_format": {"type": "json_object"},
            }
        )
        digest = hashlib.sha256(f"{self.url}\n{question}".encode()).hexdigest()
        place = self.cache / f"{digest}.json"
        if (kept := _kept(place)) is not None:
            return parse(kept)
        answer = _content(self._posted(question.encode()))
        parsed = parse(answer)
        self.cache.mkdir(parents=True, exist_ok=True)
        with replacing(place) as stream:
            json.dump({"answer": answer}, stream)
        return parsed

    def _posted(self, data: bytes) -> bytes:
        headers = {"Content-Type": "application/json"}
        headers |= {"Authorization": f"Bearer {self.key}"} if self.key else {}
        address = f"{self.url.rstrip('/')}/chat/completions"
        request = urllib.request.Request(address, data, headers)  # noqa: S310 - checked
        opener = urllib.request.build_opener(_NoRedirect)
        until = time.monotonic() + self.seconds
        try:
            with opener.open(request, timeout=self.seconds) as response:
                return _read(response, until)
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = str(getattr(error, "reason", "") or error)
            raise NoAnswer(reason or type(error).__name__) from None


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follow no redirect: it could carry the key and the text to another host."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - as urllib has it
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> None:
        """Return None, which makes an error of the redirect."""


def _read(response: http.client.HTTPResponse, until: float) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(_CHUNK):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            message = f"its answer has more than {LARGEST // 2**20} MB"
            raise NoAnswer(message)
        if time.monotonic() > until:
            message = "its answer took too long"
            raise NoAnswer(message)
    return b"".join(pieces)


def _content(data: bytes) -> str:
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        message = "its answer is not of the form of a chat completion"
        raise NoAnswer(message) from None
    if not isinstance(content, str):
        message = "its answer holds no text"
        raise NoAnswer(message)
    return content


def _kept(place: Path) -> str | None:
    try:
        answer = json.loads(place.read_text("utf-8"))["answer"]
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return answer if isinstance(answer, str) else None
