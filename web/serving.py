"""Serving: the application behind a socket."""

import logging
import socket
import threading
import webbrowser
from collections.abc import Callable
from ipaddress import ip_address

import uvicorn

from ..graph import opening
from ..ontology.errors import InputError
from .application import application
from .connection import Connection
from .settings import Settings

HEAD_BYTES = 64 * 1024
MOST_CONNECTIONS = 512
PORT = 8000
INCOMPLETE = "ASGI callable returned without completing response."

Say = Callable[[str], None]


def serve(settings: Settings, say: Say, *, opens: bool = False) -> None:
    """Serve the store until interrupted; builds it first if there is none.

    `say` is told the address; with `opens` a browser is sent there. Raises
    StoreError if the store cannot be used, InputError if the address cannot be taken.
    """
    opening.opened(settings.store, say)
    listening = bound(settings)
    # From here on a client waits until the server answers, and is not refused.
    listening.listen()
    host, port = listening.getsockname()[:2]
    address = f"http://{_shown(host)}:{port}/"
    say(f"Serving {settings.store} at {address} (Ctrl-C ends it).")
    if not _is_loopback(host):
        say("Whoever reaches this machine can read it.")
    if opens:
        threading.Timer(0, webbrowser.open, [address]).start()
    server(settings).run(sockets=[listening])


def server(settings: Settings) -> uvicorn.Server:
    """Return the server, not yet running."""
    logging.getLogger("uvicorn.error").addFilter(_is_news)
    config = uvicorn.Config(
        application(settings),
        http=Connection,
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_config=None,
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=MOST_CONNECTIONS,
        h11_max_incomplete_event_size=HEAD_BYTES,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=5,
    )
    return uvicorn.Server(config)


def bound(settings: Settings) -> socket.socket:
    """Return a socket bound to the address. Raises InputError if it cannot be.

    Where no port was asked for, another free one takes the place of a taken 8000.
    """
    if settings.port is not None:
        return _bound(settings, settings.port)
    try:
        return _bound(settings, PORT)
    except InputError:
        return _bound(settings, 0)


def _bound(settings: Settings, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # Unless the protocol is named, asyncio leaves Nagle's delays on.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, port))
    except (OSError, OverflowError, UnicodeError) as error:
        listening.close()
        where = f"{settings.host}, port {port}"
        msg = f"cannot listen at {where} ({error}): choose another --port or --host."
        raise InputError(msg) from error
    return listening


def _is_news(record: logging.LogRecord) -> bool:
    """Tell what went wrong from an answer that was broken off on purpose."""
    return record.getMessage() != INCOMPLETE


def _is_loopback(host: str) -> bool:
    return ip_address(host).is_loopback


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
