"""Whether the learner's file replaced what the checker measures with."""

from __future__ import annotations

import asyncio
import sys
import threading
import types
from collections.abc import Iterable

from .failure import fail

_MODULES = ("asyncio", "asyncio.tasks", "asyncio.events", "asyncio.runners", "asyncio.locks",
            "asyncio.queues", "asyncio.timeouts", "asyncio.taskgroups", "asyncio.threads",
            "time", "threading", "lab")
_CLASSES = (asyncio.Queue, asyncio.Semaphore, asyncio.Lock, asyncio.Event, asyncio.TaskGroup,
            threading.Thread)


class Integrity:
    """A picture of asyncio, time, threading, lab and what else is given, taken before the learner's code loads."""

    def __init__(self, given: Iterable[str] = ()) -> None:
        modules = [(name, sys.modules[name]) for name in (*_MODULES, *given) if name in sys.modules]
        self._before = [(name, owner, _picture(owner)) for name, owner in modules]
        self._before += [(f"asyncio.{cls.__name__}" if cls is not threading.Thread
                          else "threading.Thread", cls, _picture(cls)) for cls in _CLASSES]

    def verify(self) -> None:
        """Fail with `patched`, naming the first thing that was replaced."""
        for name, owner, before in self._before:
            now = vars(owner)
            for key, value in before.items():
                if now.get(key) is not value:
                    fail("patched", name=f"{name}.{key}")


def _picture(owner: types.ModuleType | type) -> dict[str, object]:
    return {key: value for key, value in vars(owner).items()
            if callable(value) and not key.startswith("__")}


