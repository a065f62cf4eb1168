"""The program's stdout and stderr: passed on, and told to the trace line by line."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any

from . import texts
from .log import Log
from .piled import Pile, Place
from .places import learner_line

MOST = 2000  # characters of a line that go into the trace; the stream itself gets all of them


class Stream(io.TextIOBase):
    """A text stream in front of another one, which it stands in for in every respect.

    Each line that is complete becomes an `out` event, with the task and the learner's line
    that began it; where lines of the same task and place pile up, an event has many.  Bytes written to `buffer` pass by unseen.  What was written to the stream
    `earlier` before comes out before, as it does on a terminal.
    """

    def __init__(self, name: str, real: Any, log: Log, sent: Callable[[], None],
                 earlier: Stream | None = None) -> None:
        self._name, self._real, self._log, self._sent = name, real, log, sent
        self._earlier = earlier
        self._partial = ""
        self._begun: Place | None = None  # who began the line
        self._pile = Pile(name, log, MOST)

    def write(self, text: str, /) -> int:
        """Write to the stream behind; how many characters is its answer."""
        if self._earlier is not None:
            with contextlib.suppress(OSError, ValueError):  # the program closed it
                self._earlier.flush()
        count: int = self._real.write(text)
        self._note(text)
        return count

    def writelines(self, lines: Iterable[str], /) -> None:  # type: ignore[override]
        """Write each of the strings."""
        for line in lines:
            self.write(line)

    def finish(self) -> None:
        """Tell of a last line without an end, and flush."""
        if self._begun is not None:
            self._tell("")
        try:
            self._real.flush()
        except (OSError, ValueError):
            pass  # the program closed it

    def _note(self, text: str) -> None:
        frame = sys._getframe(2)
        if self._pile.code is frame.f_code and self._pile.instruction == frame.f_lasti and self._more(text):
            return
        pieces = text.split("\n")
        place = None
        for at, piece in enumerate(pieces):
            ends = at < len(pieces) - 1
            if self._begun is None and (piece or ends):
                place = place or (self._log.task_id(), learner_line(frame, self._log.files))
                self._begun = place
            if ends:
                self._tell(piece, frame)
            elif piece:
                self._partial = (self._partial + piece)[: MOST + 1]

    def _more(self, text: str) -> bool:
        """What print() writes, a line and its end, where such lines pile up."""
        if self._begun is None:
            if not text or "\n" in text:
                return False
            self._partial, self._begun = text[: MOST + 1], self._pile.place
        elif text != "\n" or not self._pile.add(texts.local(self._partial)):
            return False
        else:
            self._partial, self._begun = "", None
            self._sent()
        return True

    def _tell(self, end: str, frame: FrameType | None = None) -> None:
        place = self._begun or (None, None)
        text = texts.local(self._partial + end[: MOST + 1])
        self._partial, self._begun = "", None
        self._pile.tell(place, text if len(text) <= MOST else text[:MOST] + "…", frame)
        self._sent()

    # -- everything else is the real stream's; TextIOBase would answer for itself ---------------

    def flush(self) -> None:
        """Flush the stream behind."""
        self._real.flush()

    def close(self) -> None:
        """Close the stream behind."""
        self._real.close()

    def fileno(self) -> int:
        """The descriptor."""
        return int(self._real.fileno())

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return bool(self._real.isatty())

    def readable(self) -> bool:
        """Whether it can be read."""
        return False

    def writable(self) -> bool:
        """Whether it can be written."""
        return True

    def detach(self) -> Any:
        """Separate the binary buffer; the stream is of no use afterwards."""
        return self._real.detach()

    @property
    def closed(self) -> bool:  # type: ignore[override]
        """Whether it is closed."""
        return bool(self._real.closed)

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The name of the encoding."""
        return str(self._real.encoding)

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        """How encoding errors are dealt with."""
        return self._real.errors  # type: ignore[no-any-return]

    @property
    def newlines(self) -> Any:
        """The kinds of line ends seen."""
        return self._real.newlines

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)  # buffer, name, mode, reconfigure, line_buffering, …

    def __del__(self) -> None:
        """Nothing: TextIOBase would close the real stream."""
