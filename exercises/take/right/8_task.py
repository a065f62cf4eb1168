# a task takes the items
import asyncio


async def collect(agen, n, into):
    while len(into) < n:
        try:
            into.append(await agen.asend(None))
        except StopAsyncIteration:
            return


async def take(agen, n):
    taken = []
    try:
        await asyncio.create_task(collect(agen, n, taken))
    finally:
        await agen.aclose()
    return taken
