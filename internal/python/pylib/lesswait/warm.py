"""Does once what would stall a program the first time: imports, threads, codecs.

The first to_thread() of a process imports and starts for some 50 ms; a demo that isn't warmed
teaches a falsehood.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import io
import json
import socket
import subprocess  # noqa: F401  its names are wrapped later, and programs use it
import threading
import traceback
import tracemalloc  # noqa: F401  the first warning about a coroutine would import it
import warnings


def warm() -> None:
    """Run a little of everything, on the stock loop; it leaves nothing behind.

    Nothing here may use up a number: the program's first task is Task-1, its first thread
    Thread-1.
    """
    "localhost".encode("idna")
    json.dumps([(0, "warm", None, 0.5)])
    warnings.formatwarning("warm", RuntimeWarning, __file__, 1)
    with contextlib.suppress(OSError):
        socket.getaddrinfo("127.0.0.1", 80)
    _show_an_error()
    _run_a_loop()


def _show_an_error() -> None:
    try:
        raise ExceptionGroup("warm", [ValueError("warm")])
    except ExceptionGroup as exc:
        traceback.print_exception(exc, file=io.StringIO())


def _run_a_loop() -> None:
    loop = asyncio.SelectorEventLoop()
    try:
        with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="warm") as pool:
            loop.run_until_complete(loop.create_task(_use(pool), name="warm"))
    finally:
        loop.close()


async def _use(pool: concurrent.futures.Executor) -> None:
    async with asyncio.timeout(1):
        await asyncio.get_running_loop().run_in_executor(pool, threading.current_thread)
        await asyncio.sleep(0)
