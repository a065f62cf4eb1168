"""Threads, locks and executors on the virtual clock."""

from __future__ import annotations

import asyncio
import concurrent.futures
import hashlib
import os
import queue
import threading
import time
import unittest
from typing import Any

from running import line_of, python, run


def sleepers() -> Any:
    """Four threads that sleep for different times, and note when they wake."""
    log: list[Any] = []

    def work(seconds: float) -> None:
        time.sleep(seconds)
        log.append([seconds, time.monotonic()])

    threads = [threading.Thread(target=work, args=(s,)) for s in (0.4, 0.1, 0.3, 0.1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return log, time.monotonic(), [t.is_alive() for t in threads], threading.active_count()


def primitives() -> Any:
    """Every kind of wait of the threading and queue modules."""
    lock, rlock, event, condition = threading.Lock(), threading.RLock(), threading.Event(), threading.Condition()
    semaphore, barrier = threading.Semaphore(0), threading.Barrier(2)
    plain, simple = queue.Queue(maxsize=1), queue.SimpleQueue()
    log: list[Any] = []

    def note(what: str) -> None:
        log.append([what, time.monotonic()])

    def other() -> None:
        with lock, rlock:
            time.sleep(1)
        event.wait(1)
        event.set()
        time.sleep(1)
        with condition:
            condition.notify()
        semaphore.release()
        barrier.wait()
        plain.put(1)
        plain.put(2)
        time.sleep(1)
        simple.put("end")

    thread = threading.Thread(target=other)
    thread.start()
    time.sleep(0.5)
    with lock:
        note("lock")
    with rlock:
        note("rlock")
    event.wait()
    note("event")
    with condition:
        note("condition")
        condition.wait(timeout=5)
    semaphore.acquire()
    note("semaphore")
    barrier.wait()
    time.sleep(1)
    note(f"queue {plain.get()}{plain.get()}")
    note(simple.get())
    try:
        plain.get(timeout=2)
    except queue.Empty:
        note("empty")
    note(f"lock {lock.acquire(timeout=1)}")
    note(f"lock {lock.acquire(timeout=1)} {lock.acquire(blocking=False)}")
    thread.join()
    return log


def pool() -> Any:
    def work(n: int) -> list[Any]:
        time.sleep(1)
        return [n, time.monotonic()]

    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as executor:
        results = list(executor.map(work, range(5)))
        slow = executor.submit(time.sleep, 10)
        try:
            slow.result(timeout=1)
            late = False
        except TimeoutError:
            late = True
    return results, late, time.monotonic()


def to_threads() -> Any:
    async def beat(log: list[float]) -> None:
        loop = asyncio.get_running_loop()
        while True:
            log.append(loop.time())
            await asyncio.sleep(0.25)

    async def main() -> Any:
        beats: list[float] = []
        heart = asyncio.create_task(beat(beats))
        await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(4)))
        heart.cancel()
        return asyncio.get_running_loop().time(), beats

    return asyncio.run(main())


def sets() -> Any:
    """The places, in the order of creation, at which a set walks threads and an executor's futures."""
    import concurrent.futures

    made: Any = []
    for kind in (threading.Thread, concurrent.futures.Future):
        objects = [kind() for _ in range(20)]
        made.append([objects.index(o) for o in set(objects)])
    return made


def loop_in_a_thread() -> Any:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    async def work(seconds: float) -> float:
        await asyncio.sleep(seconds)
        return loop.time()

    futures = [asyncio.run_coroutine_threadsafe(work(n), loop) for n in (2, 1)]
    results = [future.result() for future in futures]
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()
    return results, time.monotonic()


def threadsafe_calls() -> Any:
    log: list[Any] = []

    async def main() -> None:
        loop, done = asyncio.get_running_loop(), asyncio.Event()

        def work() -> None:
            for n in range(3):
                time.sleep(1)
                loop.call_soon_threadsafe(lambda n=n: log.append([n, loop.time()]))
            loop.call_soon_threadsafe(done.set)

        threading.Thread(target=work).start()
        await done.wait()

    asyncio.run(main())
    return log


def default_pool() -> Any:
    """What the number of processors decides."""
    with concurrent.futures.ThreadPoolExecutor() as executor:
        return os.cpu_count(), executor._max_workers


def timer() -> Any:
    log: list[Any] = []
    late = threading.Timer(2, lambda: log.append(time.monotonic()))
    never = threading.Timer(1, lambda: log.append("never"))
    late.start()
    never.start()
    never.cancel()
    late.join()
    return log


def computing() -> Any:
    """A thread that computes for longer than the monitor's patience costs no virtual time."""

    async def main() -> float:
        loop = asyncio.get_running_loop()
        spent = time.thread_time_ns

        def work() -> None:
            begin = spent()
            while spent() - begin < 400_000_000:
                hashlib.sha256(b"x" * 100_000).hexdigest()

        await asyncio.gather(asyncio.to_thread(work), asyncio.sleep(0.1))
        return loop.time()

    return asyncio.run(main())


def really_waiting() -> Any:
    """A thread reads a pipe that another one fills: one of them waits for something real."""
    readable, writable = os.pipe()

    async def main() -> Any:
        loop, beats = asyncio.get_running_loop(), []

        async def beat() -> None:
            while True:
                beats.append(loop.time())
                await asyncio.sleep(0.02)

        heart = asyncio.create_task(beat())
        loop.call_later(0.1, os.write, writable, b"x")
        data = await asyncio.to_thread(os.read, readable, 1)
        heart.cancel()
        return data.decode(), len(beats) >= 5

    return asyncio.run(main())


def busy_sleep() -> Any:
    """Two threads that yield for ever do not keep the loop from going on."""
    stop = []

    def spin() -> None:
        while not stop:
            time.sleep(0)

    async def main() -> float:
        threads = [threading.Thread(target=spin) for _ in range(2)]
        for thread in threads:
            thread.start()
        await asyncio.sleep(1)
        stop.append(1)
        return asyncio.get_running_loop().time()

    return asyncio.run(main())


def main_blocks_on_lock() -> Any:
    lock = threading.Lock()
    with lock:
        lock.acquire()


def main_blocks_on_join() -> Any:
    event = threading.Event()

    def stuck() -> None:
        event.wait()

    thread = threading.Thread(target=stuck, name="stuck")
    thread.start()
    thread.join()


def loop_blocks_on_future() -> Any:
    async def answer() -> int:
        return 42

    async def main() -> None:
        future = asyncio.run_coroutine_threadsafe(answer(), asyncio.get_running_loop())
        future.result()

    asyncio.run(main())


def abort_in_a_thread() -> Any:
    """The limit is passed on a thread; the main one hears of it where it waits."""
    thread = threading.Thread(target=lambda: [time.sleep(1) for _ in range(100)])
    thread.start()
    thread.join()


def swallowed() -> Any:
    seen = []
    lock = threading.Lock()
    lock.acquire()
    for _ in range(3):
        try:
            lock.acquire()
        except BaseException as exc:
            seen.append(type(exc).__name__)
    return seen


def jobs() -> Any:
    def work() -> None:
        time.sleep(1)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        await asyncio.gather(asyncio.to_thread(work), loop.run_in_executor(None, work))

    asyncio.run(main())


def errors() -> Any:
    lock, seen = threading.Lock(), []
    for call in (lambda: lock.release(), lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2),
                 lambda: threading.Thread().join(), lambda: threading.current_thread().join()):
        try:
            call()
        except Exception as exc:
            seen.append(type(exc).__name__)
    thread = threading.Thread(target=int)
    thread.start()
    try:
        thread.start()
    except RuntimeError as exc:
        seen.append(str(exc))
    thread.join()
    return seen, lock.acquire(), lock.locked(), repr(lock).startswith("<locked _thread.lock object at 0x")


class Threads(unittest.TestCase):
    def test_sleep_side_by_side(self) -> None:
        log, now, alive, count = run(sleepers).value
        self.assertEqual(log, [[0.1, 0.1], [0.1, 0.1], [0.3, 0.3], [0.4, 0.4]])
        self.assertEqual((now, alive, count), (0.4, [False] * 4, 1))

    def test_every_primitive_waits_virtually(self) -> None:
        self.assertEqual(run(primitives).value, [
            ["lock", 1.0], ["rlock", 1.0], ["event", 2.0], ["condition", 2.0], ["semaphore", 3.0],
            ["queue 12", 4.0], ["end", 5.0], ["empty", 7.0], ["lock True", 7.0], ["lock False False", 8.0]])

    def test_a_pool_takes_exact_times(self) -> None:
        results, late, now = run(pool).value
        self.assertEqual(results, [[0, 1.0], [1, 1.0], [2, 2.0], [3, 2.0], [4, 3.0]])
        self.assertEqual((late, now), (True, 13.0))

    def test_a_default_pool_is_the_same_on_every_machine(self) -> None:
        self.assertEqual(run(default_pool).value, [4, 8])

    def test_a_timer_fires_and_can_be_cancelled(self) -> None:
        self.assertEqual(run(timer).value, [2.0])

    def test_computing_takes_no_time(self) -> None:
        self.assertEqual(run(computing).value, 0.1)

    def test_what_waits_for_something_real_lets_the_others_go_on(self) -> None:
        self.assertEqual(run(really_waiting).value, ["x", True])

    def test_yielding_threads_starve_nobody(self) -> None:
        self.assertEqual(run(busy_sleep).value, 1.0)

    def test_errors_are_those_of_threading(self) -> None:
        self.assertEqual(run(errors).value, [
            ["RuntimeError", "ValueError", "ValueError", "RuntimeError", "RuntimeError",
             "threads can only be started once"], True, True, True])


class Sets(unittest.TestCase):
    def test_have_one_order_in_every_process(self) -> None:
        first, *others = (run(sets).value for _ in range(3))
        self.assertEqual(others, [first, first])
        for order in first:
            self.assertNotEqual(order, sorted(order))


class Loops(unittest.TestCase):
    def test_to_thread_runs_side_by_side(self) -> None:
        self.assertEqual(run(to_threads).value, [1.0, [0.0, 0.25, 0.5, 0.75, 1.0]])

    def test_a_loop_may_run_in_a_thread(self) -> None:
        self.assertEqual(run(loop_in_a_thread).value, [[2.0, 1.0], 2.0])

    def test_threads_may_call_into_a_loop(self) -> None:
        self.assertEqual(run(threadsafe_calls).value, [[0, 1.0], [1, 2.0], [2, 3.0]])

    def test_jobs_are_recorded(self) -> None:
        events = run(jobs, traced=True).of("thread.submit", "thread.begin", "thread.end", "block.begin", "block.end")
        self.assertEqual(events, [
            [0, "thread.submit", 1, "work"], [0, "thread.begin", 1, "asyncio_0"],
            [0, "block.begin", "time.sleep(1)", "work", False],
            [0, "thread.submit", 2, "work"], [0, "thread.begin", 2, "asyncio_1"],
            [0, "block.begin", "time.sleep(1)", "work", False],
            [1_000_000, "block.end"], [1_000_000, "thread.end", 1],
            [1_000_000, "block.end"], [1_000_000, "thread.end", 2]])


class Deadlocks(unittest.TestCase):
    def test_a_lock_that_nobody_releases(self) -> None:
        outcome = run(main_blocks_on_lock)
        line = line_of(main_blocks_on_lock, "lock.acquire()")
        self.assertEqual(outcome.error and outcome.error[0], "Deadlock")
        self.assertEqual(outcome.waiting, [
            ["MainThread", "main_blocks_on_lock", "lock.acquire", "Lock.acquire()", line]])

    def test_a_thread_that_never_ends(self) -> None:
        outcome = run(main_blocks_on_join)
        self.assertEqual(outcome.waiting, [
            ["MainThread", "main_blocks_on_join", "thread.join", "Thread.join()",
             line_of(main_blocks_on_join, "thread.join()")],
            ["stuck", "main_blocks_on_join.<locals>.stuck", "event.wait", "Event.wait()",
             line_of(main_blocks_on_join, "event.wait()")]])

    def test_waiting_for_the_loop_on_its_own_thread(self) -> None:
        outcome = run(loop_blocks_on_future)
        self.assertEqual(outcome.error and outcome.error[0], "Deadlock")
        self.assertEqual(outcome.waiting, [
            ["Task-1", "loop_blocks_on_future.<locals>.main", "future.result", "Future.result()",
             line_of(loop_blocks_on_future, "future.result()")]])

    def test_the_main_thread_hears_of_a_limit(self) -> None:
        outcome = run(abort_in_a_thread, limit_ns=10_000_000_000)
        self.assertEqual((outcome.error or [""])[0], "VirtualLimit")
        self.assertEqual(outcome.hooked, "VirtualLimit")
        self.assertEqual(outcome.now, 10.0)

    def test_an_abort_that_is_swallowed_comes_again(self) -> None:
        self.assertEqual(run(swallowed).value, ["Deadlock"] * 3)


_AT_THE_END = """
from lesswait import engine
engine.install(virtual=True)
import concurrent.futures, threading, time
threading.Thread(target=lambda: (time.sleep(3), print("late", time.monotonic()))).start()
threading.Thread(target=lambda: (time.sleep(9), print("never")), daemon=True).start()
executor = concurrent.futures.ThreadPoolExecutor()
executor.submit(lambda: (time.sleep(4), print("later", time.monotonic())))
print("end", time.monotonic())
"""

_AFTER_AN_ABORT = """
import sys
sys.stderr = sys.stdout
from lesswait import engine
engine.install(virtual=True, limit_ns=5_000_000_000)
import concurrent.futures, threading, time
executor = concurrent.futures.ThreadPoolExecutor()
executor.submit(lambda: time.sleep(8))
threading.Thread(target=lambda: time.sleep(9)).start()
try:
    time.sleep(7)
except BaseException as exc:
    print(type(exc).__name__)
"""


class End(unittest.TestCase):
    def test_the_interpreter_waits_for_threads_that_are_no_daemons(self) -> None:
        self.assertEqual(python("-c", _AT_THE_END).split("\n")[:3], ["end 0.0", "late 3.0", "later 4.0"])
        self.assertNotIn("never", python("-c", _AT_THE_END))

    def test_the_interpreter_ends_after_an_abort(self) -> None:
        self.assertEqual(python("-c", _AFTER_AN_ABORT), "VirtualLimit\n")
