# a return inside the block closes it as well
import contextlib


async def take(agen, n):
    async with contextlib.aclosing(agen) as items:
        taken = []
        while len(taken) < n:
            try:
                taken.append(await items.__anext__())
            except StopAsyncIteration:
                break
        return taken
