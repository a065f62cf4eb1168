"""Runs programs as `lesswait trace` does, and reads the trace that they leave."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from living import PATIENCE, PYLIB, Recording

START = PYLIB / "lesswait" / "start.py"


def trace(files: Mapping[str, str], *arguments: str, stdin: str = "", **order: bool) -> Recording:
    """Trace the first of these files, which lie in one folder; with module=True as a module."""
    with tempfile.TemporaryDirectory() as folder:
        for name, source in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        first = next(iter(files))
        name = first.removesuffix(".py").replace("/", ".") if order.get("module") else first
        return _run(folder, [name, *arguments], stdin, order)


def _run(folder: str, command: list[str], stdin: str, order: Mapping[str, bool]) -> Recording:
    reader, writer = os.pipe()
    whole: dict[str, Any] = dict.fromkeys(("module", "virtual", "light", "captured", "unattended"), False) | dict(order)
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    env["PYTHONHASHSEED"] = "0"
    child = subprocess.Popen(
        [sys.executable, str(START), json.dumps({"channel": writer, **whole}), *command],
        cwd=folder, env=env, pass_fds=[writer], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.close(writer)
    sent: list[str] = []
    reading = threading.Thread(target=_read, args=(reader, sent), daemon=True)
    reading.start()
    out, err = child.communicate(stdin, timeout=PATIENCE)
    reading.join(PATIENCE)
    return Recording([json.loads(line) for line in sent], out, err, child.returncode)


def _read(reader: int, into: list[str]) -> None:
    with open(reader, encoding="utf-8") as lines:
        into.extend(lines)
