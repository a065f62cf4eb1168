# code: forgot-await
# The helper's coroutine is handed on as if it were the list.
import contextlib


async def collect(agen, n):
    return [await anext(agen) for _ in range(n)]


async def take(agen, n):
    async with contextlib.aclosing(agen):
        return collect(agen, n)
