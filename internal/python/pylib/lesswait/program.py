"""A source text run as a program: as `__main__`, to the very end, with the interpreter's manners."""

from __future__ import annotations

import atexit
import builtins
import contextlib
import gc
import linecache
import os
import sys
import threading
import types
from collections.abc import Callable
from typing import NamedTuple

from . import tracebacks
from .clock import Abort
from .faults import line_of

_INTERRUPTED = 130  # what a shell reports of a program that ctrl-c ended


class Ending(NamedTuple):
    """How a program ended: the traceback's last line and the learner's line, and the exit status."""

    error: str | None
    line: int | None
    status: int


class Program:
    """A program's source; file is the name that its code and its tracebacks bear."""

    def __init__(self, source: str, file: str, argv: list[str]) -> None:
        self.source, self.file, self.argv = source, file, [file, *argv]
        self.module = types.ModuleType("__main__")
        vars(self.module).update(__file__=file, __builtins__=builtins, __cached__=None)
        lines = source.splitlines(keepends=True)
        linecache.cache[file] = (len(source), None, lines, file)

    def prepare(self) -> None:
        """Put it in the place of the main module; neighbours can be imported."""
        sys.modules["__main__"] = self.module
        sys.argv = self.argv
        with contextlib.suppress(OSError):  # a folder that was removed
            sys.path.insert(0, os.getcwd())
        self._on_disk()

    def _on_disk(self) -> None:
        """Give its name a file where it has none: the processes that it starts import it again."""
        with contextlib.suppress(OSError), open(self.file, "x", encoding="utf-8") as file:
            file.write(self.source)

    def compile(self) -> types.CodeType:
        """The program's code.  Raises SyntaxError, or ValueError for a NUL byte."""
        return compile(self.source, self.file, "exec", dont_inherit=True)

    def run(self, code: types.CodeType) -> Ending:
        """Execute it, its threads and its atexit functions; an error is printed on stderr."""
        ending = self._ended(lambda: exec(code, vars(self.module)))
        after = self._ended(_wind_up)
        return ending if ending.error is not None or ending.status else after

    def failed(self, exc: BaseException) -> Ending:
        """The ending by an exception; prints what the interpreter would."""
        if isinstance(exc, SystemExit):
            return self._exited(exc)
        if isinstance(exc, Abort):
            return _aborted(exc)
        tracebacks.show(exc)
        line = line_of(exc.__traceback__, {self.file})
        if isinstance(exc, SyntaxError) and exc.filename == self.file:
            line = exc.lineno
        status = _INTERRUPTED if isinstance(exc, KeyboardInterrupt) else 1
        return Ending(tracebacks.last_line(exc), line, status)

    def _ended(self, part: Callable[[], object]) -> Ending:
        try:
            part()
        except BaseException as exc:
            ending = self.failed(exc)
            exc.__traceback__ = None  # its frames would keep what the program forgot alive
            return ending
        return Ending(None, None, 0)

    def _exited(self, exc: SystemExit) -> Ending:
        line = line_of(exc.__traceback__, {self.file})
        if exc.code is None or exc.code == 0:
            return Ending(None, None, 0)
        if isinstance(exc.code, int):
            return Ending(f"SystemExit: {exc.code}", line, exc.code & 0xFF)
        print(exc.code, file=sys.stderr)
        return Ending(f"SystemExit: {exc.code}", line, 1)

    def clear(self) -> None:
        """Drop what the program left in its globals, as the interpreter does at its end.

        Python says then which coroutines and tasks were forgotten.
        """
        if not any(thread.daemon and thread.is_alive() for thread in threading.enumerate()):
            vars(self.module).clear()
        gc.collect()


def _aborted(abort: Abort) -> Ending:
    """The ending of a run that could not go on; where everybody waits says more than a traceback."""
    print(abort, file=sys.stderr)
    for waiting in abort.waiting:
        where = f", line {waiting.line}" if waiting.line else ""
        print(f"  {waiting.task_name}, {waiting.coro}{where}: {waiting.what}", file=sys.stderr)
    return Ending(str(abort), abort.line, 1)


def _wind_up() -> None:
    """Wait for threads and run what was registered for the end, in the interpreter's order."""
    for function in reversed(threading._threading_atexits):  # type: ignore[attr-defined]
        function()
    for thread in threading.enumerate():
        if not thread.daemon and thread is not threading.current_thread():
            thread.join()
    atexit._run_exitfuncs()
