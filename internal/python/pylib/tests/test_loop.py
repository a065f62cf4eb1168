"""The event loop: virtual time, order, ends, and every way of getting one."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
import sys
import threading
import time
import unittest
import warnings
from typing import Any

import lesswait
from lesswait.clock import real
from running import line_of, python, run

WINDOWS = sys.platform == "win32"


def sleep_exactly() -> Any:
    async def main() -> Any:
        loop, seen = asyncio.get_running_loop(), []
        for seconds in (0.1, 0.2, 1 / 3, 1e7, 86_400):
            before = time.monotonic_ns()
            await asyncio.sleep(seconds)
            seen.append(time.monotonic_ns() - before)
        return seen, loop.time() == time.monotonic()

    return asyncio.run(main())


def equal_timers() -> Any:
    order: list[int] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        for n in range(50):
            loop.call_later(1, order.append, n)
        loop.call_at(loop.time() + 1, order.append, 50)
        await asyncio.gather(*(note(n) for n in range(51, 100)))

    async def note(n: int) -> None:
        await asyncio.sleep(1)
        order.append(n)

    asyncio.run(main())
    return order


def cancelled_timers() -> Any:
    """Far more timers are cancelled than fire."""

    async def main() -> float:
        loop = asyncio.get_running_loop()
        for _ in range(20):
            for handle in [loop.call_later(1_000, print) for _ in range(500)]:
                handle.cancel()
            await asyncio.wait_for(asyncio.sleep(0.1), 500)
        assert len(loop._scheduled) < 1_000  # type: ignore[attr-defined]
        return loop.time()

    return asyncio.run(main())


def orders() -> Any:
    """What asyncio keeps in sets, or starts from one, comes in the order of creation."""

    async def work(n: int, log: list[int]) -> int:
        log.append(n)
        try:
            await asyncio.sleep(1 + n % 3)
        except asyncio.CancelledError:
            log.append(-n)
            raise
        return n

    async def main() -> Any:
        log: list[int] = []
        completed = [await each for each in asyncio.as_completed([work(n, log) for n in range(12)])]
        tasks = [asyncio.create_task(work(n, [])) for n in range(12)]
        done, _ = await asyncio.wait(tasks)
        cancelled: list[int] = []
        try:
            async with asyncio.TaskGroup() as group:
                for n in range(1, 12):
                    group.create_task(work(n, cancelled))
                await asyncio.sleep(0)
                raise KeyError
        except* KeyError:
            pass
        return log, completed, [t.result() for t in done], [hash(t) for t in tasks], cancelled[11:]

    return asyncio.run(main())


def looks() -> Any:
    """What a learner prints."""

    async def main() -> Any:
        task = asyncio.create_task(asyncio.sleep(0))
        named = asyncio.create_task(asyncio.sleep(0), name="mine")
        future = asyncio.get_running_loop().create_future()
        return [repr(task), named.get_name(), repr(future), type(task).__name__, repr(type(task)), str(asyncio.Task),
                isinstance(task, asyncio.Task), isinstance(task, asyncio.Future), asyncio.isfuture(task),
                repr(asyncio.get_running_loop()), asyncio.current_task().get_name(),  # type: ignore[union-attr]
                isinstance(asyncio.get_running_loop(), asyncio.SelectorEventLoop)]

    return asyncio.run(main())


def ways_to_a_loop() -> Any:
    """Each way gives a loop on the virtual clock, and none warns where asyncio itself doesn't."""
    warnings.simplefilter("error")

    async def nap() -> str:
        await asyncio.sleep(1)
        return type(asyncio.get_running_loop()).__mro__[1].__name__

    names = [asyncio.run(nap()), asyncio.run(nap(), loop_factory=asyncio.SelectorEventLoop),
             asyncio.run(nap(), loop_factory=asyncio.new_event_loop)]
    with asyncio.Runner() as runner:
        names += [runner.run(nap()), runner.run(nap())]
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    names.append(asyncio.get_event_loop().run_until_complete(nap()))
    loop.close()
    asyncio.set_event_loop(None)
    if sys.version_info >= (3, 13):
        names.append(asyncio.run(nap(), loop_factory=asyncio.EventLoop))
    warnings.simplefilter("ignore")
    asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
    names.append(asyncio.run(nap()))
    return names, time.monotonic() == len(names)


def structured() -> Any:
    """Task groups, timeouts, generators, wait_for, shield, cancellation."""

    async def ticks() -> Any:
        try:
            for n in range(5):
                await asyncio.sleep(1)
                yield n
        finally:
            await asyncio.sleep(0.5)
            log.append(["closed", time.monotonic()])

    log: list[Any] = []

    async def main() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(1))
            group.create_task(asyncio.sleep(2))
        log.append(["group", time.monotonic()])
        try:
            async with asyncio.timeout(3):
                await asyncio.sleep(10)
        except TimeoutError:
            log.append(["timeout", time.monotonic()])
        inner = asyncio.create_task(asyncio.sleep(4, "inner"))
        try:
            await asyncio.wait_for(asyncio.shield(inner), 1)
        except TimeoutError:
            log.append([await inner, time.monotonic()])
        async with contextlib.aclosing(ticks()) as generator:
            async for n in generator:
                if n == 1:
                    break

    asyncio.run(main())
    return log


def eager() -> Any:
    log: list[Any] = []

    async def work(name: str) -> None:
        log.append(name)
        await asyncio.sleep(1)
        log.append(name.upper())

    async def main() -> None:
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        task = asyncio.create_task(work("a"), name="first")
        log.append([task.get_name(), task.done(), type(task) is asyncio.Task])
        await task

    asyncio.run(main())
    return log


def eager_start() -> Any:
    log: list[str] = []

    async def work() -> None:
        log.append("in")

    async def main() -> None:
        task = asyncio.create_task(work(), eager_start=True)  # type: ignore[call-arg]
        log.append("out")
        await task

    asyncio.run(main())
    return log


def own_factory() -> Any:
    async def main() -> Any:
        loop = asyncio.get_running_loop()
        loop.set_task_factory(lambda loop, coro, **options: asyncio.Task(coro, loop=loop, **options))
        named = asyncio.create_task(asyncio.sleep(1), name="mine")
        plain = asyncio.create_task(asyncio.sleep(1))
        await asyncio.gather(named, plain)
        return named.get_name(), plain.get_name()

    return asyncio.run(main())


def hooks() -> Any:
    async def child() -> None:
        await asyncio.sleep(0.5)

    async def main() -> None:
        task = asyncio.create_task(child())
        await asyncio.sleep(0)
        late = asyncio.create_task(asyncio.sleep(9))
        await task
        late.cancel("enough")
        late.set_name("late")
        asyncio.get_running_loop().call_later(9, print).cancel()
        await asyncio.wait([late])

    asyncio.run(main())


def eager_hooks() -> Any:
    async def child() -> None:
        await asyncio.sleep(0.5)

    async def main() -> None:
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        await asyncio.create_task(child())

    asyncio.run(main())


def yields_after_waits() -> Any:
    told = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        loop.call_soon(future.set_result, None)
        await future
        told.append("future")
        await future
        told.append("done")
        for word in ("yield", "again"):
            await asyncio.sleep(0)
            told.append(word)
        await asyncio.sleep(0.5)
        told.append("timer")
        await asyncio.sleep(0)
        told.append("yield")

    asyncio.run(main())
    return told


def unhandled() -> Any:
    async def main() -> None:
        asyncio.get_running_loop().call_soon(lambda: 1 / 0)
        await asyncio.sleep(0)

    asyncio.run(main())


def debug_mode() -> Any:
    async def main() -> None:
        asyncio.get_running_loop().slow_callback_duration = 0.5
        asyncio.create_task(asyncio.sleep(0))
        time.sleep(1)

    asyncio.run(main(), debug=True)


def deadlock() -> Any:
    async def waiter(event: asyncio.Event) -> None:
        await event.wait()

    async def main() -> None:
        event = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(waiter(event), name="left")
            group.create_task(asyncio.sleep(5))

    asyncio.run(main())


def deadlock_beside_an_idle_pool() -> Any:
    async def main() -> None:
        await asyncio.to_thread(time.sleep, 1)
        await asyncio.get_running_loop().create_future()

    asyncio.run(main())


def stubborn() -> Any:
    """Catches everything, cleans up with awaits, and goes on."""
    seen = []

    async def main() -> None:
        try:
            await asyncio.sleep(float("inf"))
        finally:
            await asyncio.sleep(1)

    async def late() -> None:
        for _ in range(10):
            try:
                time.sleep(1_000)
            except BaseException:
                pass
            await asyncio.sleep(1)

    for program in (main, late):
        try:
            asyncio.run(program())
        except BaseException as exc:
            seen.append(type(exc).__name__)
    return seen


def stubborn_task() -> Any:
    """The abort is raised in a task, which swallows it."""

    async def main() -> None:
        try:
            time.sleep(1_000)
        except BaseException:
            pass
        await asyncio.sleep(0)
        await asyncio.sleep(1)

    asyncio.run(main())


def for_ever() -> Any:
    async def main() -> None:
        while True:
            await asyncio.sleep(1)

    asyncio.run(main())


def livelock() -> Any:
    async def main() -> None:
        while True:
            await asyncio.sleep(0)

    asyncio.run(main())


def ping_pong() -> Any:
    async def player(mine: asyncio.Event, other: asyncio.Event) -> None:
        while True:
            await mine.wait()
            mine.clear()
            other.set()

    async def main() -> None:
        a, b = asyncio.Event(), asyncio.Event()
        a.set()
        await asyncio.gather(player(a, b), player(b, a))

    asyncio.run(main())


def spinning_beside_a_timer() -> Any:
    async def main() -> Any:
        loop, done, turns = asyncio.get_running_loop(), [], 0
        loop.call_later(1, done.append, 1)
        while not done:
            turns += 1
            await asyncio.sleep(0)
        return loop.time(), turns

    return asyncio.run(main())


def busy_pipeline() -> Any:
    """Many turns at one instant, in which tasks wake each other, take no time."""

    async def producer(queue: asyncio.Queue[int | None]) -> None:
        for n in range(20_000):
            await queue.put(n)
        await queue.put(None)

    async def main() -> Any:
        queue: asyncio.Queue[int | None] = asyncio.Queue(maxsize=1)
        task, total = asyncio.create_task(producer(queue)), 0
        async with asyncio.timeout(5):
            while (n := await queue.get()) is not None:
                total += n
        await task
        return total, asyncio.get_running_loop().time()

    return asyncio.run(main())


def subprocess_in_real_time() -> Any:
    """A child that waits for this program: neither does the clock stand still for it nor jump to the timeout."""

    async def main() -> Any:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-S", "-c", "print(input())", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
        assert process.stdin is not None and process.stdout is not None
        answer = asyncio.create_task(asyncio.wait_for(process.stdout.read(), 3_600))
        for _ in range(10):
            await asyncio.sleep(0.01)
        waits = not answer.done()
        process.stdin.write(b"hi\n")
        return (await answer).decode().strip(), waits, await process.wait()

    return asyncio.run(main())


def real_descriptors() -> Any:
    readable, writable = os.pipe()

    async def main() -> Any:
        loop = asyncio.get_running_loop()
        arrived = loop.create_future()
        loop.add_reader(readable, lambda: arrived.set_result(os.read(readable, 9).decode()))
        loop.call_later(0.05, os.write, writable, b"data")
        value = await arrived
        loop.remove_reader(readable)
        before = loop.time()
        await asyncio.sleep(1_000)
        return value, loop.time() - before

    return asyncio.run(main())


def blocking_child() -> Any:
    import subprocess

    # It sleeps when its input has ended, which is not before it is waited for.
    child = "import sys, time; sys.stdin.read(); time.sleep(0.2)"
    begin, began = time.monotonic(), real.monotonic()
    subprocess.run([sys.executable, "-S", "-c", child], input=b"", check=True)
    return 0.2 <= time.monotonic() - begin <= real.monotonic() - began


def two_loops_with_descriptors() -> Any:
    """Two threads' loops both watch a real descriptor; neither starves the other."""
    pipes = [os.pipe(), os.pipe()]

    async def main(mine: int, other: int) -> str:
        loop = asyncio.get_running_loop()
        arrived = loop.create_future()
        loop.add_reader(mine, lambda: arrived.set_result(os.read(mine, 9).decode()))
        loop.call_later(0.05, os.write, other, b"x")
        try:
            return await arrived
        finally:
            loop.remove_reader(mine)

    results: list[str] = []
    thread = threading.Thread(target=lambda: results.append(asyncio.run(main(pipes[0][0], pipes[1][1]))))
    thread.start()
    results.append(asyncio.run(main(pipes[1][0], pipes[0][1])))
    thread.join()
    return results


def signals() -> Any:
    async def main() -> Any:
        loop, got = asyncio.get_running_loop(), asyncio.Event()
        loop.add_signal_handler(signal.SIGUSR1, got.set)
        loop.call_later(1, os.kill, os.getpid(), signal.SIGUSR1)
        await asyncio.wait_for(got.wait(), 10)
        loop.remove_signal_handler(signal.SIGUSR1)
        return loop.time()

    return asyncio.run(main())


def live() -> Any:
    """The traced loop in real time."""

    async def main() -> Any:
        loop = asyncio.get_running_loop()
        begin = time.monotonic()
        await asyncio.gather(asyncio.sleep(0.05), asyncio.to_thread(time.sleep, 0.05))
        return time.monotonic() - begin >= 0.05, abs(loop.time() - time.monotonic()) < 10

    return asyncio.run(main())


def live_child() -> Any:
    async def main() -> Any:
        process = await asyncio.create_subprocess_exec(sys.executable, "-S", "-c", "print(1)",
                                                       stdout=asyncio.subprocess.PIPE)
        return (await process.communicate())[0].decode().strip()

    return asyncio.run(main())


class Time(unittest.TestCase):
    def test_sleeps_are_exact(self) -> None:
        self.assertEqual(run(sleep_exactly, limit_ns=1 << 61).value, [
            [100_000_000, 200_000_000, 333_333_333, 10**16, 86_400 * 10**9], True])

    def test_equal_timers_fire_in_order(self) -> None:
        self.assertEqual(run(equal_timers).value, list(range(100)))

    def test_cancelled_timers_are_dropped(self) -> None:
        self.assertAlmostEqual(run(cancelled_timers).value, 2.0)

    def test_timeouts_groups_and_generators(self) -> None:
        self.assertEqual(run(structured).value, [
            ["group", 2.0], ["timeout", 5.0], ["inner", 9.0], ["closed", 11.5]])

    def test_spinning_beside_a_timer_takes_time(self) -> None:
        now, turns = run(spinning_beside_a_timer).value
        self.assertEqual(now, 1.0)
        self.assertLess(turns, 4_000)

    def test_waking_each_other_takes_none(self) -> None:
        self.assertEqual(run(busy_pipeline).value, [199_990_000, 0.0])


class Order(unittest.TestCase):
    def test_sets_of_tasks_keep_theirs(self) -> None:
        log, completed, done, hashes, cancelled = run(orders).value
        self.assertEqual(log, list(range(12)))
        self.assertEqual(completed, sorted(range(12), key=lambda n: n % 3))
        self.assertEqual(sorted(done), list(range(12)))
        self.assertEqual(hashes, list(range(hashes[0], hashes[0] - 12, -1)))
        self.assertEqual(cancelled, [-n for n in range(1, 12)])

    def test_is_the_same_for_every_hash_seed_and_address(self) -> None:
        code = ("import random, sys; junk = [object() for _ in range(random.randrange(9999))]; "
                "import running, test_loop; running.main('test_loop', 'orders', {'traced': True})")
        first, second = (python("-c", code, PYTHONHASHSEED=str(random.randrange(1, 9999))) for _ in range(2))
        self.assertIn("step.begin", first)
        self.assertEqual(first, second)


class Looks(unittest.TestCase):
    def test_are_those_of_asyncio(self) -> None:
        value = run(looks).value
        self.assertRegex(value[0], r"^<Task pending name='Task-2' coro=<sleep\(\) running at .*>>$")
        self.assertEqual(value[1:6], ["mine", "<Future pending>", "Task", "<class '_asyncio.Task'>",
                                      "<class '_asyncio.Task'>"])
        self.assertEqual(value[6:9], [True, True, True])
        self.assertRegex(value[9], r"^<_\w+SelectorEventLoop running=True closed=False debug=False>$")
        self.assertEqual(value[10:], ["Task-1", True])

    def test_debug_mode_warns_of_slow_callbacks_and_hides_this_package(self) -> None:
        error = run(debug_mode).err
        self.assertIn("took 1.000 seconds", error)
        self.assertNotIn(os.path.dirname(lesswait.__file__), error)


class Ways(unittest.TestCase):
    def test_all_give_our_loop(self) -> None:
        names, on_the_clock = run(ways_to_a_loop).value
        self.assertEqual(set(names), {"TracedLoop"})
        self.assertTrue(on_the_clock)

    def test_eager_factory(self) -> None:
        self.assertEqual(run(eager).value, ["a", ["first", False, True], "A"])

    @unittest.skipIf(sys.version_info < (3, 14), "create_task() has eager_start since 3.14")
    def test_eager_start(self) -> None:
        self.assertEqual(run(eager_start).value, ["in", "out"])

    def test_own_factory(self) -> None:
        counts_named = sys.version_info < (3, 14)  # there the name comes after the task
        self.assertEqual(run(own_factory).value, ["mine", "Task-3" if counts_named else "Task-2"])


class Hooks(unittest.TestCase):
    def test_are_called_in_order(self) -> None:
        events = [e for e in run(hooks, traced=True).events if e[1][:4] not in ("poll", "tick", "loop")]
        self.assertEqual(events[:21], [
            [0, "task.new", 1, "main", "Task-1", False], [0, "task.ready", 1, None],
            [0, "step.begin", 1],
            [0, "task.new", 2, "child", "Task-2", False], [0, "task.ready", 2, "T1"],
            [0, "task.ready", 1, None], [0, "step.end", 1, False],
            [0, "step.begin", 2], [0, "timer.set", 1, 500_000], [0, "step.end", 2, False],
            [0, "step.begin", 1],
            [0, "task.new", 3, "sleep", "Task-3", False], [0, "task.ready", 3, "T1"],
            [0, "step.end", 1, False],
            [0, "step.begin", 3], [0, "timer.set", 2, 9_000_000], [0, "step.end", 3, False],
            [500_000, "timer.fire", 1], [500_000, "task.ready", 2, "H1"],
            [500_000, "step.begin", 2], [500_000, "task.ready", 1, "T2"]])
        self.assertIn([500_000, "cancel.req", 3, "enough"], events)
        self.assertIn([500_000, "task.name", 3, "late"], events)
        self.assertEqual([e[2] for e in events if e[1] == "timer.cancel"], [3, 2])

    def test_turns_and_polls(self) -> None:
        events = run(hooks, traced=True).of("loop.new", "loop.closed", "tick", "poll.begin", "poll.end")
        self.assertEqual(events[0], [0, "loop.new"])
        self.assertEqual(events[-1], [500_000, "loop.closed"])
        self.assertIn([0, "poll.begin", 500_000_000], events)
        after = events.index([0, "poll.begin", 500_000_000])
        self.assertEqual(events[after + 1:after + 3], [[500_000, "poll.end", 0], [500_000, "tick", 1, 1]])

    def test_an_eager_step_is_one(self) -> None:
        events = run(eager_hooks, traced=True).of("task.new", "step.begin", "step.end", "task.ready")
        self.assertEqual(events[:7], [
            [0, "task.new", 1, "main", "Task-1", False], [0, "task.ready", 1, None], [0, "step.begin", 1],
            [0, "task.new", 2, "child", "Task-2", True], [0, "step.begin", 2], [0, "step.end", 2, False],
            [0, "step.end", 1, False]])

    def test_a_step_after_any_other_is_run(self) -> None:
        for traced in (False, True):
            outcome = run(yields_after_waits, traced=traced)
            self.assertEqual((outcome.value, outcome.err), (["future", "done", "yield", "again", "timer", "yield"], ""))

    def test_the_exception_handler_is_told(self) -> None:
        outcome = run(unhandled, traced=True)
        self.assertEqual(len(outcome.of("loop.exception")), 1)
        self.assertIn("ZeroDivisionError", outcome.err)


class Ends(unittest.TestCase):
    def test_a_deadlock_names_every_task_and_its_line(self) -> None:
        outcome = run(deadlock)
        self.assertEqual(outcome.error and outcome.error[0], "Deadlock")
        self.assertEqual(outcome.now, 5.0)
        self.assertEqual([[w[0], w[1].rpartition(".")[2], w[4]] for w in outcome.waiting], [
            ["Task-1", "main", line_of(deadlock, "async with")],
            ["left", "waiter", line_of(deadlock, "await event.wait()")]])
        self.assertEqual(outcome.err, "")

    def test_the_record_ends_there(self) -> None:
        outcome = run(deadlock, traced=True)
        self.assertEqual(outcome.of("cancel.req"), [])
        self.assertEqual(outcome.events[-1][:2], [5_000_000, "poll.begin"])

    def test_an_idle_pool_is_no_way_out(self) -> None:
        outcome = run(deadlock_beside_an_idle_pool)
        self.assertEqual((outcome.error or [""])[0], "Deadlock")
        self.assertEqual([w[0] for w in outcome.waiting], ["Task-1"])

    def test_nothing_goes_on_after_an_abort(self) -> None:
        outcome = run(stubborn)
        self.assertEqual(outcome.value, ["Deadlock", "Deadlock"])
        self.assertEqual(outcome.now, 0.0)

    def test_a_task_can_not_swallow_it(self) -> None:
        outcome = run(stubborn_task, limit_ns=10**9)
        self.assertEqual((outcome.error or [""])[0], "VirtualLimit")
        self.assertEqual(outcome.now, 1.0)

    def test_the_limit(self) -> None:
        outcome = run(for_ever, limit_ns=100 * 10**9)
        self.assertEqual((outcome.error or [""])[0], "VirtualLimit")
        self.assertEqual([w[4] for w in outcome.waiting], [line_of(for_ever, "asyncio.sleep(1)")])

    def test_livelock(self) -> None:
        outcome = run(livelock)
        self.assertEqual((outcome.error or [""])[0], "Livelock")
        self.assertEqual([w[4] for w in outcome.waiting], [line_of(livelock, "asyncio.sleep(0)")])

    def test_tasks_that_wake_each_other_for_ever(self) -> None:
        self.assertEqual((run(ping_pong).error or [""])[0], "Livelock")


class Real(unittest.TestCase):
    @unittest.skipIf(WINDOWS, "a selector loop has no subprocesses there")
    def test_subprocesses_take_real_time(self) -> None:
        self.assertEqual(run(subprocess_in_real_time).value, ["hi", True, 0])

    @unittest.skipIf(WINDOWS, "a selector loop can't watch pipes there")
    def test_so_do_descriptors_and_nothing_else(self) -> None:
        self.assertEqual(run(real_descriptors).value, ["data", 1000.0])

    @unittest.skipIf(WINDOWS, "a selector loop can't watch pipes there")
    def test_two_loops_with_descriptors(self) -> None:
        self.assertEqual(run(two_loops_with_descriptors).value, ["x", "x"])

    def test_a_blocking_child_moves_the_clock(self) -> None:
        self.assertTrue(run(blocking_child).value)

    @unittest.skipIf(WINDOWS, "no such signals there")
    def test_signals_arrive(self) -> None:
        self.assertEqual(run(signals).value, 1.0)

    def test_the_loop_in_real_time(self) -> None:
        for traced in (False, True):
            self.assertEqual(run(live, virtual=False, traced=traced).value, [True, True])
        events = {e[1] for e in run(live, virtual=False, traced=True).events}
        self.assertLessEqual({"task.new", "step.begin", "timer.fire", "poll.begin", "thread.begin"}, events)

    @unittest.skipIf(WINDOWS, "a selector loop has no subprocesses there")
    def test_a_child_in_real_time(self) -> None:
        self.assertEqual(run(live_child, virtual=False, traced=True).value, "1")

    def test_order_and_looks_are_the_same_in_real_time(self) -> None:
        self.assertEqual(run(looks, virtual=False, traced=True).value[1:], run(looks).value[1:])
        self.assertEqual(run(looks, virtual=False).value[6:9], [True, True, True])
