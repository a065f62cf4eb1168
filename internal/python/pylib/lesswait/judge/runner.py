"""Runs what the judge has to run on an event loop of its own, as asyncio.run() does.

asyncio.run() ends with two more tasks, one for async generators and one for threads, also where
there is neither: that is a third of what a loop costs, and a check makes several.
"""

from __future__ import annotations

import asyncio
from asyncio import constants, runners
from collections.abc import Callable, Coroutine
from typing import Any

_cancel_all_tasks: Any = runners._cancel_all_tasks  # type: ignore[attr-defined]


def run(main: Coroutine[Any, Any, None], loop_factory: Callable[[], Any] | None = None) -> None:
    """Run a coroutine to its end on a new loop, and leave nothing of it behind.

    As with asyncio.run(), a loop that a factory has made does not become the current one.
    """
    loop = asyncio.new_event_loop() if loop_factory is None else loop_factory()
    if loop_factory is None:
        asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(main)
    finally:
        try:
            _shut_down(loop)
        finally:
            if loop_factory is None:
                asyncio.set_event_loop(None)
            loop.close()


def _shut_down(loop: Any) -> None:
    _cancel_all_tasks(loop)
    if loop._asyncgens:
        loop.run_until_complete(loop.shutdown_asyncgens())
    if loop._default_executor is not None:
        loop.run_until_complete(loop.shutdown_default_executor(constants.THREAD_JOIN_TIMEOUT))
