"""The guard against loops that never wait: counts jumps in the learner's own code.

A count, unlike a clock, gives the same verdict at the same line on every machine, whatever
the code catches.  Every loop ends its round with a jump, in 3.12 to 3.14 alike (`while True:
pass`, `for`, comprehensions and generator expressions were looked at).  Loops inside of C
code, such as sum() of an endless iterator, are not seen: the parent's clock ends those.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import CodeType
from typing import NoReturn

TOOL = 4  # of sys.monitoring's six tool ids, one without a meaning of its own
_armed: list["JumpBudget"] = []  # a process has one set of monitoring tools, so one list


class JumpBudget:
    """Lets the watched code jump `budget` times between two waits; then calls on_exceeded.

    on_exceeded gets the line of the loop and must not return: it would be called again at
    the next jump.  A jump costs about 90 ns.
    """

    def __init__(self, code: CodeType, budget: int, on_exceeded: Callable[[int], NoReturn]) -> None:
        self.spent = 0
        self._budget = budget
        self._on_exceeded = on_exceeded
        _register(self._jumped)
        for part in nested(code):
            sys.monitoring.set_local_events(TOOL, part, sys.monitoring.events.JUMP)
        _armed[:] = [self]

    def reset(self) -> None:
        """Something waited: count from zero."""
        self.spent = 0

    def disarm(self) -> None:
        """Count no more."""
        if self in _armed:
            _armed.remove(self)
            sys.monitoring.free_tool_id(TOOL)

    def _jumped(self, code: CodeType, at: int, to: int) -> None:
        self.spent += 1
        if self.spent > self._budget:
            self._on_exceeded(line_at(code, to))


def waited() -> None:
    """A step of some task ended in a wait: the budget starts again."""
    for budget in _armed:
        budget.spent = 0


def nested(code: CodeType) -> Iterator[CodeType]:
    """A code object and all that are defined inside of it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from nested(constant)


def line_at(code: CodeType, offset: int) -> int:
    """The line of an instruction, by its offset in bytes."""
    for begin, end, line in code.co_lines():
        if begin <= offset < end and line is not None:
            return line
    return code.co_firstlineno


def _register(callback: Callable[[CodeType, int, int], None]) -> None:
    monitoring = sys.monitoring
    if monitoring.get_tool(TOOL) is None:
        monitoring.use_tool_id(TOOL, "lesswait jumps")
    monitoring.register_callback(TOOL, monitoring.events.JUMP, callback)
