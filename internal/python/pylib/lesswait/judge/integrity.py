"""Whether the learner's file replaced what the checker measures with."""

from __future__ import annotations

import asyncio
import functools
import operator
import sys
import threading
import types
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

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
    pick: Callable[[Any], tuple[object, ...]]  # what stands by these keys, in one go
    values: tuple[object, ...]


class Integrity:
    """Pictures of asyncio, time, threading, lab, what else is given, and the judge itself, taken before the
    learner's code loads.

    What verify() needs is bound here: it is itself among what can be replaced.
    """

    def __init__(self, given: Iterable[str] = ()) -> None:
        modules = [(name, sys.modules[name]) for name in (*_MODULES, *given) if name in sys.modules]
        self._before = [*_pictures(*modules, *_CLASSES), *_own()]
        self._tools, self._failure = (vars, all, map, operator.is_, KeyError), failure

    def verify(self) -> None:
        """Fail with `patched`, naming the first thing that was replaced."""
        vars, all, map, is_, KeyError = self._tools
        for name, owner, keys, pick, values in self._before:
            now = vars(owner)
            try:
                same = all(map(is_, pick(now), values))
            except KeyError:  # one of them is gone
                same = False
            if not same:
                changed = next(key for key, value in zip(keys, values) if now.get(key) is not value)
                raise self._failure("patched", name=f"{name}.{changed}")


@functools.cache
def _own() -> list[Picture]:
    """The modules of the judge and what it measures with, and the classes that they define.  Nothing of
    theirs is replaced by right, so a picture that was taken before a check was asked for will do."""
    found = []
    for name, module in list(sys.modules.items()):
        if name.startswith(_OWN) or name in _MEASURING:
            classes = ((f"{name}.{cls.__name__}", cls) for cls in list(vars(module).values())
                       if isinstance(cls, type) and cls.__module__ == name)
            found += _pictures((name, module), *classes)
    return found


def _pictures(*owners: tuple[str, Owner]) -> list[Picture]:
    found = []
    for name, owner in owners:
        if keys := _called(owner):
            pick = _picker(owner)
            found.append(Picture(name, owner, keys, pick, pick(vars(owner))))
    return found


@functools.cache
def _picker(owner: Owner) -> Callable[[Any], tuple[object, ...]]:
    keys = _called(owner)
    return operator.itemgetter(*keys, keys[0])  # with two or more names it gives a tuple


@functools.cache
def _called(owner: Owner) -> tuple[str, ...]:
    """The names in a module or a class that stand for what can be called: others may stand for it later, but
    it is by these names that it is measured."""
    return tuple(key for key, value in vars(owner).items()
                 if callable(value) and not key.startswith("__") and key not in _FREE)
