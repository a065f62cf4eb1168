"""The event loops that the learner's file makes and asks for, with its lines.

A file may make loops at its module level, on other threads, and in every call: so they are
counted over the whole check, from before the file is loaded.
"""

from __future__ import annotations

import asyncio
import functools
import sys
from asyncio import events
from types import FrameType
from typing import Any, Protocol

from ..engine import Engine


class Loops(Protocol):
    """What a run is told of the loops that the learner's file makes."""

    asked: list[int]

    def open(self) -> list[int | None]:
        """The learner's line behind each loop that is not closed, oldest first."""


class LoopWatch:
    """Notes every loop that is made, and every call of get_event_loop() in ordinary code.

    It replaces asyncio.get_event_loop for this process, so it comes before the learner's
    file is loaded, and before a picture is taken of what that file may not replace.
    """

    def __init__(self, engine: Engine, file: str) -> None:
        self._file = file
        self._made: list[tuple[Any, int | None]] = []
        self.asked: list[int] = []  # the learner's lines that asked for a loop where none ran
        self._new_loop = engine.new_loop
        engine.new_loop = self._noted  # type: ignore[method-assign]
        self._watch_get_event_loop()

    def open(self) -> list[int | None]:
        """The learner's line behind each loop that is not closed, oldest first."""
        return [line for loop, line in self._made if not loop.is_closed()]

    def _noted(self, loop: Any) -> None:
        self._made.append((loop, self._line(sys._getframe(1))))
        self._new_loop(loop)

    def _line(self, frame: FrameType | None) -> int | None:
        while frame is not None and frame.f_code.co_filename != self._file:
            frame = frame.f_back
        return None if frame is None else frame.f_lineno

    def _watch_get_event_loop(self) -> None:
        stock = events.get_event_loop

        @functools.wraps(stock)
        def get_event_loop() -> Any:
            caller = sys._getframe(1)
            if caller.f_code.co_filename == self._file and events._get_running_loop() is None:
                self.asked.append(caller.f_lineno)
            return stock()

        asyncio.get_event_loop = events.get_event_loop = get_event_loop
