# code: swallowed-cancel
# Whoever cancels wants no list.
import asyncio


async def take(agen, n):
    taken = []
    try:
        for _ in range(n):
            taken.append(await anext(agen))
    except (StopAsyncIteration, asyncio.CancelledError):
        pass
    await agen.aclose()
    return taken
