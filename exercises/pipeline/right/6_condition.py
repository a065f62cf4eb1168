# a channel of one's own, made with a condition
# Closing it is a flag, so that no value has to stand for the end.
import asyncio
from collections import deque
from contextlib import aclosing


class Channel:
    def __init__(self, room, writers):
        self.room, self.writers = room, writers
        self.things = deque()
        self.changed = asyncio.Condition()

    async def put(self, thing):
        async with self.changed:
            await self.changed.wait_for(
                lambda: len(self.things) < self.room
            )
            self.things.append(thing)
            self.changed.notify_all()

    async def close(self):
        async with self.changed:
            self.writers -= 1
            self.changed.notify_all()

    def __aiter__(self):
        return self

    async def __anext__(self):
        async with self.changed:
            await self.changed.wait_for(
                lambda: self.things or not self.writers
            )
            if not self.things:
                raise StopAsyncIteration
            self.changed.notify_all()
            return self.things.popleft()


async def pipeline(source, work, sink, *, workers, buffer):
    items, results = Channel(buffer, 1), Channel(buffer, workers)

    async def read():
        async with aclosing(source):
            async for item in source:
                await items.put(item)
        await items.close()

    async def worker():
        async for item in items:
            await results.put(await work(item))
        await results.close()

    count = 0
    async with asyncio.TaskGroup() as group:
        group.create_task(read())
        for _ in range(workers):
            group.create_task(worker())
        async for result in results:
            await sink(result)
            count += 1
    return count
