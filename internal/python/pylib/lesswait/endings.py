"""The ways in which a process ends, or becomes two, at a stroke."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

_LAST = ((os, ("abort", "kill", "killpg", "execv", "execve", "closerange")), (signal, ("raise_signal",)))


def before(last: Callable[..., object], exiting: Callable[..., object]) -> None:
    """Call `last` before what may leave no time for it: a signal, another program, or closed
    descriptors; and `exiting`, with the same arguments, before os._exit()."""
    for owner, names in _LAST:
        for name in names:
            if hasattr(owner, name):
                _precede(owner, name, last)
    _precede(os, "_exit", exiting)


def _precede(owner: Any, name: str, last: Callable[..., object]) -> None:
    original = getattr(owner, name)

    def ends(*args: Any, **kwargs: Any) -> Any:
        last(*args, **kwargs)
        return original(*args, **kwargs)

    ends.__name__ = ends.__qualname__ = name
    ends.__doc__, ends.__module__ = original.__doc__, original.__module__
    setattr(owner, name, ends)


def in_forked_child(forget: Callable[[], object]) -> None:
    """Call `forget` in every process that this one forks."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=forget)
