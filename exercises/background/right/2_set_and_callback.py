# a set, and a callback
# Whoever is done leaves the set, and its error stays behind.
import asyncio
from collections.abc import Coroutine


class Background:
    def __init__(self) -> None:
        self.running: set[asyncio.Task] = set()
        self.errors: list[Exception] = []

    def spawn(self, coro: Coroutine) -> asyncio.Task:
        task = asyncio.create_task(coro)
        self.running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task) -> None:
        self.running.discard(task)
        if not task.cancelled() and task.exception():
            self.errors.append(task.exception())

    async def close(self) -> list[Exception]:
        while self.running:
            await asyncio.wait(self.running)
        errors, self.errors = self.errors, []
        return errors
