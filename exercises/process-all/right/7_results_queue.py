# a second queue for what comes out
# The workers put outcomes into it, and as many are taken out as went in.
import asyncio


class Workers:
    def __init__(self, work):
        self.work = work
        self.inbox, self.outbox = asyncio.Queue(), asyncio.Queue()

    async def run(self):
        while True:
            item = await self.inbox.get()
            try:
                await self.outbox.put((True, await self.work(item)))
            except Exception as error:
                await self.outbox.put((False, error))


async def process_all(items, work, n):
    workers = Workers(work)
    tasks = [asyncio.create_task(workers.run()) for _ in range(n)]
    outcomes = {True: [], False: []}
    try:
        for item in items:
            await workers.inbox.put(item)
        for _ in items:
            worked, outcome = await workers.outbox.get()
            outcomes[worked].append(outcome)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return outcomes[True], outcomes[False]
