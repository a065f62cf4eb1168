# code: not-closed
# Nobody waits until the generator has cleaned up.
import asyncio


async def take(agen, n):
    taken = []
    for _ in range(n):
        try:
            taken.append(await anext(agen))
        except StopAsyncIteration:
            break
    asyncio.ensure_future(agen.aclose())
    return taken
