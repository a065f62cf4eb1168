# a context manager of its own
from contextlib import asynccontextmanager


@asynccontextmanager
async def closed_at_the_end(agen):
    try:
        yield agen
    finally:
        await agen.aclose()


async def take(agen, n):
    taken = []
    async with closed_at_the_end(agen) as items:
        if n:
            async for item in items:
                taken.append(item)
                if len(taken) >= n:
                    break
    return taken
