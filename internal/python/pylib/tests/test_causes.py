"""Who makes a task."""

from __future__ import annotations

import asyncio
import unittest
from collections.abc import Generator
from typing import Any

from lesswait.causes import creation


async def answer() -> int:
    return 1


class Answer:
    """An object that can be awaited."""

    def __await__(self) -> Generator[Any, None, int]:
        return answer().__await__()


async def ensured(awaitable: Any) -> bool:
    """Whether asyncio's task for it counts as the library's own, where a harness asks for it."""
    task = asyncio.ensure_future(awaitable)
    internal = creation(None, task.get_coro(), {__file__}, {__file__})[2]
    await task
    return internal


class Creation(unittest.TestCase):
    def test_an_awaitable_that_asyncio_wraps_is_whose_it_is(self) -> None:
        self.assertFalse(asyncio.run(ensured(answer())))
        self.assertFalse(asyncio.run(ensured(Answer())))
        self.assertTrue(asyncio.run(ensured(asyncio.sleep(0))))


if __name__ == "__main__":
    unittest.main()
