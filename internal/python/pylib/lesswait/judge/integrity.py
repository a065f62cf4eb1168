"""Whether the learner's file replaced what the checker measures with."""

from __future__ import annotations

import asyncio
import functools
import operator
import sys
import threading
import types
from collections.abc import Iterable
from typing import NamedTuple

from .failure import failure

_MODULES = ("asyncio", "asyncio.tasks", "asyncio.events", "asyncio.runners", "asyncio.locks",
            "asyncio.queues", "asyncio.timeouts", "asyncio.taskgroups", "asyncio.threads",
            "time", "threading", "lab", "builtins", "inspect", "gc")
_CLASSES = tuple((f"{cls.__module__.partition('.')[0]}.{cls.__name__}", cls) for cls in (
    asyncio.Queue, asyncio.Semaphore, asyncio.Lock, asyncio.Event, asyncio.TaskGroup, threading.Thread))
_FREE = frozenset({"print", "input", "breakpoint"})  # builtins that nothing is measured with
_OWN = __name__.rpartition(".")[0]  # the judge
_MEASURING = tuple(f"{_OWN.rpartition('.')[0]}.{name}" for name in ("clock", "log", "loop", "recorder", "tasks"))

Owner = types.ModuleType | type


class Picture(NamedTuple):
    """What could be called by a name of a module or a class, at one moment."""

    name: str
    owner: Owner
    keys: tuple[str, ...]
    values: tuple[object, ...]


class Integrity:
    """Pictures of asyncio, time, threading, lab, what else is given, and the judge itself, taken before the
    learner's code loads.

    What verify() needs is bound here: it is itself among what can be replaced.
    """

    def __init__(self, given: Iterable[str] = ()) -> None:
        modules = [(name, sys.modules[name]) for name in (*_MODULES, *given) if name in sys.modules]
        self._before = [*(_picture(name, owner) for name, owner in (*modules, *_CLASSES)), *_own()]
        self._tools, self._failure = (vars, all, map, operator.is_), failure

    def verify(self) -> None:
        """Fail with `patched`, naming the first thing that was replaced."""
        vars, all, map, is_ = self._tools
        for name, owner, keys, values in self._before:
            now = vars(owner).get
            if not all(map(is_, map(now, keys), values)):
                changed = next(key for key, value in zip(keys, values) if now(key) is not value)
                raise self._failure("patched", name=f"{name}.{changed}")


@functools.cache
def _own() -> list[Picture]:
    """The modules of the judge and what it measures with, and the classes that they define.  Nothing of
    theirs is replaced by right, so a picture that was taken before a check was asked for will do."""
    found = []
    for name, module in list(sys.modules.items()):
        if name.startswith(_OWN) or name in _MEASURING:
            found.append(_picture(name, module))
            found += [_picture(f"{name}.{cls.__name__}", cls) for cls in list(vars(module).values())
                      if isinstance(cls, type) and cls.__module__ == name]
    return found


def _picture(name: str, owner: Owner) -> Picture:
    keys = _called(owner)
    return Picture(name, owner, keys, tuple(map(vars(owner).get, keys)))


@functools.cache
def _called(owner: Owner) -> tuple[str, ...]:
    """The names in a module or a class that stand for what can be called: others may stand for it later, but
    it is by these names that it is measured."""
    return tuple(key for key, value in vars(owner).items()
                 if callable(value) and not key.startswith("__") and key not in _FREE)
