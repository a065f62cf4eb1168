"""The program's streams where lesswait shows them itself."""

from __future__ import annotations

from typing import Any

from . import faults
from .log import Log
from .output import Stream


class Captured(Stream):
    """A stream whose text goes into the trace and nowhere else.

    What passes it by (bytes written to `buffer`, child processes, C code) goes to the
    descriptor, from which lesswait reads it.
    """

    passes_on = False

    def pass_on(self) -> None:
        """From now on write what is written, and each line at once, as on the terminal that it stands for."""
        self.passes_on = True
        self._real.reconfigure(line_buffering=True)

    def write(self, text: str, /) -> int:
        """Tell the trace of it; in a forked child, of which there is no trace, write it."""
        if self.passes_on:
            return int(self._real.write(text))
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._real.closed:
            raise ValueError("I/O operation on closed file.")
        self._note(text)
        return len(text)


class Unattended:
    """Stands in for a sys.stdin from which nobody types: whoever reads it is told so, once."""

    def __init__(self, real: Any, log: Log) -> None:
        self._real, self._log, self._told = real, log, False

    def __getattr__(self, name: str) -> Any:
        if name in ("read", "readline", "readlines", "buffer", "fileno"):
            self._tell()
        return getattr(self._real, name)

    def __iter__(self) -> Any:
        self._tell()
        return iter(self._real)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self._log.emit("warning", faults.UNATTENDED, self._log.task_id(), None,
                           "The program reads its standard input, and here that is empty")

