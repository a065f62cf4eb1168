# an AsyncExitStack closes it
from contextlib import AsyncExitStack


async def take(agen, n):
    async with AsyncExitStack() as stack:
        stack.push_async_callback(agen.aclose)
        taken = []
        for _ in range(n):
            async for item in agen:
                taken.append(item)
                break
            else:
                break
        return taken
