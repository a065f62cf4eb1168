"""A rehearsal, which nobody may notice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unittest
from typing import Any

_BEFORE_AND_AFTER = """
import asyncio, contextvars, json, linecache, logging, os, signal, sys, threading, time, warnings
from lesswait import worker
worker.prepare()
from lesswait import jumps
from lesswait.judge import rehearsal

def names(owner):
    return {name: id(value) for name, value in vars(owner).items() if name != "__warningregistry__"}

def state():
    classes = [asyncio.Task, asyncio.Queue, asyncio.Semaphore, asyncio.TaskGroup, asyncio.Runner, threading.Thread]
    modules = [module for name, module in sys.modules.items() if not name.startswith(("lesswait", "__main__"))]
    return {
        "modules": sorted(sys.modules),
        "names": [names(owner) for owner in [*modules, *classes]],
        "registries": [name for name, module in sys.modules.items() if "__warningregistry__" in vars(module)],
        "files": sorted(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else [],
        "lines": sorted(linecache.cache),
        "counters": [repr(asyncio.tasks._task_name_counter), repr(threading._counter)],
        "threads": [thread.name for thread in threading.enumerate()],
        "tools": [sys.monitoring.get_tool(number) for number in range(6)],
        "armed": list(jumps._armed),
        "hooks": [repr(hook) for hook in sys.get_asyncgen_hooks()],
        "origin": sys.get_coroutine_origin_tracking_depth(),
        "signal": repr(signal.getsignal(signal.SIGINT)),
        "filters": repr(warnings.filters),
        "context": len(contextvars.copy_context()),
        "argv": sys.argv, "path": sys.path, "folder": os.getcwd(),
        "logging": sorted(logging.root.manager.loggerDict),
    }

before = state()
rehearsal.rehearse()
after = state()
print([key for key in before if before[key] != after[key]])
print(rehearsal.rehearse.cache_info().currsize, time.monotonic() > 1)
"""

_ANSWER = """
import asyncio
import queue
import threading
import time
from lab import fetch

class Thing:
    pass

async def one(gate, url):
    async with gate:
        return await fetch(url)

async def fetch_all(urls):
    print(asyncio.current_task().get_name(), hash(asyncio.current_task()), time.monotonic(), threading.Thread().name)
    gate = asyncio.Semaphore(2)
    tasks = {asyncio.create_task(one(gate, url)) for url in urls}
    done, _ = await asyncio.wait(tasks)
    await asyncio.to_thread(time.sleep, 1)
    return [task.get_name() for task in done] + [task.result() for task in done]
"""

_CHECK = """
from lesswait.judge import Given, check, fail

NAME = "fetch_all"
GIVEN = {"fetch": Given(lambda url: f"Data from {url}")}

@check("all of them")
def all_of_them(ex):
    run = ex.run(["a", "b", "c"], waits={"fetch": {"a": 3, "b": 1, "c": [2, 4]}}, best=3)
    run.sound()
    run.nothing_left()

@check("a wrong one")
def a_wrong_one(ex):
    run = ex.run(["a", "b"], best=1)
    fail("wrong-value", got=repr(run.value))
"""

_FORKED = """
import os, sys
from lesswait import worker
worker.prepare()
pid = os.fork()
if pid:
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
request = worker._receive(3)
worker.serve(request, 4, 5)
"""


def python(source: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Run a source in a process of its own, on the package under test."""
    flags = ["-s", "-P", "-S", "-B", "-X", "utf8"]
    return subprocess.run([sys.executable, *flags, "-c", source], env=os.environ | {"PYTHONHASHSEED": "0"},
                          capture_output=True, text=True, timeout=120, **more)


def judged(source: str, *lines: dict[str, Any]) -> tuple[str, str]:
    """What a worker of this source sends and prints that is given these lines."""
    (request, asks), (receives, result), (_, crash) = os.pipe(), os.pipe(), os.pipe()
    with open(asks, "w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(line) + "\n" for line in lines)
    place = f"import os\nfor fd, at in (({request}, 3), ({result}, 4), ({crash}, 5)): os.dup2(os.dup(fd), at + 100)\n"
    place += "for at in (3, 4, 5): os.dup2(at + 100, at)\n"
    ended = python(place + source, pass_fds=(request, result, crash))
    for fd in (request, result, crash):
        os.close(fd)
    with open(receives, encoding="utf-8") as stream:
        sent = [line for line in stream if not line.startswith('{"hello"')]
    return "".join(sent), ended.stdout + ended.stderr


class Rehearsing(unittest.TestCase):
    def test_nothing_is_left_behind(self) -> None:
        ended = python(_BEFORE_AND_AFTER)
        self.assertEqual((ended.stdout, ended.stderr), ("[]\n1 True\n", ""))

    @unittest.skipIf(sys.platform == "win32", "workers get their descriptors in another way")
    def test_a_check_says_the_same_after_it(self) -> None:
        request = {"op": "check", "file": "fetch_all.py", "source": _ANSWER, "check": _CHECK, "nonce": "n", "starter": ""}
        worker = "from lesswait import worker\nworker.main()\n"
        sent, printed = warm = judged(worker, request)
        self.assertIn('"code":"wrong-value"', sent)
        self.assertIn("answer -3 0.0 Thread-1", printed)
        self.assertEqual(judged(worker, {"ahead": {"check": _CHECK}}, request), warm)
        self.assertEqual(judged(_FORKED, request), warm)


if __name__ == "__main__":
    unittest.main()
