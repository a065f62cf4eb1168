"""Lines that one place prints without a pause, in one event."""

from __future__ import annotations

import asyncio
from asyncio import _get_running_loop  # type: ignore[attr-defined]
from collections import deque
from types import CodeType, FrameType

from .clock import real
from .log import Log

type Place = tuple[str | None, int | None]  # a task and a line

FEW = 20  # lines in a row that are told one by one
APART_US = 1000  # between lines in a row


class Piled:
    """The text of an event that grows until it is encoded.

    The program's thread adds to it while another one may take it: each line is in the event,
    or is given back to whoever came too late, and never both.
    """

    def __init__(self, line: str) -> None:
        self._lines = deque((line,))
        self._taken = False

    def add(self, line: str) -> str | None:
        """Add a line; the text that came too late, None where it did not."""
        self._lines.append(line)
        return self._rest() if self._taken else None

    def take(self) -> str:
        """The text, to which nothing is added any more."""
        self._taken = True
        return self._rest() or ""

    def _rest(self) -> str | None:
        rest = []
        while self._lines:
            try:
                rest.append(self._lines.popleft())
            except IndexError:
                break  # the other thread was quicker
        return "\n".join(rest) if rest else None


class Pile:
    """Tells lines, and those that pile up several in an event.

    An event goes on as long as the same instruction of the same task prints, nothing else is
    recorded and nothing is sent, which it is every 20 ms: it is known who printed which line,
    and about when.
    """

    def __init__(self, stream: str, log: Log, most: int) -> None:
        self._stream, self._log, self._most = stream, log, most
        self.place: Place = (None, None)
        self.code: CodeType | None = None  # what the lines that pile up are printed by:
        self.instruction = self._who = 0  # this instruction, of this task or thread
        self._at = self._row = 0  # the last line's time, and how many came in a row before it
        self._piled = Piled("")
        self._end = self._left = 0  # the event's end in the log, and characters that may be added

    def add(self, line: str) -> bool:
        """Add a line that was printed by the same instruction, unless the event can't go on."""
        self._left -= len(line) + 1
        if self._left < 0 or self._log.kept != self._end or self._who != _who():
            return False
        if (late := self._piled.add(line)) is not None:
            self._begin(late)
        return True

    def tell(self, place: Place, line: str, frame: FrameType | None) -> None:
        """Tell a line that was printed there, where that is known; from the FEWth in a row on,
        others may follow it in its event."""
        now = self._log.now_us()
        self._row = self._row + 1 if place == self.place and now - self._at < APART_US else 0
        self.place, self._at, self.code = place, now, None
        if self._row < FEW or frame is None:
            self._log.emit("out", self._stream, *place, line)
            return
        self.code, self.instruction, self._who = frame.f_code, frame.f_lasti, _who()
        self._begin(line)

    def _begin(self, text: str) -> None:
        self._piled, self._left = Piled(text), self._most - len(text)
        self._log.emit("out", self._stream, *self.place, self._piled)
        self._end = self._log.kept
        self._log.make_room()


def _who() -> int:
    """What tells the task that runs here from others, or else the thread."""
    loop = _get_running_loop()
    return real.get_ident() if loop is None else id(asyncio.current_task(loop))
