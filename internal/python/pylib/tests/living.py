"""Runs programs through operation "run", each in a process of its own, and reads what they send."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lesswait import schema

PYLIB = Path(__file__).parent.parent
PATIENCE = 60  # real seconds until a program counts as hanging

_CHILD = """
import json, os, sys
from lesswait import live
from lesswait.wire import Channel
with open(sys.argv[1], encoding="utf-8") as file:
    request = json.load(file)
fd = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0))
live.run(request, Channel(fd))
sys.stdout.flush()
os._exit(0)
"""


@dataclass
class Recording:
    """What a program sent and printed."""

    lines: list[Any] = field(default_factory=list)
    out: str = ""
    err: str = ""
    status: int = 0

    @property
    def verdict(self) -> dict[str, Any]:
        """The verdict, from the last line."""
        found: dict[str, Any] = self.lines[-1]["verdict"]
        return found

    @property
    def events(self) -> list[list[Any]]:
        """All events, in order."""
        return [event for line in self.lines if isinstance(line, list) for event in line]

    def of(self, *kinds: str) -> list[list[Any]]:
        """The fields of the events of these kinds, with the kind in front and no time."""
        return [event[1:] for event in self.events if event[1] in kinds]

    def named(self, kind: str) -> list[dict[str, Any]]:
        """The events of a kind, with their fields by name."""
        return [dict(zip(("t", "ev", *schema.FIELDS[kind]), event)) for event in self.events if event[1] == kind]


def run(source: str, *, file: str = "program.py", neighbours: dict[str, str] | None = None,
        **request: Any) -> Recording:
    """Run a program in a folder of its own; clock is virtual unless the request says so."""
    asked = {"op": "run", "nonce": "n0", "file": file, "source": textwrap.dedent(source), "clock": "virtual"}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (neighbours or {}).items():
            Path(folder, name).write_text(text, encoding="utf-8")
        sent, told = Path(folder, "request.json"), Path(folder, "told")
        sent.write_text(json.dumps(asked | request), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-s", "-P", "-S", "-B", "-X", "utf8", "-c", _CHILD, str(sent), str(told)],
            env={**os.environ, "PYTHONPATH": str(PYLIB), "PYTHONHASHSEED": "0"}, cwd=folder, timeout=PATIENCE,
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False)  # fmt: skip
        lines = list(_lines(told.read_bytes())) if told.exists() else []
    return Recording(lines, done.stdout, done.stderr, done.returncode)


def _lines(data: bytes) -> Iterator[Any]:
    """Decode the wire; every event must be one that the schema knows."""
    for line in data.splitlines():
        decoded = json.loads(line)
        for _, kind, *fields in decoded if isinstance(decoded, list) else ():
            if len(fields) > len(schema.FIELDS[kind]):
                raise AssertionError(f"{kind} has more fields than the schema: {fields}")
        yield decoded
