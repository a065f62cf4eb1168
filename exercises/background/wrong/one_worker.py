# code: not-started
# One worker takes the jobs from a queue, one after the other.
import asyncio


class Background:
    def __init__(self):
        self.queue, self.errors = asyncio.Queue(), []
        self.worker = asyncio.create_task(self.work())

    def spawn(self, coro):
        ended = asyncio.get_running_loop().create_future()
        self.queue.put_nowait((coro, ended))
        return ended

    async def work(self):
        while True:
            coro, ended = await self.queue.get()
            try:
                ended.set_result(await coro)
            except Exception as error:
                self.errors.append(error)
            self.queue.task_done()

    async def close(self):
        await self.queue.join()
        self.worker.cancel()
        return self.errors
