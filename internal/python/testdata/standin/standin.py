"""A worker for tests: it runs the request's "code", which may call `say` and `verdict`.

Like the real one it reads descriptor 3, writes 4, and ends with one verdict and status 0 if the
code returns.
"""

import json
import os
import sys
from typing import Any, NoReturn


READY: list[object] = []  # what the fork server was told to get ready


def prepare() -> None:
    """It has nothing to import."""


def get_ready(likely: object) -> None:
    READY.append(likely)


def serve(request: dict[str, Any], result_fd: int, crash_fd: int | None) -> NoReturn:
    def say(line: str) -> None:
        data = line.encode() + b"\n"
        while data:
            data = data[os.write(result_fd, data):]

    def verdict(value: object) -> None:
        say(json.dumps({"verdict": value, "nonce": request["nonce"]}))

    names = {"say": say, "verdict": verdict, "request": request, "READY": READY, "result_fd": result_fd, "crash_fd": crash_fd}
    try:
        exec(compile(request["code"], "learner.py", "exec"), names)
    except MemoryError:
        verdict("MemoryError")
    sys.stdout.flush()
    os._exit(0)


def main() -> NoReturn:
    prepare()
    os.write(4, json.dumps({"hello": {"python": sys.version.split()[0], "pid": os.getpid()}}).encode() + b"\n")
    with open(3, "rb") as stream:
        lines = stream.readlines()
    if not lines or not lines[-1].endswith(b"\n"):
        os._exit(0)
    *ahead, request = map(json.loads, lines)
    serve({"ahead": ahead, **request}, 4, 5)
