"""The verdict: what every check said, sent once over the check's own channel."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from ..wire import Channel
from .codes import HINTS
from .failure import Failure
from .run import Run

_exit = os._exit  # bound before the learner's code loads
CLOSED_CHANNEL = 98  # the exit status that tells the parent: the verdict could not be sent


class Report:
    """Collects the checks' outcomes and ends the process with the verdict."""

    def __init__(self, channel: Channel, nonce: str, names: list[str]) -> None:
        self._channel = channel
        self._nonce = nonce
        self._names = names
        self._passed = 0
        self._done = False
        self.begun = False  # the file is loaded, the first check is under way
        self.shown: Run | None = None  # the run whose times and events the verdict shows
        self.send_trace: Callable[[Run], None] = lambda run: None

    def passed(self) -> None:
        """The next check passed."""
        self._passed += 1

    def succeed(self) -> NoReturn:
        """Every check passed."""
        self._end({"passed": True, "code": "", "message": "", "hint": "", "line": None,
                   "blame": "learner", "checks": self._checks(None)})

    def fail(self, failed: Failure) -> NoReturn:
        """The check under way failed: the verdict is its code, the run shown is its run."""
        if isinstance(failed.run, Run):
            self.shown = failed.run
        self._end({"passed": False, "code": failed.code, "message": failed.message, "hint": HINTS.get(failed.code, ""),
                   "line": failed.line, "blame": "learner", "checks": self._checks(failed)})

    def broken(self, text: str) -> NoReturn:
        """The harness itself failed; nothing is said about the learner."""
        self._end({"passed": False, "code": "harness", "message": text, "hint": "", "line": None,
                   "blame": "harness", "checks": []})

    def _times(self) -> dict[str, float | None]:
        if self.shown is None or self.shown.best is None:
            return {"virtual_s": None, "best_s": None}
        return {"virtual_s": round(self.shown.seconds, 6), "best_s": self.shown.best}

    def _case(self) -> dict[str, int] | None:
        """Which of the harness's runs the shown one is: the same case of another answer has the same."""
        return None if self.shown is None else {"check": self.shown.case[0], "run": self.shown.case[1]}

    def _checks(self, failed: Failure | None) -> list[dict[str, str]]:
        rows = []
        for place, name in enumerate(self._names):
            if place < self._passed or failed is None:
                status, message = "passed", ""
            elif place == self._passed and self.begun:
                status, message = "failed", failed.message
            else:
                status, message = "skipped", ""
            rows.append({"name": name, "status": status, "message": message})
        return rows

    def _end(self, verdict: dict[str, Any]) -> NoReturn:
        if self._done:  # a guard fired while the verdict was being sent
            _exit(0)
        self._done = True
        try:
            _flush()
            if self.shown is not None:
                self.send_trace(self.shown)
            self._channel.send({"verdict": verdict | self._times() | {"case": self._case()}, "nonce": self._nonce})
        except OSError:
            _exit(CLOSED_CHANNEL)
        _exit(CLOSED_CHANNEL if self._channel.lost else 0)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass  # the learner closed or replaced it; its output is theirs to lose
