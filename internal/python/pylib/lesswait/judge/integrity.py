"""Whether the learner's file replaced what the checker measures with."""

from __future__ import annotations

import asyncio
import sys
import threading
import types
from collections.abc import Iterable, Iterator

from .failure import failure

_MODULES = ("asyncio", "asyncio.tasks", "asyncio.events", "asyncio.runners", "asyncio.locks",
            "asyncio.queues", "asyncio.timeouts", "asyncio.taskgroups", "asyncio.threads",
            "time", "threading", "lab", "builtins", "inspect", "gc")
_CLASSES = (asyncio.Queue, asyncio.Semaphore, asyncio.Lock, asyncio.Event, asyncio.TaskGroup,
            threading.Thread)
_FREE = frozenset({"print", "input", "breakpoint"})  # builtins that nothing is measured with
_OWN = __name__.rpartition(".")[0]  # the judge
_MEASURING = tuple(f"{_OWN.rpartition('.')[0]}.{name}" for name in ("clock", "log", "loop", "recorder", "tasks"))

Owner = types.ModuleType | type


class Integrity:
    """A picture of asyncio, time, threading, lab, what else is given, and the judge itself, taken before the
    learner's code loads.

    What verify() needs is bound here: it is itself among what can be replaced.
    """

    def __init__(self, given: Iterable[str] = ()) -> None:
        modules = [(name, sys.modules[name]) for name in (*_MODULES, *given) if name in sys.modules]
        classes = [(f"{cls.__module__.partition('.')[0]}.{cls.__name__}", cls) for cls in _CLASSES]
        self._before = [(name, owner, _picture(owner)) for name, owner in (*modules, *classes, *_own())]
        self._vars, self._failure = vars, failure

    def verify(self) -> None:
        """Fail with `patched`, naming the first thing that was replaced."""
        for name, owner, before in self._before:
            now = self._vars(owner)
            for key, value in before.items():
                if now.get(key) is not value:
                    raise self._failure("patched", name=f"{name}.{key}")


def _own() -> Iterator[tuple[str, Owner]]:
    """The modules of the judge and what it measures with, and the classes that they define."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_OWN) or name in _MEASURING:
            yield name, module
            yield from ((f"{name}.{cls.__name__}", cls) for cls in list(vars(module).values())
                        if isinstance(cls, type) and cls.__module__ == name)


def _picture(owner: Owner) -> dict[str, object]:
    return {key: value for key, value in vars(owner).items()
            if callable(value) and not key.startswith("__") and key not in _FREE}
