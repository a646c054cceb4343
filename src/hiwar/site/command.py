"""`hiwar serve`: the site on one's own machine, reachable from no other."""

from __future__ import annotations

import argparse
import logging
import socket
import sys
import webbrowser
from threading import Thread
from typing import Any

from hiwar.errors import OptionError
from hiwar.register.starting import start

HOST = "127.0.0.1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `hiwar serve`."""
    parser.add_argument("--port", type=_port, default=8000, help="where to listen (8000 unless given)")
    parser.add_argument("--database", metavar="WHERE", help="a file, or an address such as postgres://…")
    parser.add_argument("--open", action="store_true", help="open the first page in the browser")


def run(args: argparse.Namespace) -> int:
    """Serves until it is stopped with Ctrl+C.

    Raises: OptionError where the database or the port cannot be used.
    """
    start(args.database)
    from waitress import create_server

    from hiwar.export.names import learn_names
    from hiwar.site.wsgi import application

    # that two requests wait is no news to whoever looks at pages
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    learn_names()
    Thread(target=_look_ahead, daemon=True).start()
    listening = _listen(args.port)
    server = create_server(application, sockets=[listening], threads=4, ident=None, max_request_body_size=2**25)
    address = f"http://{HOST}:{listening.getsockname()[1]}/"
    sys.stdout.write(f"{address}  (Ctrl+C stops it)\n")
    sys.stdout.flush()
    if args.open:
        webbrowser.open(address)
    return _serve(server)


def _look_ahead() -> None:
    """What the first pages of a large register show is reckoned before anybody asks; a failure shows when they do."""
    from django.db import DatabaseError, connection
    from django.utils import timezone, translation

    from hiwar.membership.seats import local_person
    from hiwar.register.due import agendas
    from hiwar.register.models import Mechanism
    from hiwar.register.outline import outlines

    person, today = local_person(), timezone.localdate()
    try:
        for language in ("en", "ar"):
            with translation.override(language):
                outlines(Mechanism.objects.visible_to(person), person, language)
                agendas(person, language, on=today)
    except DatabaseError:
        return
    finally:
        connection.close()


def _serve(server: Any) -> int:
    try:
        server.run()
    except KeyboardInterrupt:  # pragma: no cover
        sys.stdout.write("\n")
    finally:
        server.close()
    return 0


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise OptionError(f"--port {port}: cannot be listened on ({error.strerror}); name another") from None
    return listening


def _port(written: str) -> int:
    if written.isascii() and written.isdecimal() and int(written) <= 65535:
        return int(written)
    raise argparse.ArgumentTypeError(f"{written!r} is no port; give a number up to 65535, or 0 for any that is free")
