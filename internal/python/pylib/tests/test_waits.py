"""What a suspended task waits for."""

from __future__ import annotations

import asyncio
import unittest
from collections.abc import Awaitable, Callable
from typing import Any

from lesswait.waits import Wait, describe

FILES = {__file__}


async def suspended(make: Callable[[], Awaitable[Any]], turns: int = 3) -> Wait:
    """The wait in which a task that awaits what `make` makes comes to rest."""

    async def learner() -> None:
        await make()  # the learner's line

    task = asyncio.create_task(learner())
    for _ in range(turns):
        await asyncio.sleep(0)
    wait = describe(task, FILES)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return wait


class Kinds(unittest.IsolatedAsyncioTestCase):
    async def check(self, kind: str, what: str, obj: str | None, make: Callable[[], Awaitable[Any]]) -> None:
        """A wait of this kind, told in these words, at the learner's line."""
        wait = await suspended(make)
        line = suspended.__code__.co_firstlineno + 4
        self.assertEqual(wait, Wait(kind, what, obj, line, "learner"))

    async def test_sleep(self) -> None:
        await self.check("sleep", "sleep(0.5)", None, lambda: asyncio.sleep(0.5))
        await self.check("sleep", "sleep(60)", None, lambda: asyncio.sleep(60))

    async def test_primitives(self) -> None:
        semaphore, event, condition = asyncio.Semaphore(0), asyncio.Event(), asyncio.Condition()
        lock = asyncio.Lock()
        await lock.acquire()
        await self.check("semaphore", "semaphore", "S1", semaphore.acquire)
        await self.check("lock", "lock", "L1", lock.acquire)
        await self.check("event", "event", "O1", event.wait)
        await self.check("barrier", "barrier", "O1", asyncio.Barrier(2).wait)

        async def wait() -> None:
            async with condition:
                await condition.wait()

        self.assertEqual((await suspended(wait)).kind, "condition")

    async def test_queues(self) -> None:
        full: asyncio.Queue[int] = asyncio.Queue(1)
        full.put_nowait(1)
        await self.check("queue.get", "queue.get", "Q1", asyncio.Queue[int]().get)
        await self.check("queue.put", "queue.put", "Q1", lambda: full.put(2))
        await self.check("queue.join", "queue.join", "Q1", full.join)

    async def test_several(self) -> None:
        def sleeps() -> list[asyncio.Task[None]]:
            return [asyncio.create_task(asyncio.sleep(9)) for _ in range(3)]

        await self.check("gather", "gather of 3", None, lambda: asyncio.gather(*sleeps()))
        await self.check("wait", "wait for 3", None, lambda: asyncio.wait(sleeps()))
        await self.check("as_completed", "as_completed", None, lambda: next(iter(asyncio.as_completed(sleeps()))))

    async def test_tasks_and_futures(self) -> None:
        task = asyncio.create_task(asyncio.sleep(9))
        await self.check("task", "task", None, lambda: task)
        task = asyncio.create_task(asyncio.sleep(9))
        await self.check("shield", "shield", None, lambda: asyncio.shield(task))
        await self.check("future", "future", None, asyncio.get_running_loop().create_future)

    async def test_timeouts_say_what_they_limit(self) -> None:
        await self.check("sleep", "timeout(2): sleep(9)", None, lambda: asyncio.wait_for(asyncio.sleep(9), 2))
        future = asyncio.get_running_loop().create_future()
        await self.check("timeout", "timeout(2)", None, lambda: asyncio.wait_for(future, 2))

    async def test_threads(self) -> None:
        loop, event = asyncio.get_running_loop(), __import__("threading").Event()
        self.addCleanup(event.set)
        await self.check("thread", "thread", None, lambda: asyncio.to_thread(event.wait))
        await self.check("thread", "thread", None, lambda: loop.run_in_executor(None, event.wait))
        event.set()

    async def test_streams(self) -> None:
        reader = asyncio.StreamReader()
        await self.check("read", "read", None, reader.readline)
        await self.check("read", "read", None, reader.read)

    async def test_groups(self) -> None:
        async def group() -> None:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(asyncio.sleep(9))

        wait = await suspended(group)
        self.assertEqual((wait.kind, wait.what, wait.fn), ("taskgroup", "taskgroup", "group"))

    async def test_the_deepest_function_gives_the_line(self) -> None:
        async def below() -> None:
            await asyncio.sleep(1)

        wait = await suspended(below)
        self.assertEqual((wait.fn, wait.line), ("below", below.__code__.co_firstlineno + 1))

    async def test_an_async_generator_hides_nothing(self) -> None:
        async def numbers() -> Any:
            await asyncio.sleep(1)
            yield 1

        async def consume() -> None:
            async for _ in numbers():
                pass

        wait = await suspended(consume)
        self.assertEqual((wait.what, wait.fn, wait.line), ("sleep(1)", "numbers", numbers.__code__.co_firstlineno + 1))

    async def test_a_coroutine_behind_its_own_await(self) -> None:
        class Wrapped:
            def __await__(self) -> Any:
                return asyncio.sleep(7).__await__()

        self.assertEqual((await suspended(Wrapped)).what, "sleep(7)")

    async def test_a_yield_is_no_wait(self) -> None:
        async def spin() -> None:
            while True:
                await asyncio.sleep(0)

        wait = await suspended(spin)
        self.assertEqual((wait.kind, wait.what), ("yield", "sleep(0)"))

    async def test_without_files_any_that_is_not_the_librarys(self) -> None:
        task = asyncio.create_task(asyncio.sleep(5))
        await asyncio.sleep(0)
        self.assertEqual(describe(task, ()), Wait("sleep", "sleep(5)"))
        task.cancel()


if __name__ == "__main__":
    unittest.main()
