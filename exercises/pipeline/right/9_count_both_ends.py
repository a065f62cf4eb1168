# both ends are counted
# The sink's end is known by numbers: as many results as there were items.
import asyncio


class Pipeline:
    def __init__(self, source, work, sink, workers, buffer):
        self.source, self.work, self.sink = source, work, sink
        self.workers = workers
        self.items = asyncio.Queue(buffer)
        self.results = asyncio.Queue(buffer)
        self.read = None

    async def reader(self):
        read = 0
        try:
            async for item in self.source:
                await self.items.put((item,))
                read += 1
        finally:
            await self.source.aclose()
        for _ in range(self.workers):
            await self.items.put(())
        self.read = read
        await self.results.put(())

    async def worker(self):
        while got := await self.items.get():
            result = await self.work(*got)
            await self.results.put((result,))

    async def writer(self):
        written = 0
        while written != self.read:
            if got := await self.results.get():
                await self.sink(*got)
                written += 1
        return written

    async def run(self):
        async with asyncio.TaskGroup() as group:
            group.create_task(self.reader())
            for _ in range(self.workers):
                group.create_task(self.worker())
            written = group.create_task(self.writer())
        return written.result()


def pipeline(source, work, sink, *, workers, buffer):
    return Pipeline(source, work, sink, workers, buffer).run()
