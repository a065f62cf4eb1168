"""A one-shot worker: warm before it is needed, gone after one request.

    python -m lesswait.worker [--handles REQUEST,RESULT,CRASH]

It imports what a request will need, says hello on the result descriptor, and waits for the
request on the request descriptor: one line of JSON.  Lines with "ahead" may come before it,
and tell what is likely to be asked: it gets ready for that, and rehearses.  Descriptors are
3, 4 and 5; on Windows they are the handles named by `--handles`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import json
import os
import random
import sys
import types
import warnings
from typing import Any, NoReturn

REQUEST_FD, RESULT_FD, CRASH_FD = 3, 4, 5


def prepare() -> None:
    """Import what a request needs; the time it takes is not the learner's."""
    import ast  # noqa: F401
    import concurrent.futures.thread  # noqa: F401
    import queue  # noqa: F401

    with contextlib.suppress(ImportError):  # Windows has none
        import resource  # noqa: F401
    import typing  # noqa: F401

    from . import live  # noqa: F401
    from .judge import rehearsal, session  # noqa: F401


def serve(request: dict[str, Any], result_fd: int, crash_fd: int | None) -> NoReturn:
    """Run one request; never returns.  An unknown operation ends with status 64."""
    from .wire import Channel

    random.seed(1)
    sys.argv = [request.get("file", ""), *request.get("argv", [])]
    channel = Channel(result_fd)
    if request["op"] == "check":
        from .judge import session

        session.run(request, channel, crash_fd)
    if request["op"] == "run":
        from . import live
        from .judge import guard

        if "stuck_after" in request:
            guard.dump_when_stuck(request["stuck_after"], crash_fd)
        _provide(request.get("modules", {}))
        live.run(request, channel)
        sys.stdout.flush()
        os._exit(0)
    os._exit(64)


def _provide(modules: dict[str, str]) -> None:
    """Make modules of these sources importable by name, as `lab` is in an exercise."""
    for name, source in modules.items():
        module = types.ModuleType(name)
        exec(compile(source, name + ".py", "exec"), module.__dict__)
        sys.modules[name] = module


def main() -> NoReturn:
    """Warm up, say hello, serve the one request."""
    request_fd, result_fd, crash_fd = _descriptors(sys.argv[1:])
    faulthandler.enable(crash_fd, all_threads=True)
    gc.disable()  # of what is imported hardly anything is garbage: looking for it is a tenth of the start
    prepare()
    gc.freeze()  # what is warm is not looked through again by every collection of the check
    gc.enable()
    hello = {"python": ".".join(map(str, sys.version_info[:3])), "pid": os.getpid()}
    os.write(result_fd, json.dumps({"hello": hello}).encode() + b"\n")
    request = _receive(request_fd)
    if request is None:
        os._exit(0)  # the parent has no use for this worker any more
    serve(request, result_fd, crash_fd)


def _receive(request_fd: int) -> dict[str, Any] | None:
    """The request; gets ready, meanwhile, for what is likely to be asked."""
    with open(request_fd, "rb") as stream:
        while (line := stream.readline()).endswith(b"\n"):
            message: dict[str, Any] = json.loads(line)
            if "ahead" not in message:
                return message
            get_ready(message["ahead"])
    return None


def get_ready(likely: dict[str, Any]) -> None:
    """Do what the outcome of a check does not depend on, and say nothing about what fails:
    then the check itself will do it, and say so."""
    from .judge import rehearsal, session

    with warnings.catch_warnings(action="error"), contextlib.suppress(Exception):
        session.harness_code(likely["check"])
        rehearsal.rehearse()
    gc.collect()
    gc.freeze()


def _descriptors(argv: list[str]) -> tuple[int, int, int]:
    if len(argv) == 2 and argv[0] == "--handles":
        import msvcrt  # Windows only

        handles = [int(text) for text in argv[1].split(",")]
        modes = (os.O_RDONLY, os.O_WRONLY, os.O_WRONLY)
        opened = [msvcrt.open_osfhandle(h, mode) for h, mode in zip(handles, modes)]  # type: ignore[attr-defined]
        return opened[0], opened[1], opened[2]
    return REQUEST_FD, RESULT_FD, CRASH_FD


if __name__ == "__main__":
    main()
