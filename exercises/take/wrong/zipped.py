# code: for-not-async-for
# So is zip.
import contextlib


async def take(agen, n):
    async with contextlib.aclosing(agen):
        return [item for _, item in zip(range(n), agen)]
