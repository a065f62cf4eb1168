"""The engine: several runs in one process, and what it tells those who watch."""

from __future__ import annotations

import os
import unittest

from running import python

_TWO_RUNS = """
from lesswait import engine
from lesswait.clock import SECOND
from running import FakeRecorder
made = engine.install(virtual=True)
import asyncio

asyncio.run(asyncio.sleep(5))
recorder = FakeRecorder()
recorder.now_ns = made.now_ns
made.set_recorder(recorder)
async def main():
    await asyncio.sleep(1)
asyncio.run(main())
print(made.now_ns() // SECOND, len(made.loops))
print(recorder.events[1])
print([event for event in recorder.events if event[1] == "timer.set"])
made.set_recorder(None)
count = len(recorder.events)
asyncio.run(asyncio.sleep(1))
print(len(recorder.events) == count, made.recorder)
"""

_EXCHANGED = """
from lesswait import engine
from running import FakeRecorder
made = engine.install(virtual=False)
import asyncio
recorder = FakeRecorder()
made.set_recorder(recorder)
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, int)
    await asyncio.sleep(0.02)
asyncio.run(main())
due = [event[3] for event in recorder.events if event[1] == "timer.set"]
print(made.clock, 10_000 <= due[0] < 5_000_000, 10_000 <= due[1] - due[0] < 1_000_000)
"""

_FORK = """
from lesswait import engine
engine.install(virtual=True)
import concurrent.futures, multiprocessing, os, threading, time
lock = threading.Lock()
threading.Thread(target=lambda: time.sleep(50), daemon=True).start()
time.sleep(1)
pid = os.fork()
if pid == 0:
    time.sleep(2)
    thread = threading.Thread(target=time.sleep, args=(3,))
    thread.start()
    thread.join()
    os._exit(int(time.monotonic()))
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""

_PROCESSES = """
from lesswait import engine
if __name__ == "__main__":
    engine.install(virtual=True)
import asyncio, concurrent.futures, multiprocessing
async def main():
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        print(await asyncio.get_running_loop().run_in_executor(pool, pow, 2, 10))
if __name__ == "__main__":
    asyncio.run(main())
"""


class Runs(unittest.TestCase):
    def test_a_new_recorder_knows_nothing_of_an_earlier_one(self) -> None:
        self.assertEqual(python("-c", _TWO_RUNS).splitlines(), [
            "6 2", "[5000000, 'task.new', 1, 'main', 'Task-1', False]",
            "[[5000000, 'timer.set', 1, 1000000]]", "True None"])

    def test_in_real_time_too(self) -> None:
        self.assertEqual(python("-c", _EXCHANGED).splitlines(), ["None True True"])


@unittest.skipUnless(hasattr(os, "fork"), "no fork here")
class Processes(unittest.TestCase):
    def test_a_forked_child_has_a_clock_of_its_own(self) -> None:
        self.assertEqual(python("-W", "ignore", "-c", _FORK), "6\n")

    def test_a_process_pool_works(self) -> None:
        self.assertEqual(python("-c", _PROCESSES), "1024\n")
